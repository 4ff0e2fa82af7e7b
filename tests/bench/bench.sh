#!/bin/sh
# Measures speed and memory, as ratios of pairs that ran one after the other. Prints a table and writes BENCH_OUT.
#   BUILD=build/release sh tests/bench/bench.sh     CASES, ROWS, ROUNDS, STARTS, BENCH_OUT may be set;
# PEERS: a folder with cases.csv and expected.tsv, which are then the rows
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
"$bench/start" "$STARTS" "sill check" "$BUILD/sill" check --rules rules "$sample" -- "$bench/hello" >> "$work/lines" || status=1
"$bench/bulk" rules "$work/cases.xml" "$work/ranks" "$ROUNDS" >> "$work/lines" || status=1
"$bench/resident" rules "$work/cases.xml" >> "$work/lines" || status=1
"$bench/decide" rules "$work/few.xml" "$work/few-ranks" "$ROUNDS" >> "$work/lines" || status=1
"$bench/acts" rules "$work" "$ROUNDS" >> "$work/lines" || status=1
"$bench/columns" tests/bench/threshold "$ROUNDS" "$ROWS" ${PEERS:+"$PEERS/cases.csv" "$PEERS/expected.tsv"} >> "$work/lines" || status=1
mkdir "$work/growth"
"$bench/growth" "$BUILD/sill" rules "$work/growth" >> "$work/lines" || status=1
{ printf '{"cases":%s,"rounds":%s,"starts":%s,"results":[\n' "$CASES" "$ROUNDS" "$STARTS"
  sed '$!s/$/,/' "$work/lines"; printf ']}\n'; } > "$OUT"
echo "written: $OUT" >&2
exit $status
