#!/usr/bin/env bash
# A primary and a synchronous standby of PostgreSQL for real, the application on both by one address with two hosts, and the primary
# killed: nothing that was answered is lost, and the first save after it comes by itself. Usage: failover.sh [TIMES], from a checkout
# with target/two-doors.jar, with Debian's PostgreSQL (apt-get install postgresql) and curl. Prints the seconds of each time.
set -euo pipefail
cd "$(dirname "$0")/../.."
times=${1:-1}
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
work=$(mktemp -d /tmp/two-doors-failover.XXXXXX)
port=8097
# PostgreSQL does not run as root.
as=()
if [ "$(id -u)" = 0 ]; then
  chown nobody "$work"
  as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi
pg() { (cd "$work" && "${as[@]}" env -u PGPORT PGUSER=twodoors PGDATABASE=twodoors "$bin/$1" "${@:2}"); }
# shellcheck source=family.sh
. docs/deploy/family.sh
app=
# shellcheck disable=SC2317
end() {
  if [ -n "$app" ]; then kill -9 "$app" && wait "$app" || true; fi 2>/dev/null
  for node in a b; do pg pg_ctl -D "$work/$node" -m immediate stop >/dev/null 2>&1 || true; done
  rm -rf "$work"
}
trap end EXIT

ports=(5471 5472)
nodes=(a b)
start() { pg pg_ctl -D "$work/${nodes[$1]}" -w -t 60 -o "-p ${ports[$1]} -k $work -c listen_addresses=127.0.0.1" -l "$work/${nodes[$1]}.log" start >/dev/null; }
sql() { pg psql -h 127.0.0.1 -p "${ports[$1]}" -XAtqc "$2"; }

# The standby $2 of the primary $1, as docs/operate.md says.
standby() {
  rm -rf "$work/${nodes[$2]}"
  pg pg_basebackup -h 127.0.0.1 -p "${ports[$1]}" -D "$work/${nodes[$2]}" -R -X stream -c fast \
    -d "application_name=standby" >/dev/null
  start "$2"
  sql "$1" "alter system set synchronous_standby_names = 'standby'" && sql "$1" "select pg_reload_conf()" >/dev/null
  for _ in $(seq 100); do
    [ "$(sql "$1" "select count(*) from pg_stat_replication where sync_state = 'sync'")" = 1 ] && return
    sleep 0.2
  done
  echo "the standby does not follow"
  return 1
}

pg initdb -D "$work/a" -U twodoors -A trust >/dev/null
(cd "$work" && "${as[@]}" tee -a "$work/a/postgresql.conf" >/dev/null) <<CONF
wal_level = replica
synchronous_commit = on
wal_log_hints = on
fsync = on
CONF
start 0
pg createdb -h 127.0.0.1 -p "${ports[0]}" twodoors
standby 0 1

SPRING_PROFILES_ACTIVE=postgres TWO_DOORS_DB_USER=twodoors TWO_DOORS_DB_PASSWORD=none TWODOORS_KEY=$(head -c 32 /dev/zero | base64) \
  TWO_DOORS_DB_URL="jdbc:postgresql://127.0.0.1:${ports[0]},127.0.0.1:${ports[1]}/twodoors?targetServerType=primary&connectTimeout=2" \
  java -XX:+UseSerialGC -Xmx200m -jar target/two-doors.jar --server.port=$port --two-doors.prime=false \
  --two-doors.data-directory="$work/data" --two-doors.limits.making.per-client=100000 --two-doors.limits.making.total=100000 \
  >"$work/app.log" 2>&1 &
app=$!
site=http://localhost:$port
for _ in $(seq 240); do
  curl -sf "$site/actuator/health/readiness" >/dev/null && break
  kill -0 "$app" 2>/dev/null || { grep -m 3 -A 2 -E "^Description|Caused by|does not start" "$work/app.log"; exit 1; }
  sleep 0.5
done

primary=0
links=()
for time in $(seq "$times"); do
  for _ in 1 2 3; do
    # A server that has just started, on a busy machine, may be too slow for the first ones.
    for _ in 1 2 3 4 5; do
      link=$(save)
      [ -z "$link" ] || break
    done
    [ -n "$link" ] || { echo "nothing was saved before the fault"; tail -5 "$work/app.log"; exit 1; }
    links+=("$link")
  done
  other=$((1 - primary))
  at=$(date +%s.%N)
  kill -9 "$(head -1 "$work/${nodes[$primary]}/postmaster.pid")"
  pg pg_ctl -D "$work/${nodes[$other]}" -w promote >/dev/null
  # Until it has a standby of its own, the new primary waits for nobody.
  sql "$other" "alter system reset synchronous_standby_names" && sql "$other" "select pg_reload_conf()" >/dev/null
  link=
  while [ -z "$link" ]; do link=$(save); done
  seconds=$(awk -v from="$at" -v to="$(date +%s.%N)" 'BEGIN { printf "%.1f", to - from }')
  links+=("$link")
  lost=0
  ! opens /back/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa || { echo "a link that nobody made opens"; exit 1; }
  for saved in "${links[@]}"; do opens "$saved" || lost=$((lost + 1)); done
  echo "failover $time: first save after $seconds s; ${#links[@]} links saved, $lost lost"
  [ "$lost" = 0 ]
  sleep 1
  pg pg_ctl -D "$work/${nodes[$primary]}" -m immediate stop >/dev/null 2>&1 || true
  standby "$other" "$primary"
  primary=$other
done
