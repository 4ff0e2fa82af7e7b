#!/bin/sh
# run-signals.sh LIBRARY: a report is being written to a file when a signal comes. The old file stays as it was, and
# nothing lies beside it; also on file systems without nameless files (which LIBRARY plays). A signal that is ignored
# stays ignored.
LIBRARY=$1 FAILED=0 TRIED=0
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
fail () { echo "signals: $*"; FAILED=$((FAILED + 1)); }

begin () # the case comes through a pipe that stays open
{
  rm -rf "$WORK/out" && mkdir "$WORK/out" && echo old >"$WORK/out/report"
  rm -f "$WORK/pipe" && mkfifo "$WORK/pipe"
}

started () { n=0; until ls -l "/proc/$1/fd" 2>/dev/null | grep -q "$WORK/pipe"; do n=$((n + 1)); test $n -lt 500 || return 1; sleep 0.01; done; }

left () { test "$(ls "$WORK/out")" = report || fail "$1: $(ls "$WORK/out" | tr '\n' ' ') is there"; }

interrupt () # SIGNAL
{
  begin
  env --default-signal "$SILL" check --rules rules --output "$WORK/out/report" samples/row-08-wallet-accounts.xml \
    "$WORK/pipe" 2>/dev/null &
  pid=$!
  exec 3>"$WORK/pipe"
  started $pid || fail "$1: not started"
  kill -s "$1" $pid
  wait $pid 2>/dev/null
  test $? -gt 128 || fail "$1: goes on"
  exec 3>&-
  test "$(cat "$WORK/out/report")" = old || fail "$1: the old file is gone"
  left "$1"
  TRIED=$((TRIED + 1))
}

ignore () # SIGNAL
{
  begin
  (trap '' "$1"; exec "$SILL" check --rules rules --output "$WORK/out/report" samples/row-08-wallet-accounts.xml "$WORK/pipe" 2>/dev/null) &
  pid=$!
  exec 3>"$WORK/pipe"
  started $pid || fail "$1: not started"
  kill -s "$1" $pid
  cat samples/boundary-50.xml >&3
  exec 3>&-
  wait $pid
  status=$?
  test $status = 0 || fail "$1 ignored: status $status"
  test "$(grep -c . "$WORK/out/report")" -gt 5 || fail "$1 ignored: no report"
  left "$1 ignored"
  TRIED=$((TRIED + 1))
}

for signal in HUP INT QUIT TERM PIPE XCPU; do

  interrupt $signal
  LD_PRELOAD=$LIBRARY FAIL_TMPFILE=1 interrupt $signal
  ignore $signal
  LD_PRELOAD=$LIBRARY FAIL_TMPFILE=1 ignore $signal
done

at_any_moment () # MOMENT COMMAND...: neither beside what is written nor among the temporary files
{
  moment=$1
  shift
  rm -rf "$WORK/out" "$WORK/tmp" && mkdir "$WORK/out" "$WORK/tmp"
  TMPDIR="$WORK/tmp" env --default-signal "$@" >/dev/null 2>&1 &
  pid=$!
  sleep "$moment"
  kill -s TERM $pid 2>/dev/null
  wait $pid 2>/dev/null
  test -z "$(ls -A "$WORK/out" "$WORK/tmp" | grep -v -e '^$' -e ':$' -e '^image$')" || fail "$moment $2: $(ls -A "$WORK/out" "$WORK/tmp" | tr '\n' ' ') is there"
  TRIED=$((TRIED + 1))
}

cp -R rules "$WORK/rules"
git -C "$WORK" init -q && git -C "$WORK" add rules && git -C "$WORK" -c user.name=x -c user.email=x@x commit -qm rules
cd "$WORK" || exit 1
for moment in 0.01 0.02 0.04 0.06 0.08 0.1 0.14 0.18; do
  at_any_moment $moment "$SILL" compile --output="$WORK/out/image" rules
  at_any_moment $moment "$SILL" diff HEAD:rules rules
done
echo "signals: $TRIED, $FAILED failed"
test "$FAILED" = 0
