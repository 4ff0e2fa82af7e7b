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
# Documents that are not held.
LATER='zhuisu-2022-2-others\|fashi-1998-4\|zuigaofa-1997\|zuigaojian-199\|zuigaofa-2000\|zhidao-2020\|gaojianfashi-2006-2\|fafa-1996-30\|fashi-200[0-36-9]-\|fashi-2005-15\|fashi-2010-18\|fashi-2013-1[25]\|fashi-2016-29'
held=$(find rules -name '*.xml' | grep -v "$LATER")
run "$SILL" cover --rules rules --cases tests/suite --min 99 $held
test -n "$WHOLE" || held=$(echo "$held" | grep -v 'fashi-2016-8\|-6-7\.') # many drugs, many mistakes: soak makes them
run "$SILL" mutate --rules rules --cases tests/suite --min 99 $held
exit $FAILED
