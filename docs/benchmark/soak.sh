#!/usr/bin/env bash
# Many families at a time at one node with H2 and the flags of docs/deploy/two-doors.service: no request may fail, and memory, threads and handles
# may not grow once the first minute is over. Usage, from a checkout with target/two-doors.jar, on Linux: docs/benchmark/soak.sh [FAMILIES] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
together=${1:-64} seconds=${2:-300}
# shellcheck source=site.sh
. docs/benchmark/site.sh
port=${PORT:-8086}
start_app node "$port"
ready node "$port"
app_pid=${apps[node]}
"${families[@]}" mixed "http://localhost:$port" "$together" "$seconds" >"$work/families.log" 2>&1 &
clients=$!
load
echo "| second | resident MB | threads | handles |"
echo "|---:|---:|---:|---:|"
: >"$work/measured"
for second in $(seq 0 15 "$seconds"); do
  echo "$second $(awk '$1 == "VmRSS:" { printf "%.0f", $2 / 1024 }' "/proc/$app_pid/status") $(ls "/proc/$app_pid/task" | wc -l) $(ls "/proc/$app_pid/fd" | wc -l)" |
    tee -a "$work/measured" | awk '{ print "| " $1 " | " $2 " | " $3 " | " $4 " |" }'
  [ "$second" -ge "$seconds" ] || sleep 15
done
code=0
wait "$clients" || code=$?
clients=
cat "$work/families.log"
awk '$1 >= 60 && !begun { begun = $2 } $1 >= 60 && $2 > most { most = $2 }
  END { printf "resident memory after the first minute: %d MB, then at most %d MB: %+.1f %%\n", begun, most, (most - begun) * 100 / begun }' "$work/measured"
grep -cE "OutOfMemory| ERROR " "$work/node.log" || true
load
exit "$code"
