#!/usr/bin/env bash
# Makes a small base image out of this machine's JDK, for machines that reach no registry: a Java runtime (jlink) and the shared
# libraries it asks for, nothing else, so no shell and no package manager. Usage: base-image.sh OUT.tar
set -euo pipefail
out=$(realpath -m "$1")
jdk=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir -p "$root"/{opt,etc,tmp,dev,proc}
chmod 1777 "$root/tmp"

# Every module of Java SE, and beside it what serves TLS, zip files, Spanish dates and what libraries reach below Java for.
"$jdk/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs,jdk.localedata,jdk.management,jdk.jcmd \
  --include-locales=en,es --strip-java-debug-attributes --no-header-files --no-man-pages --output "$root/opt/java"
# The archive of Java's own classes, which an archive of ours stands on.
"$root/opt/java/bin/java" -XX:+UseSerialGC -Xshare:dump >/dev/null

# The libraries that the runtime's own ask for, at the places where they are looked for.
libraries() { find "$root/opt/java" -type f \( -name '*.so' -o -path '*/bin/*' \) -print0 | xargs -0 ldd 2>/dev/null |
  grep -oE '/[^ ]+\.so[^ ]*' | grep -v "^$root" | sort -u; }
libraries | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L --preserve=mode,timestamps "$library" "$root$library"
done
mkdir -p "$root/lib64"
[ -e "$root/lib64/ld-linux-x86-64.so.2" ] || cp -L /lib64/ld-linux-x86-64.so.2 "$root/lib64/" 2>/dev/null || true
printf 'root:x:0:0::/:/none\ntwodoors:x:10001:10001::/data:/none\n' >"$root/etc/passwd"
printf 'root:x:0:\ntwodoors:x:10001:\n' >"$root/etc/group"
printf 'hosts: files dns\n' >"$root/etc/nsswitch.conf"
# Names of hosts are looked up by parts of the C library that are loaded by name.
for part in libnss_dns.so.2 libnss_files.so.2 libresolv.so.2; do
  found=$(/sbin/ldconfig -p | awk -v part="$part" '$1 == part && !found { print $NF; found = 1 }')
  [ -z "$found" ] || { mkdir -p "$root$(dirname "$found")"; cp -L "$found" "$root$found"; }
done

# An image: one layer, what to run it with, and a list of both.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@0 -C "$root" -cf "$work/layer.tar" .
layer=$(sha256sum "$work/layer.tar" | cut -d' ' -f1)
case $(uname -m) in x86_64) machine=amd64 ;; aarch64) machine=arm64 ;; *) machine=$(uname -m) ;; esac
cat >"$work/config.json" <<JSON
{"architecture":"$machine","os":"linux","created":"1970-01-01T00:00:00Z",
 "config":{"Env":["PATH=/opt/java/bin","JAVA_HOME=/opt/java","LANG=C.UTF-8"]},
 "rootfs":{"type":"layers","diff_ids":["sha256:$layer"]},"history":[{"created":"1970-01-01T00:00:00Z","created_by":"base-image.sh"}]}
JSON
printf '[{"Config":"config.json","RepoTags":["two-doors-base:local"],"Layers":["layer.tar"]}]' >"$work/manifest.json"
mkdir -p "$(dirname "$out")"
tar -C "$work" -cf "$out" config.json manifest.json layer.tar
echo "$out: $(du -h "$out" | cut -f1)"
