# A family that answers one question and saves, by curl: for failover.sh and drill.sh. Asks of $site, keeps files in $work.
# shellcheck shell=bash disable=SC2154

field() { grep -oE "name=\"$1\"[^>]*value=\"[^\"]*\"" | sed -n '1{s/.*value="//; s/"$//; p}'; }

# Answers; $1 is the file that holds its cookies.
answer() {
  local page
  page=$(curl -s -m 15 -b "$1" -c "$1" "$site/questions/child")
  curl -s -m 15 -o "$work/sent" -b "$1" -c "$1" --data-urlencode "_csrf=$(field _csrf <<<"$page")" \
    --data-urlencode "draft=$(field draft <<<"$page")" -d years=7 -d setting=public -d go=next "$site/questions/child"
}

# Whether the answers on the device of $1 can be read.
answered() {
  curl -s -m 15 -b "$1" -c "$1" "$site/questions/child" | tr '\n' ' ' | grep -oE '<input[^>]*name="years"[^>]*>' | grep 'value="7"' >/dev/null
}

# Answers and saves; prints the path of its link, or nothing.
save() {
  local jar page
  jar=$(mktemp "$work/jar.XXXX")
  answer "$jar"
  page=$(curl -s -m 15 -b "$jar" -c "$jar" "$site/save")
  curl -s -m 15 -o "$work/sent" -b "$jar" -c "$jar" --data-urlencode "_csrf=$(field _csrf <<<"$page")" \
    --data-urlencode "draft=$(field draft <<<"$page")" --data-urlencode "fresh=$(field fresh <<<"$page")" "$site/save"
  curl -s -m 15 -b "$jar" -c "$jar" "$site/save" | grep -oE '/back/[a-z2-7]{32}' | sed -n 1p || true
  rm -f "$jar"
}

# Whether a link opens. By its own name curl is taken for a messenger that makes a card, and gets the same for every link.
opens() { [ "$(curl -s -m 15 -o /dev/null -w '%{http_code}' -A 'Mozilla/5.0 Firefox/140.0' -H 'Accept: text/html' "$site$1")" = 200 ]; }
