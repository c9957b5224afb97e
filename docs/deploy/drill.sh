#!/usr/bin/env bash
# Does what docs/operate.md says of upgrade, backup, restore and a new key, and looks whether links and answers still open.
# Usage: drill.sh OLD.jar NEW.jar [h2|postgres]; for postgres with Debian's PostgreSQL (apt-get install postgresql).
set -euo pipefail
old=$(realpath "$1") new=$(realpath "$2") database=${3:-h2}
cd "$(dirname "$0")/../.."
work=$(mktemp -d /tmp/two-doors-drill.XXXXXX)
port=${PORT:-8095} site=http://localhost:${PORT:-8095}
# shellcheck source=family.sh
. docs/deploy/family.sh
app= server=
end() {
  [ -z "$app" ] || kill -9 "$app" 2>/dev/null || true
  [ -z "$server" ] || pg pg_ctl -D "$work/database" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap end EXIT
export TWODOORS_DATADIRECTORY=$work/data

if [ "$database" = postgres ]; then
  bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)}
  as=()
  if [ "$(id -u)" = 0 ]; then
    chown nobody "$work"
    as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
  fi
  pg() { (cd "$work" && "${as[@]}" env PGUSER=twodoors PGHOST=127.0.0.1 PGPORT=5475 "$bin/$1" "${@:2}"); }
  pg initdb -D "$work/database" -U twodoors -A trust >/dev/null
  pg pg_ctl -D "$work/database" -w -o "-p 5475 -k $work -c listen_addresses=127.0.0.1" -l "$work/database.log" start >/dev/null
  server=1
  pg createdb twodoors
  export SPRING_PROFILES_ACTIVE=postgres TWO_DOORS_DB_URL=jdbc:postgresql://127.0.0.1:5475/twodoors TWO_DOORS_DB_USER=twodoors TWO_DOORS_DB_PASSWORD=none
  TWODOORS_KEY=$(openssl rand -base64 32)
  export TWODOORS_KEY
fi

start() {
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx200m -jar "$1" --server.port="$port" --two-doors.prime=false >"$work/log" 2>&1 &
  app=$!
  for _ in $(seq 300); do
    curl -sf "$site/actuator/health/readiness" >/dev/null && return
    kill -0 "$app" 2>/dev/null || break
    sleep 0.5
  done
  tail -20 "$work/log"
  exit 1
}
stop() {
  kill "$app"
  wait "$app" || true
  app=
}
# A busy machine may refuse a save; a family presses again.
keep() {
  local link
  for _ in 1 2 3 4 5; do
    link=$(save)
    [ -z "$link" ] || break
  done
  links+=("$link")
}
check() {
  local link
  for link in "${links[@]}"; do if [ -z "$link" ] || ! opens "$link"; then echo "$1: a link does not open"; exit 1; fi; done
  answered "$work/device" || { echo "$1: the answers on a device cannot be read"; exit 1; }
  echo "$database, $1: ${#links[@]} links open, the answers on a device can be read"
}

start "$old"
links=()
keep
keep
answer "$work/device"
check "release before"

# Upgrade: a backup, then the new jar.
stop
if [ "$database" = h2 ]; then
  cp -a "$work/data" "$work/backup"
else
  pg pg_dump --format=custom twodoors >"$work/twodoors.dump"
fi
start "$new"
check "upgrade"
kept=("${links[@]}")
keep
check "saved by the new release"

# A new key in two steps.
former=${TWODOORS_KEY:-$(cat "$work/data/key")}
fresh=$(openssl rand -base64 32)
stop
export TWODOORS_KEY=$former TWODOORS_OLDERKEYS=$fresh
start "$new"
check "new key, first step"
answer "$work/device"
stop
export TWODOORS_KEY=$fresh TWODOORS_OLDERKEYS=$former
start "$new"
check "new key, second step"

# Restore: the rows of the backup are there again, and only those.
last=${links[2]}
stop
if [ "$database" = h2 ]; then
  rm -rf "$work/data"
  cp -a "$work/backup" "$work/data"
else
  pg dropdb twodoors
  pg createdb --owner=twodoors twodoors
  pg pg_restore --dbname=twodoors "$work/twodoors.dump"
fi
start "$new"
links=("${kept[@]}")
check "restore"
if opens "$last"; then
  echo "what was saved after the backup is there after the restore"
  exit 1
fi
