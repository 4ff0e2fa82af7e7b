#!/bin/sh
# Runs every fuzzer in folder $1 for FUZZ_SECONDS: seeds from tests/fuzz/seeds/<reader>, finds kept below $1.
for fuzzer in "$1"/fuzz_*; do
  test -x "$fuzzer" || continue
  name=${fuzzer##*/fuzz_}
  mkdir -p "$1/corpus/$name" "$1/crashes"
  seeds=tests/fuzz/seeds/$name
  test -d "$seeds" || seeds=
  echo "fuzz: $name for $FUZZ_SECONDS s"
  "$fuzzer" -max_total_time="$FUZZ_SECONDS" -artifact_prefix="$1/crashes/$name-" -print_final_stats=1 -verbosity=0 \
    "$1/corpus/$name" $seeds || exit 1
done
