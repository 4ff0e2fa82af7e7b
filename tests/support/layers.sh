#!/bin/sh
# The folders' order: a line of $LAYERS is "folder: allowed allowed* …" (the star: and all below it), $1 is
# "folder:library,library …" for headers of that folder and what is below it (and of others that name them) only. Fails on an include that $LAYERS does not
# allow, on a library header elsewhere, on a cycle of files, on a type that has the name of one in a
# header, on a comment that names a file that is not there, and on two files of one name.
status=0
find engine include -name '*.[ch]' -exec grep -Hn '^ *# *include' {} + | awk -v libraries="$1" '
function layer_of (path) {
  if (path ~ /^include\//) return "public"
  sub (/^engine\//, "", path)
  if (path !~ /\//) sub (/\..*/, "", path)
  else sub (/\/[^\/]*$/, "", path)
  return path
}
function covers (name, folder) {
  return sub (/\*$/, "", name) ? index (folder "/", name "/") == 1 : folder == name
}
function among (list, folder,   i, n, names) {
  n = split (list, names, " ")
  for (i = 1; i <= n; i++) if (covers(names[i], folder)) return 1
  return 0
}
function allowed (from, to) {
  if (to == from || to == "public") return 1
  return among(may[from], to)
}
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
  n = split (ENVIRON["LAYERS"], rows, "\n")
  for (i = 1; i <= n; i++) { split (rows[i], row, ":"); known[row[1]] = 1; may[row[1]] = row[2] }
  n = split (libraries, rows, " ")
  for (i = 1; i <= n; i++) {
    split (rows[i], row, ":")
    m = split (row[2], names, ",")
    for (j = 1; j <= m; j++) only[names[j]] = only[names[j]] " " row[1] "*"
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
  if (name in only && !among(only[name], from)) fault("only" only[name] " may include <" header ">")
}
END {
  for (file in edges) visit(file)
  if (!faults) print "layers: " NR " includes, all in order"
  exit faults > 0
}' || status=1
# what a file says of a type: `} Name;` or `typedef … Name;` outside every brace, comments left out; the headers first
awk '
FNR == 1 { depth = 0; inside = 0 }
{
  gsub (/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, "")
  if (inside && !sub (/^.*\*\//, "")) next
  inside = sub (/\/\*.*/, "")
  was = depth
  depth += gsub (/\{/, "{") - gsub (/\}/, "}")
  if (depth > 0 || ($0 !~ /^typedef / && !(was > 0 && $0 ~ /^}/)) || !match ($0, /[A-Za-z0-9_]+;$/)) next
  name = substr ($0, RSTART, RLENGTH - 1)
  if (name in at && at[name] != FILENAME) { print FILENAME ":" FNR ": the type " name " stands in " at[name] " too"; faults++ }
  if (FILENAME ~ /h$/) at[name] = FILENAME
}
END { exit faults > 0 }' $(find engine include -name '*.h') $(find engine -name '*.c') || status=1
for named in $(find engine -name '*.[ch]' -exec grep -ho '[a-z_0-9/]*[a-z]\.c\b' {} + | sed 's/.*\///' | sort -u); do
  test -n "$(find engine tests -name "$named")" && continue
  find engine -name '*.[ch]' -exec grep -Hn "\b${named%.c}[.]c\b" {} + | sed "s/:[^:]*$/: there is no $named/"
  status=1
done
twice=$(find engine -name '*.[ch]' | sed 's/.*\///' | sort | uniq -d)
test -z "$twice" || { echo "in two folders: $twice"; status=1; }
exit $status
