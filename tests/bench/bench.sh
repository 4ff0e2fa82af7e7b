#!/bin/sh
# Measures speed and memory, as ratios of pairs that ran one after the other. Prints a table and writes BENCH_OUT.
#   BUILD=build/release sh tests/bench/bench.sh     CASES, ROWS, ROUNDS, STARTS, BENCH_OUT may be set;
# PEERS: a folder with cases.csv and expected.tsv, which are then the rows; PEER: a command that is given a table of them
set -eu
BUILD=${BUILD:-build/release}
OUT=${BENCH_OUT:-build/bench.json}
CASES=${CASES:-100000}
ROWS=${ROWS:-1000000}
ROUNDS=${ROUNDS:-9}
STARTS=${STARTS:-101}
bench=$BUILD/bench
sample=samples/half-standard-24.xml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$(dirname "$OUT")"
"$bench/generate" "$CASES" "$work/ranks" > "$work/cases.xml"
"$bench/generate" 2000 "$work/few-ranks" > "$work/few.xml"
printf '%-46s %12s %-8s quartiles\n' "$CASES cases" median '' >&2
status=0
: > "$work/lines"
start () # NAME RULES OPTION...
{
  name=$1 rules=$2
  shift 2
  "$bench/start" "$STARTS" "$name" "hello-world, same libraries" "<= 1.5" "$BUILD/sill" check --rules "$rules" "$@" "$sample" -- "$bench/hello" >> "$work/lines" || status=1
}
# the same rules for nine other jurisdictions beside the first, on the same facts
for other in 0 1 2 3 4 5 6 7 8 9; do
  test $other = 0 && mkdir "$work/many" && cp -R rules/cn "$work/many/cn" && continue
  cp -R rules/cn "$work/many/x$other"
  find "$work/many/x$other" \( -name 'facts*.xml' -o -name 'regions*.xml' \) -delete
  find "$work/many/x$other" -name '*.xml' -exec sed -i "s#\bcn/#x$other/#g; s#<collection \([^>]*\)id=\"cn\"#<collection \1id=\"x$other\"#" {} +
done
"$BUILD/sill" compile rules --output "$work/one.image"
"$BUILD/sill" compile "$work/many" --output "$work/many.image"
start "sill check" rules --image "$work/one.image"
start "sill check, ten times the rules" "$work/many" --image "$work/many.image"
"$bench/start" "$STARTS" "sill check, ten times the rules" "sill check" "<= 1.1" "$BUILD/sill" check --rules "$work/many" --image "$work/many.image" "$sample" -- \
  "$BUILD/sill" check --rules rules --image "$work/one.image" "$sample" >> "$work/lines" || status=1
start "sill check without an image" rules --no-image
"$bench/bulk" rules "$work/cases.xml" "$work/ranks" "$ROUNDS" >> "$work/lines" || status=1
"$bench/resident" rules "$work/cases.xml" >> "$work/lines" || status=1
"$bench/decide" rules "$work/few.xml" "$work/few-ranks" "$ROUNDS" >> "$work/lines" || status=1
"$bench/long_ledgers" rules "$work" "$ROUNDS" >> "$work/lines" || status=1
"$bench/blocks" tests/bench/threshold "$ROUNDS" "$ROWS" ${PEERS:+"$PEERS/cases.csv" "$PEERS/expected.tsv"} >> "$work/lines" || status=1
if /usr/bin/python3 -c 'import z3' 2>/dev/null; then
  times=$(/usr/bin/python3 -B tests/z3/test_z3.py "$BUILD/sill" rules 20 1 | sed -n 's/.*took \([0-9.]*\) times.*/\1/p')
  printf '%-46s %12s times\n' "Z3 / sill diff, 20 edits" "$times" >&2
  printf '{"name":"Z3 / sill diff, 20 edits","median":%s,"low":%s,"high":%s,"unit":"times","aim":">= 10"}\n' "$times" "$times" "$times" >> "$work/lines"
else
  echo "Z3 / sill diff: not measured, there is no python3-z3" >&2
fi
"$bench/records" "$BUILD/sill" tests/bench/threshold "$work" "$ROUNDS" "$ROWS" ${PEERS:+"$PEERS/cases.csv" "$PEERS/expected.tsv"} >> "$work/lines" || status=1
mkdir "$work/growth"
"$bench/growth" "$BUILD/sill" rules "$work/growth" >> "$work/lines" || status=1
{ printf '{"cases":%s,"rounds":%s,"starts":%s,"results":[\n' "$CASES" "$ROUNDS" "$STARTS"
  sed '$!s/$/,/' "$work/lines"; printf ']}\n'; } > "$OUT"
echo "written: $OUT" >&2
exit $status
