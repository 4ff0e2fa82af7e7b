#!/bin/sh
# tests/suite: cases whose tiers the provisions give (provisions.py reads them once more, apart from the rule files). Each case comes to
# its tier; together they exercise every item, limit, guard, tier, reading and version of the shipped rules; and every mistake that can
# be made in these is noticed, unless it is proved to be none.
FAILED=0
run () { "$@" >"$WORK/out" 2>"$WORK/err" || { echo "suite: failed: $*"; cat "$WORK/out" "$WORK/err"; FAILED=1; }; tail -n 1 "$WORK/out"; }
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
export LC_ALL=C
run "$SILL" test --rules rules tests/suite
run /usr/bin/python3 tests/suite/provisions.py check tests/suite/*.xml
run /usr/bin/python3 tests/suite/answered.py "$SILL"
run "$SILL" cover --rules rules --cases tests/suite --min 100
run "$SILL" mutate --rules rules --cases tests/suite --min 100
exit $FAILED
