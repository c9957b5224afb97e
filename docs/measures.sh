#!/usr/bin/env bash
# Counts how many places the code has. See docs/measures.md.
#   docs/measures.sh [COMMIT...]           one column for each commit (a87dd37 and HEAD, when none is named)
#   docs/measures.sh --packages [COMMIT...]  Java lines of each package under org.twodoors
# Needs bash, git, awk and tar. Counts what is committed, not what lies about.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(git rev-parse --show-toplevel)"

by_package=false
if [ "${1:-}" = --packages ]; then
  by_package=true
  shift
fi
[ $# -gt 0 ] || set -- a87dd37 HEAD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Java files of main; package-info.java is documentation and counts in no row.
java_files() { find "$1/src/main/java" -name '*.java' ! -name package-info.java | sort; }

# A line of code is neither empty nor a comment, an import or the package line.
lines_of_code() {
  java_files "$1" | xargs awk '
    { line = $0; gsub(/^[ \t]+|[ \t]+$/, "", line); seen[FILENAME] }
    line != "" && line !~ /^(\/\/|\/\*|\*|import |package )/ { lines[FILENAME]++ }
    END { for (file in seen) print lines[file] + 0 }'
}

# Files of src/main that name something, in any spelling.
naming() { git grep -liE "$2" "$1" -- "${@:3}" | wc -l; }

# Statements that hold two addresses or more. What one handler answers to counts from three on.
path_lists() {
  java_files "$1" | xargs awk '
    function count(text, list, n) { n = gsub(/"\/[a-z*][^"]*"/, "", text); return n }
    function finish(   i, parts, n, mapping) {
      while (match(text, /@[A-Za-z]*Mapping\([^()]*\)/)) {
        mapping = substr(text, RSTART, RLENGTH)
        text = substr(text, 1, RSTART - 1) substr(text, RSTART + RLENGTH)
        if (count(mapping) > 2) total++
      }
      n = split(text, parts, ";")
      for (i = 1; i <= n; i++) if (count(parts[i]) > 1) total++
      text = ""
    }
    FNR == 1 { finish() }
    !/^[ \t]*(\*|\/\*|\/\/)/ { text = text " " $0 }
    END { finish(); print total + 0 }'
}

long_template_lines() {
  local line count=0
  while IFS= read -r line; do
    if [ ${#line} -gt 160 ]; then count=$((count + 1)); fi
  done < <(find "$1/src/main/resources/templates" -name '*.html' -exec cat {} +)
  echo "$count"
}

measure() {
  local commit=$1 tree=$2
  java_files "$tree" | xargs cat | wc -l
  lines_of_code "$tree" | awk '{ sum += $1 } END { print sum }'
  java_files "$tree" | wc -l
  lines_of_code "$tree" | awk '$1 < 15' | wc -l
  java_files "$tree" | xargs -n 1 dirname | sort | uniq -c | sort -rn | awk 'NR == 1 { print $1 }'
  naming "$commit" howOften src/main
  naming "$commit" howOften src/main/java
  naming "$commit" 'shared.?view|/shared/' src/main ':!*.css'
  path_lists "$tree"
  java_files "$tree" | xargs cat | awk '/(class|record|interface|enum) Problem( |\(|<|$)/ { n++ } END { print n + 0 }'
  long_template_lines "$tree"
  find "$tree/src/test/java" -name '*.java' -exec wc -l {} + | awk '$2 != "total" && $1 >= 500' | wc -l
}

titles=(
  'Java lines in main, with comments'
  'of them lines of code'
  'Java files in main'
  'of them with fewer than 15 lines of code'
  'classes in the fullest package'
  'files for one question (they name howOften)'
  'of them Java'
  'files for one kind of link (they name the shared view)'
  'path lists'
  'types named Problem'
  'template lines over 160 characters'
  'test files of 500 lines or more'
)

header='| what |'
rule='|---|'
columns=()
for commit in "$@"; do
  id=$(git rev-parse --short "$commit^{commit}")
  mkdir -p "$work/$id"
  git archive "$id" src | tar -x -C "$work/$id"
  if $by_package; then
    (cd "$work/$id/src/main/java/org/twodoors" && for package in */; do
      echo "${package%/} $(find "$package" -name '*.java' -exec cat {} + | wc -l)"
    done) > "$work/$id.packages"
  else
    measure "$id" "$work/$id" > "$work/$id.numbers"
  fi
  header+=" $id |"
  rule+='---:|'
  columns+=("$id")
done

echo "$header"
echo "$rule"
if $by_package; then
  for package in $(cat "$work"/*.packages | cut -d' ' -f1 | sort -u); do
    row="| $package |"
    for id in "${columns[@]}"; do
      row+=" $(awk -v it="$package" '$1 == it { print $2; found = 1 } END { if (!found) print 0 }' "$work/$id.packages") |"
    done
    echo "$row"
  done
else
  for at in "${!titles[@]}"; do
    row="| ${titles[$at]} |"
    for id in "${columns[@]}"; do
      row+=" $(sed -n "$((at + 1))p" "$work/$id.numbers" | tr -d ' ') |"
    done
    echo "$row"
  done
fi
