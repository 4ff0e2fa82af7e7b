#!/bin/sh
# Line coverage from the objects below $1 of the sources that follow: one row a file, then the whole.
objects=$1
shift
for source; do
  gcov -n -o "$objects/$(dirname "$source")" "$objects/${source%.c}.o" 2>/dev/null | awk -v want="$source" '
    /^File/ { file = $2; gsub (/\x27/, "", file) }
    /^Lines executed/ && file == want { split ($0, part, /[:% ]+/); printf "%6.2f%% of %5d  %s\n", part[3], part[5], want; file = "" }'
done | sort -n | awk '{ print; lines += $3; hit += $1 / 100 * $3 } END { if (lines) printf "%6.2f%% of %5d  in all\n", 100 * hit / lines, lines }'
