#!/bin/sh
# Cases of samples/ and tests/golden/, and every inner form of its rules, from an image and from the files: not a byte differs.
# Every third offence and every second case; with WHOLE set, all.
ROOT=$(pwd) FAILED=0 COUNT=0
PATH=$(dirname "$SILL"):$PATH
export PATH
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

both () # COMMAND...: with the image of $rules and without, output and status
{
  COUNT=$((COUNT + 1))
  { sill "$@" --rules "$rules" --no-image; echo "? $?"; } >"$WORK/files" 2>&1
  { sill "$@" --rules "$rules" --image "$WORK/image"; echo "? $?"; } >"$WORK/taken" 2>&1
  cmp -s "$WORK/files" "$WORK/taken" || { echo "images: differs: sill $* --rules $rules"; FAILED=$((FAILED + 1)); }
}

turn=0
taken () # N: this turn is the N-th since the last one
{
  turn=$((turn + 1))
  test -n "$WHOLE" || test $((turn % $1)) = 0
}

compile () # FOLDER
{
  rules=$1
  rm -f "$WORK/image"
  sill compile "$rules" --output "$WORK/image" 2>"$WORK/said" || return 1
  sill facts --rules "$rules" --image "$WORK/image" --verbose --lang en 2>&1 >/dev/null | grep -q 'from an image' ||
    { echo "images: that of $rules is not used"; FAILED=$((FAILED + 1)); }
  for stage in vocabulary rulebook lawbook program; do both dump --stage=$stage; done
  both facts
}

compile rules || { cat "$WORK/said"; exit 1; }
for offence in $(sill ask --lang=en 2>&1 </dev/null | sed -n 's/^  \([a-z]*\/[^ ]*\) .*/\1/p'); do
  taken 3 || continue
  both facts "$offence"
  both ask "$offence" --lang en </dev/null
done
for case in samples/*.xml samples/*.json tests/golden/*/case.[xj]*; do
  test -f "$case" && taken 2 || continue
  test -f "${case%/*}/rules.xml" && continue
  both check --lang en --format json "$case"
  both check --lang zh --all-offences "$case"
done
both check --lang en samples/row-0*.xml
both test samples
both batch samples
for folder in tests/golden/*/; do
  test -f "$folder/rules.xml" && set -- "${folder%/}" || set -- "${folder%/}/rules"
  test -d "$1" && compile "$1" || continue
  for case in "$folder"case*.[xj]*; do
    test -f "$case" && taken 2 && both check --lang zh "$case" && both check --lang en --format json "$case"
  done
done
echo "images: $COUNT runs, $FAILED differ"
test $FAILED = 0
