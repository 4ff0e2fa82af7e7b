#!/bin/sh
# run-unit.sh UNIT: the unit tests in two processes beside one another; what fails is printed, then one summary, as CUnit writes it.
WORK=$(mktemp -d) STATUS=0
trap 'rm -rf "$WORK"' EXIT

PART=1/2 "$1" >"$WORK/1" 2>&1 &
PART=2/2 "$1" >"$WORK/2" 2>&1 || STATUS=1
wait $! || STATUS=1
test $STATUS = 0 || cat "$WORK/1" "$WORK/2"
awk '
  /^Run Summary:/ { head = $0 }
  $1 == "suites" || $1 == "tests" || $1 == "asserts" {
    for (i = 2; i <= 6; i++)
      if ($i == "n/a") sum[$1, i] = $i; else sum[$1, i] += $i
    parts[$1]++
  }
  /^Elapsed time/ && $4 > most { most = $4 }
  END {
    print head
    n = split ("suites tests asserts", kinds)
    for (k = 1; k <= n; k++) {
      printf "%20s", kinds[k]
      for (i = 2; i <= 6; i++) printf " %8s", sum[kinds[k], i]
      print ""
    }
    printf "\nElapsed time = %8.3f seconds\n", most
    exit parts["tests"] != 2
  }' "$WORK/1" "$WORK/2" && test $STATUS = 0
