#!/bin/sh
# run-short.sh LIBRARY STEP: commands in which one allocation fails, each STEPth in turn, unless STEP is 1 no more than some 60 of
# each command. What comes out is the right answer
# with its status, or a failing status: 1, 3, or the end of the program by GLib, which gives up by a signal of its own.
# Never another answer, and never a crash; nor more than 20 seconds of its own time, however busy the machine is.
LIBRARY=$1 STEP=$2 FAILED=0 TRIED=0
export G_DEBUG= G_MESSAGES_DEBUG= LC_ALL=C
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

fail () { echo "short: allocation $at of: $*"; FAILED=$((FAILED + 1)); }

try () # NAME and arguments of sill; $WORK/in is standard input
{
  FAIL_COUNT=$WORK/count LD_PRELOAD=$LIBRARY "$SILL" "$@" <"$WORK/in" >"$WORK/right" 2>/dev/null
  right=$?
  test -s "$WORK/right" || test "$1" = lint || { at=0; fail "$* says nothing"; }
  last=$(cat "$WORK/count")
  step=$STEP
  test "$STEP" = 1 || test $((last / step)) -le 60 || step=$((last / 60))
  at=$((1 + TRIED % step))
  while test "$at" -le "$last"; do
    (ulimit -t 20; exec timeout 400 env FAIL_ALLOCATION=$at LD_PRELOAD=$LIBRARY "$SILL" "$@" <"$WORK/in" >"$WORK/now" 2>/dev/null)
    status=$?
    case $status in
      1|3|133|134) ;; # 128 + SIGTRAP, SIGABRT: GLib's
      "$right") cmp -s "$WORK/right" "$WORK/now" || fail "$* (status $status, another answer)" ;;
      *) fail "$* (status $status)" ;;
    esac
    TRIED=$((TRIED + 1)) at=$((at + step))
  done
}

: >"$WORK/in"
RULES=tests/golden/every-construct/rules
try check --rules rules --lang zh samples/row-08-wallet-accounts.xml
try check --rules rules --format json samples/row-08-wallet-accounts.json
try check --rules rules --format html samples/row-02-commissions.xml
try lint rules
try lint $RULES
try show --rules $RULES zz/standard
try check --rules $RULES tests/golden/every-construct/cases.xml
printf '2010-05\n11\n5000\n30\nno\n' >"$WORK/in"
try ask --rules $RULES zz/2
echo "short of memory: $TRIED allocations failed, $FAILED wrong"
test "$FAILED" = 0 && test "$TRIED" -gt 0
