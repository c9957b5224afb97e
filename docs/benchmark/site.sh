# The application as it is handed out (the flags of docs/deploy/two-doors.service), and Debian's PostgreSQL (apt-get install postgresql): for
# the commands beside this file. Sourced from a checkout with target/two-doors.jar. APP names an unpacked application with its archive, so that
# it is not made anew.
# shellcheck shell=bash
work=$(mktemp -d "${TMPDIR:-/tmp}/two-doors.XXXXXX")
declare -A apps=()
servers=()
pg_port=${PG_PORT:-5481}

# Ends what was started here, and nothing else.
end() {
  local name
  for name in "${!apps[@]}"; do kill -9 "${apps[$name]}"; done 2>/dev/null
  for name in "${servers[@]}"; do pg pg_ctl -D "$work/$name" -m immediate stop; done >/dev/null 2>&1
  [ -z "${clients:-}" ] || kill "$clients" 2>/dev/null
  [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$work"
}
trap end EXIT

app=${APP:-$work/app}
if [ ! -f "$app/two-doors.jsa" ]; then
  java -Djarmode=tools -jar target/two-doors.jar extract --destination "$app" --force
  java -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$app/two-doors.jsa" -jar "$app/two-doors.jar" --two-doors.prime=exit --server.port=0 \
    --two-doors.data-directory="$work/first" >/dev/null 2>&1
fi
mapfile -t flags < <(sed -n '/^ExecStart/,/-jar/p' docs/deploy/two-doors.service | grep -oE -- '-[XD][^ ]+' | grep -v SharedArchive)
flags+=("-XX:SharedArchiveFile=$app/two-doors.jsa")
export MALLOC_ARENA_MAX=2
mkdir "$work/classes"
javac -d "$work/classes" docs/benchmark/Families.java
# What families do there: see Families.java.
families=(java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx200m -cp "$work/classes" Families)

# Starts the application: its name, its port, more arguments. It counts nobody out.
start_app() {
  java "${flags[@]}" -jar "$app/two-doors.jar" --server.port="$2" --two-doors.data-directory="$work/data-$1" \
    --two-doors.limits.making.per-client=100000000 --two-doors.limits.making.total=100000000 \
    --two-doors.limits.opening.per-client=100000000 "${@:3}" >>"$work/$1.log" 2>&1 &
  apps[$1]=$!
}
# Waits until it answers.
ready() {
  for _ in $(seq 1200); do
    curl -sf -o /dev/null "http://localhost:$2/actuator/health/readiness" && return
    kill -0 "${apps[$1]}" 2>/dev/null || break
    sleep 0.1
  done
  tail -20 "$work/$1.log"
  exit 1
}
stop_app() {
  kill "${apps[$1]}"
  wait "${apps[$1]}" || true
  unset "apps[$1]"
}

# PostgreSQL does not run as root.
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=nobody --regid=nogroup --clear-groups); fi
pg() {
  (cd "$work" && "${as[@]}" env PGUSER=twodoors PGHOST=127.0.0.1 PGPORT="$pg_port" \
    "${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}/$1" "${@:2}")
}
start_pg() { pg pg_ctl -D "$work/$1" -w -t 60 -o "-p $pg_port -k $work -c listen_addresses=127.0.0.1" -l "$work/$1-server.log" start >/dev/null; }
# A new server by a name, with these lines in its configuration.
make_pg() {
  [ "$(id -u)" != 0 ] || chown nobody "$work"
  pg initdb -D "$work/$1" -U twodoors -A trust >/dev/null
  printf '%s\n' "${@:2}" | "${as[@]}" tee -a "$work/$1/postgresql.conf" >/dev/null
  start_pg "$1"
  servers+=("$1")
}
# The arguments that put the application on a database of it.
on_pg() {
  echo "--spring.profiles.active=postgres" "--TWO_DOORS_DB_URL=jdbc:postgresql://127.0.0.1:$pg_port/$1" --TWO_DOORS_DB_USER=twodoors \
    --TWO_DOORS_DB_PASSWORD=none "--two-doors.key=$(head -c 32 /dev/zero | base64)"
}
now() { date +%s%3N; }
load() { echo "load average $(cut -d ' ' -f 1-3 /proc/loadavg) on $(nproc) cores, $(date -u +%F\ %H:%M)"; }
