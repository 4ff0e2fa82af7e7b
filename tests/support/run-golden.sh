#!/bin/sh
# tests/golden/<case>/: case.xml or case.json with expected[.LANG].EXT (txt json xml html; LANG zh unless said), or
# `cmd`, a shell line run in the project's root, with `expected`. A folder registers itself. GOLDEN_UPDATE=1 rewrites.
# ONLY=NAME runs that folder alone (or some: ONLY='row-*').
ROOT=$(pwd) FAILED=0 COUNT=0
PATH=$(dirname "$SILL"):$PATH LC_ALL=C
export PATH LC_ALL
NOW=$(mktemp)
trap 'rm -f "$NOW"' EXIT

compare () # FILE; any set of rules does
{
  sed -Ei 's/\b[0-9a-f]{64}\b/RULES/g; s/sha256:[0-9a-f]{12}\b/sha256:RULES/g' "$NOW"
  COUNT=$((COUNT + 1))
  if test -n "$GOLDEN_UPDATE"; then
    cat "$NOW" >"$1"
  elif ! diff -u "$1" "$NOW"; then
    FAILED=$((FAILED + 1))
  fi
}

report () # FOLDER EXPECTED: the report that the expected file's name asks for
{
  name=$(basename "$2")
  case $name in *.en.*) language=en ;; *) language=zh ;; esac
  case $name in *.txt) format=text ;; *) format=${name##*.} ;; esac
  rules=$ROOT/rules
  test -f "$1/rules.xml" && rules=.
  (cd "$1" && sill check --rules "$rules" --format "$format" --lang $language case.[xj]*) >"$NOW" 2>&1
}

for folder in tests/golden/${ONLY:-*}/; do
  folder=${folder%/}
  test -d "$folder" || continue
  if test -f "$folder/cmd"; then
    sh "$folder/cmd" >"$NOW" 2>&1
    compare "$folder/expected"
    continue
  fi
  for expected in "$folder"/expected*.*; do
    report "$folder" "$expected"
    compare "$expected"
  done
done
echo "golden: $COUNT reports, $FAILED failed"
test "$COUNT" -gt 0 && test "$FAILED" = 0
