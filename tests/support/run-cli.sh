#!/bin/sh
# tests/cli/*.test: commands, their output and status, compared exactly. In a file
#     $ COMMAND     is run by sh in a fresh folder with copies of rules/, samples/, README.md, manual pages, sill.bash, sill.zsh, sarif.py, workbook.py, typed.py;
#                   `sill` is the program under test
#     then its output, each line of standard error marked "! ", and last its status: "? 0"
# Lines after a status and before the next command are prose. Every `sill` command of README.md and every
# example of the manual must be in one of the files. *.pty.test are skipped where no terminal can be opened. CLI_UPDATE=1 rewrites the files.
# ONLY=NAME runs that file alone (or some: ONLY='g*').
unset NO_COLOR LC_MESSAGES LANG
LC_ALL=C PATH=$(dirname "$SILL"):$PATH
export LC_ALL PATH
ALL=$(mktemp -d)
trap 'rm -rf "$ALL"' EXIT

replay () # FILE: what it should look like
{
  in_output=
  while IFS= read -r line || test -n "$line"; do
    case $line in
    '$ '*)
      in_output=yes
      printf '%s\n' "$line"
      (cd "$WORK/t" && sh -c "${line#??}") >"$WORK/out" 2>"$WORK/err" </dev/null
      status=$?
      sed -e '$a\' "$WORK/out"
      sed 's/^/! /' "$WORK/err" | sed -e '$a\'
      echo "? $status" ;;
    '? '*) in_output= ;;
    *) test -n "$in_output" || printf '%s\n' "$line" ;;
    esac
  done <"$1"
}

has_terminal=$(script -qec 'echo yes' /dev/null 2>/dev/null)

compare () # FILE: with what the program says now, in a folder of its own; what differs is printed
{
  rm -rf "$WORK/t"
  mkdir -p "$WORK/t"
  cp -R rules samples README.md engine/*.[15] engine/cli/sill.*sh tests/support/sarif.py tests/support/workbook.py tests/support/typed.py "$WORK/t"
  replay "$1" | sed -E 's/\b[0-9a-f]{64}\b/RULES/g; s/sha256:[0-9a-f]{12}\b/sha256:RULES/g; s/("rules":\s*)"[0-9a-f]{12}"/\1"RULES"/g' >"$WORK/now"
  if test -n "$CLI_UPDATE"; then cat "$WORK/now" >"$1"; else diff -u "$1" "$WORK/now"; fi
}

work_off () # K: as the K-th of two, whatever nobody works on; one line in `done` for each, one in `failed` for each that differs
{
  WORK=$ALL/$1
  mkdir "$WORK"
  for test in tests/cli/${ONLY:-*}.test; do
    mkdir "$ALL/$(basename "$test")" 2>/dev/null || continue
    case $test$has_terminal in *.pty.test) echo "cli: no terminal here, skipped: $test"; continue ;; esac
    echo "$test" >>"$ALL/done"
    compare "$test" || echo "$test" >>"$ALL/failed"
  done
}

touch "$ALL/done" "$ALL/failed"
work_off 0 &
work_off 1
wait
COUNT=$(wc -l <"$ALL/done") FAILED=$(wc -l <"$ALL/failed") WORK=$ALL
awk -f tests/support/walk-through.awk tests/cli/walk-through.test >"$WORK/page" # what samples/ has to read is what was run
test -n "$CLI_UPDATE" && cp "$WORK/page" samples/walk-through.md
diff -u samples/walk-through.md "$WORK/page" || { echo "cli: samples/walk-through.md is not tests/cli/walk-through.test"; FAILED=$((FAILED + 1)); }
{
  sed -n 's/  *# .*//; s/^    \(.*sill .*\)/$ \1/p' README.md
  sed -n 's/\\-/-/g; /^\.nf/,/^\.fi/{/^sill \|| sill /p}; /^\.SH EXAMPLES/,/^\.SH SEE/s/^\.B \(.*sill .*\)/\1/p' engine/*.[15]
} >"$WORK/commands"
while IFS= read -r command; do
  grep -qF -e "$command" tests/cli/*.test || { echo "cli: not tested: ${command#"$ "}"; FAILED=$((FAILED + 1)); }
done <"$WORK/commands"
echo "cli: $COUNT files, $FAILED failed"
test "$COUNT" -gt 0 && test "$FAILED" = 0
