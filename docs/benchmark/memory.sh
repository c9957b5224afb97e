#!/usr/bin/env bash
# How much memory the application takes with the flags of docs/deploy/two-doors.service, with families at work who all fetch PDFs.
# Usage, from a checkout with target/two-doors.jar, on Linux: docs/benchmark/memory.sh [FAMILIES AT A TIME] [SECONDS] [MORE FLAGS...]
set -euo pipefail
cd "$(dirname "$0")/../.."
together=${1:-16} seconds=${2:-120}
work=$(mktemp -d)
port=${PORT:-8096}
java -Djarmode=tools -jar target/two-doors.jar extract --destination "$work/app"
mapfile -t flags < <(sed -n '/^ExecStart/,/-jar/p' docs/deploy/two-doors.service | grep -oE -- '-[XD][^ ]+' | grep -v SharedArchive)
flags+=("${@:3}")
if [ -z "${NO_ARCHIVE:-}" ]; then
  java -XX:+UseSerialGC -XX:ArchiveClassesAtExit="$work/two-doors.jsa" -jar "$work/app/two-doors.jar" --two-doors.prime=exit --server.port=0 \
    --two-doors.data-directory="$work/first" >/dev/null 2>&1
  flags+=("-XX:SharedArchiveFile=$work/two-doors.jsa")
fi
MALLOC_ARENA_MAX=2 java "${flags[@]}" -XX:NativeMemoryTracking=summary -jar "$work/app/two-doors.jar" --server.port="$port" --two-doors.data-directory="$work/data" \
  --two-doors.limits.making.per-client=1000000 --two-doors.limits.making.total=1000000 >"$work/log" 2>&1 &
app=$!
trap 'kill -9 $app 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 300); do curl -sf "http://localhost:$port/actuator/health" >/dev/null && break; sleep 0.5; done
resident() { awk -v what="$1" '$1 == what ":" { printf "%.0f MB", $2 / 1024 }' "/proc/$app/status"; }
echo "flags: ${flags[*]}"
echo "started: $(resident VmRSS) resident"
for part in 1 2 3; do
  java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx200m -cp "$work/app/two-doors.jar:$work/app/lib/*" docs/benchmark/Visits.java \
    "http://localhost:$port" "$together" $((seconds / 3))
  echo "third $part: $(resident VmRSS) resident, at most $(resident VmHWM), $(ls "/proc/$app/task" | wc -l) threads, $(ls "/proc/$app/fd" | wc -l) handles"
done
jcmd "$app" VM.native_memory summary | awk '/^-  / { gsub("[(),]", " "); print }' | sed -E 's/ +/ /g' | grep -vE "committed=[0-9]{1,3}KB" | cut -c1-90
grep -c OutOfMemory "$work/log" || true
