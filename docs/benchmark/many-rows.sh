#!/usr/bin/env bash
# Two nodes, one whose database holds 1,000 saved plans and one that holds many: how long opening a link takes at each, in turns, and whether saves
# wait while 50,000 expired plans are deleted at once. Usage, from a checkout with target/two-doors.jar (for postgres with Debian's PostgreSQL):
# docs/benchmark/many-rows.sh h2|postgres [ROWS] [TIMES]
set -euo pipefail
cd "$(dirname "$0")/../.."
database=$1 rows=${2:-100000} times=${3:-5000} expiring=${EXPIRING:-50000}
# shellcheck source=site.sh
. docs/benchmark/site.sh
port=${PORT:-8083}
ports=("$port" $((port + 1)))
names=(small large)
if [ "$database" = postgres ]; then
  # A lock that anybody waits for longer than deadlock_timeout is written down.
  make_pg database "fsync = on" "max_wal_size = 4GB" "log_lock_waits = on" "deadlock_timeout = 100ms"
  for name in "${names[@]}"; do pg createdb "$name"; done
fi
start() {
  local on=()
  [ "$database" = h2 ] || read -ra on <<<"$(on_pg "${names[$1]}")"
  start_app "${names[$1]}" "${ports[$1]}" --two-doors.prime=false --two-doors.sharing.clean-up-every=5s "${on[@]}"
  ready "${names[$1]}" "${ports[$1]}"
}
# A question to the database of $1; H2's file is its node's alone while that runs.
sql() {
  if [ "$database" = postgres ]; then
    pg psql -XAtq -d "${names[$1]}" -c "$2"
  else
    java -cp "$app"/lib/h2-*.jar org.h2.tools.Shell -url "jdbc:h2:file:$work/data-${names[$1]}/two-doors" -user two-doors -password "" -sql "$2" |
      grep -E '^[0-9]+' | sed -n 1p || true
  fi
}
# So many copies of the longest plan, each under a hash of its own, that expire in so many seconds.
fill() {
  local hash="sha256(('$3 ' || n)::bytea)" series="generate_series(1, $2) n"
  [ "$database" = postgres ] || { hash="hash('SHA-256', '$3 ' || x, 1)" && series="system_range(1, $2)"; }
  sql "$1" "insert into saved_plan (find_hash, sealed, version, saved_at, expires_at) select $hash, (select sealed from saved_plan
    order by octet_length(sealed) desc, id limit 1), 0, current_timestamp, current_timestamp + interval '$4' second from $series" >/dev/null
}
# Some saves until there are so many in the log.
saves() {
  "${families[@]}" save "http://localhost:${ports[$1]}" 3 "$work/${names[$1]}.saves" >/dev/null 2>&1 &
  clients=$!
  for _ in $(seq 3000); do [ "$(cat "$work/${names[$1]}.saves" 2>/dev/null | wc -l)" -lt "$2" ] || break; sleep 0.2; done
  kill "$clients"
  wait "$clients" 2>/dev/null || true
  clients=
}
for site in 0 1; do
  start $site
  "${families[@]}" mixed "http://localhost:${ports[$site]}" 2 8 >/dev/null || true
  saves $site 200
  [ "$database" = postgres ] || stop_app "${names[$site]}"
done
fill 0 $((1000 - $(sql 0 "select count(*) from saved_plan"))) small 9000000
fill 1 $((rows - $(sql 1 "select count(*) from saved_plan"))) large 9000000
echo "$database: $(sql 0 "select count(*) from saved_plan") and $(sql 1 "select count(*) from saved_plan") plans of $(sql 1 "select max(octet_length(sealed)) from saved_plan") bytes"
if [ "$database" = postgres ]; then for name in "${names[@]}"; do pg psql -XAtq -d "$name" -c "vacuum analyze"; done; else start 0 && start 1; fi
load
"${families[@]}" compare "$times" "http://localhost:${ports[0]}" "$work/small.saves" "http://localhost:${ports[1]}" "$work/large.saves"
load

# Expiring at once: the node looks every five seconds, from a minute after its start on.
stop_app small
[ "$database" = postgres ] || stop_app large
fill 1 "$expiring" expiring 75
from=$(now)
[ "$database" = postgres ] || start 1
: >"$work/large.saves"
"${families[@]}" save "http://localhost:${ports[1]}" 3 "$work/large.saves" >/dev/null 2>&1 &
clients=$!
for _ in $(seq 1500); do grep -qE "deleted [0-9]+ expired rows" "$work/large.log" && break; sleep 0.2; done
sleep 2
kill "$clients"
wait "$clients" 2>/dev/null || true
clients=
deleted=$(grep -E "deleted [0-9]+ expired rows" "$work/large.log" | sed -n 1p)
[ "$database" = postgres ] || stop_app large
echo "the job: $(sed 's/.*: deleted/deleted/' <<<"$deleted"); plans left: $(sql 1 "select count(*) from saved_plan")"
awk -v due=$((from + 75000)) -v done="$(date -d "$(cut -d ' ' -f 1 <<<"$deleted")" +%s%3N)" '
  function show(what, n, t) { asort_(t, n); printf "the button \"save\" %s: %d times, median %d, 99 of 100 %d, at most %d ms\n", what, n, t[int((n + 1) / 2)], t[int(n * 0.99 + 0.999)], t[n] }
  function asort_(t, n, i, j, x) { for (i = 2; i <= n; i++) { x = t[i]; for (j = i - 1; j > 0 && t[j] > x; j--) t[j + 1] = t[j]; t[j + 1] = x } }
  $2 < due { before[++b] = $4 }
  $2 >= due && $1 <= done { during[++d] = $4 }
  END { show("before", b, before); show("while it was deleting (" (done - due) / 1000 " s)", d, during) }' "$work/large.saves"
[ "$database" = h2 ] || echo "waits for a lock of more than 100 ms: $(grep -c "still waiting for" "$work/database-server.log" || true)"
load
