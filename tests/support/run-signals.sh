#!/bin/sh
# run-signals.sh LIBRARY STRUCK: a report is being written to a file when a signal comes. The old file stays as it was, and
# nothing lies beside it; also on file systems without nameless files (which LIBRARY plays). A signal that is ignored
# stays ignored. Then every command that writes files is struck (by STRUCK) before each step in which a file comes or goes.
LIBRARY=$1 STRUCK=$2 FAILED=0 TRIED=0
HERE=$(pwd)
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

for signal in HUP INT QUIT TERM PIPE XCPU USR1 USR2 ALRM VTALRM PROF PWR SYS ABRT SEGV RTMIN; do
  interrupt $signal
  LD_PRELOAD=$LIBRARY FAIL_TMPFILE=1 interrupt $signal
  ignore $signal
  LD_PRELOAD=$LIBRARY FAIL_TMPFILE=1 ignore $signal
done

waits () # WRITER SIGNAL ARGUMENTS: batch waits for what no one writes: the first signal ends it
{
  begin
  writer=$1 signal=$2
  shift 2
  test $writer = none || { sleep 30 >"$WORK/pipe" & silent=$!; }
  (cd "$WORK" && exec env --default-signal "$SILL" batch --rules "$HERE/rules" --complete --charge cn/264 "$@" pipe >/dev/null 2>&1) &
  pid=$! n=0
  until sed -n 's/^SigCgt:.*\(.\)$/\1/p' "/proc/$pid/status" | grep -q '[37bf]'; do # HUP and INT are caught
    n=$((n + 1)); test $n -lt 500 || { fail "$writer $signal: not started"; break; }; sleep 0.01
  done
  kill -s "$signal" $pid
  n=0
  while kill -0 $pid 2>/dev/null && test $n -lt 150; do n=$((n + 1)); sleep 0.1; done
  test $n -lt 150 || { fail "$writer $signal: waits on"; kill -s KILL $pid; }
  wait $pid 2>/dev/null
  test $? -gt 128 || fail "$writer $signal: goes on"
  test $writer = none || kill $silent
  TRIED=$((TRIED + 1))
}

for signal in HUP INT TERM; do
  waits none $signal
  waits silent $signal --blocks "$signal-blocks"
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

# ---- before each step ----

struck () # STEP SIGNAL PRELOADED COMMAND...: in a fresh copy of `before`
{
  step=$1 number=$2 preloaded=$3
  shift 3
  rm -rf "$WORK/at" "$WORK/tmp" && cp -Rp "$WORK/before" "$WORK/at" && mkdir "$WORK/tmp"
  (cd "$WORK/at" && TMPDIR="$WORK/tmp" FAIL_TMPFILE=1 STRUCK_AT=$step STRUCK_BY=$number LD_PRELOAD=$preloaded \
    env --default-signal "$@" >/dev/null 2>&1)
}

old_or_new () # WHAT: every file that is there is as it was before or as it is when all went well; the work is not begun or there
{
  (cd "$WORK/at" && find . -type f) | while read -r file; do
    cmp -s "$WORK/at/$file" "$WORK/before/$file" || cmp -s "$WORK/at/$file" "$WORK/after/$file" || echo "$1: $file is neither old nor new"
  done >"$WORK/wrong"
  (cd "$WORK/before" && find . -type f) | while read -r file; do
    test -e "$WORK/at/$file" || echo "$1: $file is gone"
  done >>"$WORK/wrong"
  ls -A "$WORK/tmp" | sed "s/^/$1: left among the temporary files: /" >>"$WORK/wrong"
  while read -r line; do fail "$line"; done <"$WORK/wrong"
}

at_each_step () # COMMAND...: until no step is left
{
  STEP=1 STATUS=255 signals="15 2 1"
  struck 0 15 "$STRUCK" "$@"
  rm -rf "$WORK/after" && cp -Rp "$WORK/at" "$WORK/after"
  diff -rq "$WORK/before" "$WORK/after" >/dev/null && fail "$*: writes nothing"
  while test $STATUS -gt 128 || ! diff -rq "$WORK/at" "$WORK/after" >/dev/null; do
    for preloaded in "$STRUCK" "$STRUCK $LIBRARY"; do
      struck $STEP "${signals%% *}" "$preloaded" "$@"
      STATUS=$?
      old_or_new "step $STEP, signal ${signals%% *}: $2 $3"
      TRIED=$((TRIED + 1))
    done
    signals="${signals#* } ${signals%% *}"
    STEP=$((STEP + ${STRIDE:-1}))
    test $STEP -lt 100 || { fail "$*: never ends"; break; }
  done
}

mkdir "$WORK/before"
cp -R tests/golden/report-json/orchard "$WORK/before/rules"
cp -R "$WORK/before/rules" "$WORK/before/new"
sed -i 's/at-least="50"/at-least="60"/' "$WORK/before/new/standard.xml"
sed -i 's/ zh=/  zh=/' "$WORK/before/new/law.xml" "$WORK/before/new/standard.xml"
cp -R "$WORK/before/rules" "$WORK/before/figures"
sed -i 's/<limit of="gains" at-least="5000"/<limit of="gains" above="5000" text="五千元以上"/' "$WORK/before/figures/standard.xml"
cat >"$WORK/before/cases.xml" <<END
<cases xmlns="urn:sill:case:1">
  <case id="a" findings="complete"><conduct from="2010-03-01"/><charge offence="xx/1"/><fact id="apples" value="50"/><expect tier="none"/></case>
  <case id="b" findings="complete"><conduct from="2010-03-01"/><charge offence="xx/1"/><fact id="apples" value="49"/></case>
</cases>
END
cp "$WORK/before/cases.xml" "$WORK/before/more.xml"
sed '/id="b"/d' "$WORK/before/cases.xml" >"$WORK/before/one.xml"
echo old >"$WORK/before/report"

at_each_step "$SILL" batch --rules rules --output report --receipt receipt --summary summary --reports found --need-person cases.xml
at_each_step "$SILL" ask --rules rules --facts one.xml --save report xx/1
at_each_step "$SILL" test --rules rules --accept cases.xml more.xml
at_each_step "$SILL" test --rules rules --add cases.xml
at_each_step "$SILL" mutate --rules rules --cases cases.xml --mistake inclusive --output found rules
at_each_step "$SILL" boundary --rules rules --output found
at_each_step "$SILL" fmt new cases.xml
at_each_step "$SILL" lint --fix figures
at_each_step "$SILL" diff --witness found --output report rules new
at_each_step "$SILL" cover --rules rules --cases cases.xml --format html --output report rules
at_each_step "$SILL" compile --output report rules
at_each_step "$SILL" exercise --rules rules --count 2 --output report
at_each_step "$SILL" exercise --rules rules --count 2 --students 2 --output found
test ! -e "$(dirname "$SILL")/explorer.html" || at_each_step "$SILL" explorer --rules rules --output report
at_each_step "$SILL" prove --rules rules --output found "implies:5(1)(1):major"
cd "$HERE" || exit 1

cp -R rules "$WORK/rules"
git -C "$WORK" init -q && git -C "$WORK" add rules && git -C "$WORK" -c user.name=x -c user.email=x@x commit -qm rules
cd "$WORK" || exit 1
for moment in 0.01 0.02 0.04 0.06 0.08 0.1 0.14 0.18; do
  at_any_moment $moment "$SILL" compile --output="$WORK/out/image" rules
  at_any_moment $moment "$SILL" diff HEAD:rules rules
done
echo "signals: $TRIED, $FAILED failed"
test "$FAILED" = 0
