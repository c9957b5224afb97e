#!/usr/bin/env bash
# Makes target/two-doors-image.tar, a container image in layers, without Docker; it loads with `docker load -i` or `podman load -i`.
# Usage: image.sh [BASE]. BASE is an image of a registry with Java 17 in it, best with its digest; without one, a base is made of
# this machine's JDK (base-image.sh). Then what is inside is started as a container would start it, as user 10001 and with nothing
# to write to but /data and /tmp: once to make the archive of its classes (CDS), which becomes a layer, and once to see that it runs.
# For a root directory of its own it needs root or user namespaces.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=$PWD/target/image
root=$image/root
port=${IMAGE_PORT:-8099}

# The layers one over the other, as a container sees them.
unpack() {
  rm -rf "$root" "$image/layers"
  mkdir -p "$root" "$image/layers"
  tar -C "$image/layers" -xf target/two-doors-image.tar
  grep -oE '[0-9a-f]{64}\.tar\.gz' "$image/layers/manifest.json" | while read -r layer; do
    tar -C "$root" --no-same-owner --warning=no-unknown-keyword -xzf "$image/layers/$layer"
  done
  mkdir -p "$root"/{proc,dev,tmp,data,etc}
  touch "$root"/etc/{hosts,resolv.conf}
  # A list of texts after a name, one a line.
  listed() { tr -d '\n' <"$image/layers/config.json" | grep -oE "\"$1\":\[[^]]*\]" | grep -oE '"[^"]*"' | tail -n +2 | tr -d '"'; }
  mapfile -t environment < <(listed Env)
  mapfile -t entrypoint < <(listed Entrypoint)
  user_of_image=$(grep -oE '"User":"[^"]*"' "$image/layers/config.json")
  rm -rf "$image/layers"
}

# Runs a command inside. The first word says what of the image may be written to: ro for nothing, rw for all.
inside() {
  local spaces=(--mount --fork --pid --kill-child) user=10001:10001
  if [ "$(id -u)" != 0 ]; then spaces+=(--map-root-user) user=0:0; fi
  # shellcheck disable=SC2016
  unshare "${spaces[@]}" bash -ec '
    root=$1 data=$2 mode=$3 user=$4; shift 4
    mount --bind "$root" "$root"
    mount --rbind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o size=64m,mode=1777 tmpfs "$root/tmp"
    mount --bind "$data" "$root/data"
    # As every container runtime does.
    for file in hosts resolv.conf; do mount --bind "/etc/$file" "$root/etc/$file"; done
    if [ "$mode" = ro ]; then mount -o remount,bind,ro "$root"; fi
    given=(); while [ "$1" != -- ]; do given+=("$1"); shift; done; shift
    exec env -i "${given[@]}" "$(command -v chroot)" --userspec="$user" "$root" "$@"
  ' inside "$root" "$image/data" "$1" "$user" "${environment[@]}" -- "${@:2}"
}

fresh_data() {
  rm -rf "$image/data"
  mkdir -p "$image/data"
  chmod 1777 "$image/data"
}

base=${1:-tar://$image/base.tar}
maven() { ./mvnw -B -ntp -q -Pimage -DskipTests -Dimage.base="$base" "$@"; }
rm -rf "$image/top"
mkdir -p "$image/top/data"
[ $# -gt 0 ] || docs/deploy/base-image.sh "$image/base.tar"
# After `./mvnw verify` the jar is there.
if [ -f target/two-doors.jar.original ]; then maven jib:buildTar; else maven package jib:buildTar; fi

unpack
grep -q '10001:10001' <<<"$user_of_image" || { echo "the image runs as $user_of_image"; exit 1; }
fresh_data
if ! inside ro java -version >/dev/null 2>&1; then
  echo "target/two-doors-image.tar: $(du -h target/two-doors-image.tar | cut -f1), without the archive of its classes and not started: this machine gives nobody a root directory of its own"
  exit 0
fi
mkdir -p "$root/app" && chmod 1777 "$root/app"
at=$SECONDS
# The flags of the image, save the archive that is not there yet.
inside rw "${entrypoint[0]}" -XX:ArchiveClassesAtExit=/app/two-doors.jsa "${entrypoint[@]:2}" --two-doors.prime=exit --server.port="$port" \
  --spring.datasource.hikari.connection-timeout=60000 \
  >"$image/archive.log" 2>&1 || { grep -v cds "$image/archive.log" | tail -20; exit 1; }
mkdir -p "$image/top/app"
cp "$root/app/two-doors.jsa" "$image/top/app/"
echo "archive of the classes: $(du -h "$image/top/app/two-doors.jsa" | cut -f1) in $((SECONDS - at)) s"
maven jib:buildTar

unpack
fresh_data
inside ro "${entrypoint[0]}" "${entrypoint[@]:1}" --server.port="$port" >"$image/run.log" 2>&1 &
running=$!
# The program is a child of unshare; who changes its user lives on when its parent ends.
trap 'for parent in $(pgrep -P $running); do pkill -9 -P "$parent" || true; done' EXIT
for _ in $(seq 120); do
  if inside ro java -XX:TieredStopAtLevel=1 -Xmx16m -cp @/app/jib-classpath-file org.twodoors.HealthCheck "$port"; then
    grep -oE 'Started TwoDoorsApplication.*' "$image/run.log"
    echo "target/two-doors-image.tar: $(du -h target/two-doors-image.tar | cut -f1)"
    exit 0
  fi
  kill -0 $running 2>/dev/null || break
  sleep 0.5
done
tail -20 "$image/run.log"
exit 1
