# A page of the manual with what stands in tables of the sources, which are read first.
#   @FINDINGS word@   the rows of findings.def that stand under the comment beginning with that word
#   @ELEMENTS word@   the file of that name, with .roff, in `folder`
#   @KEYS@            the objects of keys.def, each with its keys
function last_text (line) { sub(/.*", "/, "", line); sub(/"\)$/, "", line); gsub(/\\"/, "\"", line); return line }
function cell (text) { return "T{\n" text "\nT}" }
function kind_of(kind, child, name) { return kind == "OBJECT" && tolower(child) != name ? " (" tolower(child) ")" : "" }
function dashes (text) { gsub(/-/, "\\-", text); return text }
FILENAME ~ /\.def$/ && /^\/\* / { part = $2 }
FILENAME ~ /\.def$/ && /^FINDING/ {
  split($0, field, /", |, "/)
  text = last_text($0)
  gsub(/[{}]/, "", text); gsub(/%[12]/, "…", text)
  rows[part] = rows[part] field[2] "\t" cell(text) "\n"
}
FILENAME ~ /\.def$/ && /^OBJECT/ {
  split($0, field, /"/)
  keys = keys (keys == "" ? "" : ".TE\n.PP\n") dashes(field[4]) "\n.RB ( " dashes(field[2]) " ):\n.TS\nl l lw(18) lx.\n"
}
FILENAME ~ /\.def$/ && /^KEY/ {
  split($0, field, /"/)
  split(field[3], attribute, /, */)
  detail = tolower(attribute[2])
  keys = keys field[2] "\t" detail "\t" cell(field[4] == "=" ? "\\&=" : dashes(field[4])) "\t" cell(dashes(last_text($0)) kind_of(attribute[3], attribute[4], field[2])) "\n"
}
FILENAME ~ /\.def$/ && /^GONE/ {
  split($0, field, /"/)
  keys = keys field[2] "\t–\t\\&=\t" cell("gone: " dashes(last_text($0))) "\n"
}
FILENAME ~ /\.def$/ { next }
/^@FINDINGS / { sub(/@$/, "", $2); printf "%s", rows[$2]; next }
/^@ELEMENTS / {
  sub(/@$/, "", $2)
  while ((getline line < (folder "/" $2 ".roff")) > 0) print line
  next
}
/^@KEYS@/ { printf "%s.TE\n", keys; next }
{ print }
