# A page of the manual with the tables of findings: @FINDINGS word@ becomes the rows of findings.def that stand under the
# comment beginning with that word; @ELEMENTS word@ becomes the file of that name, with .roff, in `folder`.
FNR == NR && /^\/\* / { part = $2 }
FNR == NR && /^FINDING/ {
  split($0, field, /", |, "/)
  text = $0
  sub(/.*", "/, "", text); sub(/"\)$/, "", text)
  gsub(/[{}]/, "", text); gsub(/%[12]/, "…", text); gsub(/\\"/, "\"", text)
  rows[part] = rows[part] field[2] "\tT{\n" text "\nT}\n"
}
FNR == NR { next }
/^@FINDINGS / { sub(/@$/, "", $2); printf "%s", rows[$2]; next }
/^@ELEMENTS / {
  sub(/@$/, "", $2)
  while ((getline line < (folder "/" $2 ".roff")) > 0) print line
  next
}
{ print }
