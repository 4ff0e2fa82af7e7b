#!/bin/sh
# The folders' order: $1 is "layer:allowed,allowed …", where a layer is a folder, a folder in a folder where that is declared, or
# a file at the top, and who may include a folder may include those in it; $2 is "layer:library,library …" for headers of one layer only.
# Fails on an include that $1 does not allow, on a library header elsewhere, and on a cycle of files.
grep -n '^ *# *include' engine/*.[ch] engine/*/*.[ch] engine/*/*/*.[ch] include/*.h include/sill/*.h 2>/dev/null | awk -v layers="$1" -v libraries="$2" '
function layer_of (path) {
  if (path ~ /^include\//) return "public"
  sub (/^engine\//, "", path)
  if (path !~ /\//) sub (/\..*/, "", path)
  else do sub (/\/[^\/]*$/, "", path); while (!known[path] && path ~ /\//)
  return path
}
function allowed (from, to) {
  return from == to || to == "public" || (from, to) in may || to ~ /\// && allowed(from, substr (to, 1, match (to, /\/[^\/]*$/) - 1))
}
function inside (layer, folder) { return index (layer "/", folder "/") == 1 }
function fault (text) { print place ": " text; faults++ }
function visit (file,   i, n, list) {
  if (state[file] == 2) return
  if (state[file] == 1) { print file ": includes itself by way of others"; faults++; return }
  state[file] = 1
  n = split (edges[file], list, " ")
  for (i = 1; i <= n; i++) visit(list[i])
  state[file] = 2
}
BEGIN {
  n = split (layers, rows, " ")
  for (i = 1; i <= n; i++) {
    split (rows[i], row, ":"); known[row[1]] = 1
    m = split (row[2], names, ",")
    for (j = 1; j <= m; j++) may[row[1], names[j]] = 1
  }
  n = split (libraries, rows, " ")
  for (i = 1; i <= n; i++) {
    split (rows[i], row, ":")
    m = split (row[2], names, ",")
    for (j = 1; j <= m; j++) only[names[j]] = row[1]
  }
}
{
  split ($0, part, ":"); file = part[1]; place = file ":" part[2]
  from = layer_of(file)
  match ($0, /[<"][^>"]*[>"]/); header = substr ($0, RSTART + 1, RLENGTH - 2); quoted = substr ($0, RSTART, 1) == "\""
  if (!known[from]) fault("the folder " from " is not declared")
  if (quoted || header ~ /^sill[\/.]/) {
    target = header ~ /^sill[\/.]/ ? "include/" header : "engine/" header
    to = layer_of(target)
    edges[file] = edges[file] " " target
    if (!allowed(from, to)) fault(from " may not include " header)
    next
  }
  name = header; sub (/\/.*/, "", name); sub (/\.h$/, "", name)
  if (name in only && !inside(from, only[name])) fault("only " only[name] " may include <" header ">")
}
END {
  for (file in edges) visit(file)
  if (!faults) print "layers: " NR " includes, all in order"
  exit faults > 0
}'
