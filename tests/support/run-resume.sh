#!/bin/sh
# run-resume.sh LIBRARY STEP: a batch into blocks is ended at every STEP-th of its calls that change files, and once more at
# another one when it is gone on with: by SIGKILL, by a loss of power that takes what was not synchronized, by a full disk
# (LIBRARY plays all three), and at random moments. Whatever ended it, what is there at the end is what an uninterrupted run
# leaves, byte for byte.
LIBRARY=$1 STEP=$2 FAILED=0 TRIED=0
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
fail () { echo "resume: $*"; FAILED=$((FAILED + 1)); }

records () # FROM TO
{
  awk -v i="$1" -v n="$2" 'BEGIN {
    for (; i < n; i++)
      if (i % 50 == 0) printf "{\"id\":\"c%d\",\"conduct\":\"2018\",\"charge\":\"cn/253-1\",\"court%d\":1,\"facts\":{\"track\":%d}}\n", i, i % 4000, i % 600
      else if (i % 501 == 0) printf "{\"id\":\"c%d\",\"conduct\":\n", i
      else printf "{\"id\":\"c%d\"}\n", i
  }'
}
records 0 9000 >"$WORK/a.ndjson"
{ echo 'id,court'; awk 'BEGIN { for (i = 0; i < 14000; i++) printf "r%d,%d\n", i, i }'; } >"$WORK/b.csv"
records 30000 37777 | gzip >"$WORK/c.gz"

batch () # FOLDER [RESUME]
{
  "$SILL" batch --rules rules --complete --detail=verdict --threads=2 --blocks="$WORK/$1" $2 "$WORK/a.ndjson" "$WORK/b.csv" \
    "$WORK/none.json" "$WORK/c.gz" 2>"$WORK/err"
}
hold () # WHAT
{
  batch now --resume
  status=$?
  test $status = 3 || fail "$1: status $status when gone on with: $(cat "$WORK/err")"
  sed "s|$WORK/now|$WORK/whole|" "$WORK/now/manifest.json" >"$WORK/manifest"
  cmp -s "$WORK/manifest" "$WORK/whole/manifest.json" || fail "$1: another manifest"
  for block in "$WORK"/whole/*.ndjson; do
    cmp "$block" "$WORK/now/${block##*/}" || fail "$1: ${block##*/}"
  done
  test "$(ls "$WORK/now")" = "$(ls "$WORK/whole")" || fail "$1: $(ls "$WORK/now" | tr '\n' ' ')"
  cmp -s "$WORK/err" "$WORK/told" || fail "$1: told otherwise"
  rm -rf "$WORK/now"
  TRIED=$((TRIED + 1))
}

LD_PRELOAD=$LIBRARY DIE_COUNT=$WORK/count batch whole
test $? = 3 || fail "status $? of the whole run"
cp "$WORK/err" "$WORK/told"
COUNT=$(cat "$WORK/count")
test "$(ls "$WORK/whole" | wc -l)" = 5 || fail "four blocks and a manifest were expected"

for power in '' 1; do
  at=$((1 + ${#power}))
  while test $at -le "$COUNT"; do
    (export LD_PRELOAD="$LIBRARY" DIE_AT=$at; test -z "$power" || export DIE_POWER=1; batch now --resume)
    test $? = 137 || fail "not killed at $at"
    (export LD_PRELOAD="$LIBRARY" DIE_AT=$((at % 17 + 1)); test -z "$power" || export DIE_POWER=1; batch now --resume)
    hold "killed at $at${power:+ by a loss of power}"
    at=$((at + STEP))
  done
done
at=2
while test $at -le "$COUNT"; do
  LD_PRELOAD=$LIBRARY FULL_AT=$at batch now --resume
  status=$?
  if test $status = 1; then
    grep -q 'No space left on device' "$WORK/err" || fail "full at $at: $(cat "$WORK/err")"
  else
    test $((COUNT - at)) -lt 8 || fail "full at $at: status $status"
  fi
  hold "full at $at"
  at=$((at + STEP))
done
for moment in 0.05 0.11 0.17 0.23; do
  batch now &
  pid=$!
  sleep $moment
  child=$(ps -o pid= --ppid $pid | head -1)
  kill -KILL ${child:-$pid} 2>/dev/null
  wait $pid 2>/dev/null
  hold "killed after $moment s"
done
# a signal ends it where a block ends; the shell sees the signal
mkfifo "$WORK/pipe"
for signal in INT TERM; do
  env --default-signal "$SILL" batch --rules rules --complete --detail=verdict --blocks="$WORK/now" - <"$WORK/pipe" 2>"$WORK/err" &
  pid=$!
  exec 3>"$WORK/pipe"
  records 0 6000 >&3
  kill -s $signal $pid
  records 6000 25000 >&3 2>/dev/null
  exec 3>&-
  wait $pid
  test $? -gt 128 || fail "$signal: goes on"
  grep -q 'go on with --resume' "$WORK/err" || fail "$signal: $(cat "$WORK/err")"
  test "$(ls "$WORK/now" | tr '\n' ' ')" = '000001.ndjson manifest.json ' || fail "$signal: $(ls "$WORK/now")"
  records 0 25000 | "$SILL" batch --rules rules --complete --detail=verdict --blocks="$WORK/now" --resume - 2>/dev/null
  records 0 25000 | "$SILL" batch --rules rules --complete --detail=verdict - 2>/dev/null >"$WORK/one"
  cat "$WORK"/now/*.ndjson | cmp - "$WORK/one" || fail "$signal: gone on with, it is another result"
  rm -rf "$WORK/now"
  TRIED=$((TRIED + 1))
done
echo "resume: $COUNT points, $TRIED tried, $FAILED failed"
test "$FAILED" = 0
