#!/usr/bin/env bash
# Kills (signal 9) the application, or PostgreSQL's postmaster, in the middle of saves, again and again: every save that was answered must open
# afterwards. Usage, from a checkout with target/two-doors.jar: docs/benchmark/kills.sh application-h2|application-postgres|postmaster [TIMES [MINUTES]]
# On a busy machine it ends after so many minutes, with what it has. A primary with a standby: docs/deploy/failover.sh.
set -euo pipefail
cd "$(dirname "$0")/../.."
what=$1 times=${2:-3} last=$(($(date +%s) + ${3:-600} * 60))
# shellcheck source=site.sh
. docs/benchmark/site.sh
port=${PORT:-8087} arguments=(--two-doors.prime=false --spring.main.lazy-initialization=true)
# It lives for seconds: what takes long to compile well is not worth it here, and only what is asked for is made.
flags+=(-XX:TieredStopAtLevel=1)
if [ "$what" != application-h2 ]; then
  make_pg database "fsync = on"
  pg createdb twodoors
  read -ra on <<<"$(on_pg twodoors)"
  arguments+=("${on[@]}")
fi
log=$work/saves
touch "$log"
start_app node "$port" "${arguments[@]}"
ready node "$port"
"${families[@]}" save "http://localhost:$port" 3 "$log" >"$work/families.log" 2>&1 &
clients=$!
lines() { wc -l <"$log"; }
# Waits until a save was answered that was begun after now: of three families one each may have been on its way.
answered() {
  local until=$(($(lines) + 4))
  for _ in $(seq 6000); do
    [ "$(lines)" -lt "$until" ] || return 0
    sleep 0.02
  done
  echo "nothing is saved any more" && tail -5 "$work/node.log" && exit 1
}
load
kills=()
for _ in $(seq "$times"); do
  [ "$(date +%s)" -lt "$last" ] || break
  answered
  sleep "0.$((RANDOM % 300 + 100))"
  kills+=("$(now)")
  if [ "$what" = postmaster ]; then
    kill -9 "$(head -1 "$work/database/postmaster.pid")"
    # Its other processes notice by themselves; until then they hold its memory.
    for _ in $(seq 50); do start_pg database 2>/dev/null && break || sleep 0.2; done
  else
    kill -9 "${apps[node]}"
    wait "${apps[node]}" 2>/dev/null || true
    start_app node "$port" "${arguments[@]}"
  fi
done
answered
kill "$clients"
wait "$clients" 2>/dev/null || true
clients=
printf '%s\n' "${kills[@]}" | awk -v saves="$log" '
  { kill[NR] = $1 }
  END {
    while ((getline line < saves) > 0) {
      split(line, part, " ")
      for (k = 1; k <= NR; k++) if (part[1] > kill[k] && (!(k in first) || part[2] < first[k])) first[k] = part[2]
    }
    for (k = 1; k <= NR; k++) if (k in first) print (first[k] - kill[k]) / 1000
  }' | sort -n >"$work/seconds"
awk -v what="$what" '{ second[NR] = $1 } END {
  printf "%s: %d kills; seconds to the first save that was begun after: least %.1f, median %.1f, most %.1f\n", what, NR, second[1], second[int((NR + 1) / 2)], second[NR] }' "$work/seconds"
"${families[@]}" open "http://localhost:$port" "$log"
load
