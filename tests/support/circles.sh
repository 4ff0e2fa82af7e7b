#!/bin/sh
# No circle of calls between files: $@ are object files. What calls nothing that is left is struck out, again and again, and
# so is what nothing left calls; what remains stands on a circle, or between two, and is printed with what it calls there.
nm -A "$@" | awk '
{
  file = $1; sub (/:[^:]*$/, "", file)
  kind = $(NF - 1); name = $NF
  if (kind == "U") needs[file] = needs[file] " " name
  else if (kind ~ /^[TDBRVWC]$/) home[name] = file
  files[file] = 1
}
function short (file) { sub (/^.*\/engine\//, "", file); sub (/\.o$/, ".c", file); return file }
END {
  for (file in files) {
    n = split (needs[file], names, " ")
    for (i = 1; i <= n; i++) {
      to = names[i] in home ? home[names[i]] : file
      if (to == file || (file, to) in call) continue
      call[file, to] = names[i]; out[file]++; into[to]++
    }
    left++
  }
  do {
    struck = 0
    for (file in files) {
      if (out[file] > 0 && into[file] > 0) continue
      for (edge in call) {
        split (edge, end, SUBSEP)
        if (end[1] != file && end[2] != file) continue
        out[end[1]]--; into[end[2]]--; delete call[edge]
      }
      delete files[file]; struck++
    }
  } while (struck)
  for (edge in call) { split (edge, end, SUBSEP); print "circle: " short(end[1]) " calls " call[edge] " of " short(end[2]); faults++ }
  if (!faults) print "circles: " left " files, no circle of calls"
  exit faults > 0
}'
