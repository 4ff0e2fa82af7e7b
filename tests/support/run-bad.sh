#!/bin/sh
# tests/bad/<code>/ or <code>.<what is special>/: a wrong document and what is said of it. case.xml or case.json is
# checked, rules.xml (with facts.xml and others beside it) is linted, `cmd` is run. Standard error must equal `expected`
# (English), the status 3, and the code must be among the lines. What is advice only (SILL_WARNING, and SILL_NOTE of rules without
# faults) leaves the status 0, and 4 with --strict, which `cmd` finds in $strict. Every code of findings.def has a folder. BAD_UPDATE=1 rewrites.
# ONLY=NAME runs that folder alone (or some: ONLY='bad-*').
ROOT=$(pwd) FAILED=0 COUNT=0
PATH=$(dirname "$SILL"):$PATH LC_ALL=C
export PATH LC_ALL ROOT
NOW=$(mktemp)
trap 'rm -f "$NOW"' EXIT

fail () { echo "bad/$code: $*"; FAILED=$((FAILED + 1)); }

run () # in the folder; messages to standard error
{
  if test -f cmd; then
    strict=$strict sh ./cmd
  elif ls case.* >/dev/null 2>&1; then
    rules=$ROOT/rules
    test -f rules.xml && rules=rules.xml
    sill check --rules "$rules" case.*
  else
    sill lint $strict *.xml
  fi
}

for folder in tests/bad/${ONLY:-*}/; do
  folder=${folder%/}
  code=$(basename "$folder")
  code=${code%%.*}
  test -d "$folder" || continue
  COUNT=$((COUNT + 1))
  wanted=3 strict=
  if sed -n '/^\/\* advice/,$p' engine/base/findings.def | grep -q "\"$code\", SILL_[WN]"; then
    wanted=4 strict=--strict
    (cd "$folder" && strict= && run) 2>/dev/null >/dev/null </dev/null || fail "advice alone gives status $?"
  fi
  (cd "$folder" && run) 2>"$NOW" >/dev/null </dev/null
  status=$?
  test -n "$BAD_UPDATE" && cat "$NOW" >"$folder/expected"
  test $status = $wanted || fail "status $status, expected $wanted"
  grep -q " $code: " "$NOW" || fail "its code is not reported"
  diff -u "$folder/expected" "$NOW" || fail "other lines than expected"
done
for code in $(sed -n 's/^FINDING ([A-Z_]*, "\([a-z-]*\)".*/\1/p' engine/base/findings.def); do
  test -d "tests/bad/$code" || fail "no folder"
done
echo "bad: $COUNT documents, $FAILED failed"
test "$COUNT" -gt 0 && test "$FAILED" = 0
