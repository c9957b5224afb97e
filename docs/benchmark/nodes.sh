#!/usr/bin/env bash
# Two nodes with one key and one PostgreSQL behind the proxy of docs/deploy (nginx, https), restarted one after the other, round by round, while
# families answer, save, come back and ask: no request may fail. As docs/operate.md says: out of the proxy, stop, start, ready, back in.
# Usage, from a checkout with target/two-doors.jar, with Debian's PostgreSQL and nginx-light: docs/benchmark/nodes.sh [ROUNDS] [FAMILIES AT A TIME]
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3} together=${2:-8}
# shellcheck source=site.sh
. docs/benchmark/site.sh
make_pg database "fsync = on"
pg createdb twodoors
read -ra on <<<"$(on_pg twodoors)"
port=${PORT:-8447} ports=(8088 8089)
on+=("--two-doors.address=https://localhost:$port")
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout "$work/privkey.pem" -out "$work/fullchain.pem" 2>/dev/null

# The shipped configuration with two nodes, of which $1 is left out, on ports that anybody may use; one client makes all the requests here.
proxy() {
  local servers="" node
  for node in 0 1; do [ "$node" = "${1:-}" ] || servers+="server 127.0.0.1:${ports[$node]}; "; done
  sed -e "s#server app:8080;#$servers#" -e "s#/etc/nginx/tls#$work#" -e "s#listen 8443#listen $port#" -e "s#listen 8080#listen $((port + 1))#" \
    -e "s#/tmp/\(nginx.pid\|body\|proxy\|fastcgi\|uwsgi\|scgi\)#$work/\1#" -e "s#/dev/std\(out\|err\)#$work/nginx-\1#" \
    -e "s#rate=20r/s#rate=10000r/s#" -e "s#connections 100#connections 10000#" docs/deploy/nginx.conf >"$work/nginx.conf"
}
proxy_again() {
  proxy "$@"
  nginx -q -c "$work/nginx.conf" -s reload
  # What it had passed on to the node is answered by then.
  sleep 3
}
for node in 0 1; do start_app "node$node" "${ports[$node]}" "${on[@]}"; ready "node$node" "${ports[$node]}"; done
proxy
nginx -q -c "$work/nginx.conf"
"${families[@]}" mixed "https://localhost:$port" "$together" 36000 >"$work/families.log" 2>&1 &
clients=$!
sleep 10
load
for round in $(seq "$rounds"); do
  for node in 0 1; do
    proxy_again "$node"
    stop_app "node$node"
    start_app "node$node" "${ports[$node]}" "${on[@]}"
    ready "node$node" "${ports[$node]}"
    proxy_again
    sleep 5
  done
  echo "round $round: both nodes restarted"
done
kill "$clients"
wait "$clients" || true
clients=
cat "$work/families.log"
load
grep -q " 0 failed" "$work/families.log"
