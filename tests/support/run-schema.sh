#!/bin/sh
# The schema of case files against the engine: what the engine accepts is valid, and what it refuses is not, except for what
# a schema cannot say, which is listed here with the reason. Good: samples and golden cases. Bad: tests/bad, and a case with
# every kind of element in which each attribute is left out, emptied and misspelt, each element misspelt and put elsewhere.
PATH=$(dirname "$SILL"):$PATH LC_ALL=C
export PATH LC_ALL
SCHEMA=rules/schema/sill-case.xsd FAILED=0
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

# How a fault begins: why a schema of XML 1.0 cannot say it.
sed 's/ *#.*//' >"$WORK/beyond" <<'LIST'
act-outside:  # dates are compared
ambiguous-name:  # names of the rules
ambiguous-number:  # numerals
bad-date:  # the calendar, and what the words of a date say together
bad-number:  # numerals
clause-elsewhere:  # items of the rules
contradictory-findings:  # names of the rules
counted-and-stated:  # names of the rules
dtd:  # a validator reads it
foreign-money:  # numerals
fraction:  # units of the rules
missing-element:  # what one element asks of another
more-than-found:  # numerals
outside-band:  # limits of the rules
negative-number:  # numerals
not-open:  # items of the rules
not-organization:  # what one element asks of another
organization-for:  # what one element asks of another
too-many-charges:  # charges are counted
repeated-charge:  # a charge without a defendant is one against each
repeated-finding:  # names of the rules
repeated-fact:  # names of the rules; the joint amount beside the own share
reversed-dates:  # dates are compared
reversed-range:  # numerals are compared
several-dates:  # what the words of a date say together
share-alone:  # what one element asks of another
too-large:  # numerals
else-amount:  # numerals
several-numbers:  # numerals
unit-price:  # numerals
unknown-defendant:  # an id or a name, and a key is one attribute
unknown-fact:  # names of the rules
unknown-instrument:  # names of the rules
unknown-item:  # names of the rules
unknown-offence:  # names of the rules
unknown-region:  # names of the rules
unknown-tier:  # names of the rules
unnamed-instrument:  # items of the rules
wrong-kind:  # names of the rules
wrong-unit:  # units of the rules
bad-value: .* expected yes, no, unknown$  # of a fact: its kind stands in the rules
bad-value: .* expected value | min, max$  # one attribute forbids another
bad-value: .* expected share, counts$  # one attribute asks for another
bad-value: .* expected share inside defendant$  # where an element stands
bad-value: .* expected left | invalid, repeated$  # one attribute forbids another
bad-value: .* expected to | public$  # one attribute forbids another
bad-value: .* expected large 数额较大, huge 数额巨大  # names of the rules
bad-value: .* expected tier | floor, ceiling$  # one attribute forbids another
bad-value: the value "[^"]*" is not right, expected cn/  # what is charged
missing-attribute: element "fact" lacks the attribute "value"  # one of several
missing-attribute: element "expect" lacks the attribute "tier"  # one of several
missing-attribute: element "given" lacks the attribute "to"  # one of several
bad-value: the value "" is not right, expected 甲、乙  # one of several
LIST

fail () { echo "schema: $*"; FAILED=$((FAILED + 1)); }

# Those of the documents named on standard input that are valid. One run: what takes long is to read the schema.
find_valid () { tr '\n' '\0' | xargs -0 xmllint --noout --schema "$SCHEMA" 2>&1 | sed -n 's/ validates$//p' >"$WORK/valid"; }

valid () { grep -qxF -e "$1" "$WORK/valid"; }

# What the engine says is wrong in these, by the rules that lie beside the first or else by the shipped ones.
said_of () # FILE...
{
  rules=$(dirname "$1")/rules
  test -d "$rules" || rules=rules
  sill check --lang en --rules "$rules" "$@" 2>&1 >/dev/null </dev/null
}

faults_in () # FILE: what was said of it, without places and advice
{
  sed -n "s,^$1:[^ ]* ,,p" "$WORK/said" | grep -aE '^[a-z-]+: ' | grep -av -e '^unused-fact: ' -e '^too-many: '
}

# In one run what the shipped rules decide: names that nobody knows are looked for in all of them.
find_said ()
{
  while read -r file; do
    if test -d "$(dirname "$file")/rules"; then said_of "$file" >>"$WORK/said"; else printf '%s\0' "$file"; fi
  done | xargs -0 sill check --lang en --rules rules 2>>"$WORK/said" >/dev/null
}

compare () # FILE NAME: later, with all others
{
  printf '%s\t%s\n' "$1" "$2" >>"$WORK/queue"
}

compare_now () # FILE NAME
{
  COUNT=$((COUNT + 1))
  faults=$(faults_in "$1")
  if test -z "$faults"; then
    valid "$1" || fail "$2: accepted, but not valid: $(xmllint --noout --schema "$SCHEMA" "$1" 2>&1 | head -n 1)"
  elif valid "$1"; then
    test -z "$(echo "$faults" | grep -av -f "$WORK/begins")" || fail "$2: valid, but refused: $faults"
  fi
}

sed 's/^/^/' "$WORK/beyond" >"$WORK/begins"
COUNT=0 one=0
for file in samples/*.xml tests/golden/*/*.xml; do
  grep -q '<cases\{0,1\}[ >]' "$file" && compare "$file" "$file"
done
for folder in tests/bad/*/; do
  name=$(basename "$folder")
  if test -f "$folder/case.xml" && ! test -f "$folder/rules.xml"; then compare "$folder/case.xml" "$name"; fi
done

cat >"$WORK/whole.xml" <<'CASE'
<cases xmlns="urn:sill:case:1">
<case id="case 1" findings="complete" region="上海市" title="t" source="s">
<conduct from="2024-01" to="2024-06" later-part-suffices="yes"/>
<decision on="2025-01-01"/>
<defendant id="o" kind="organization"/>
<defendant id="w" name="王某" kind="person" for="o">
<fact id="illegal gains" value="5000元" unit="元" share="own" counts="own"/>
<fact id="gains" value="8000元"/>
</defendant>
<fact id="track" min="3" max="9"/>
<acts>
<batch id="b" of="health" count="20" left="18" obtained="bought" on="2024-02" dealt-with="no"/>
<batch id="c" of="health" count="20" invalid="1" repeated="1"/>
<given batch="b" to="x" count="5" price="100" on="2024-03" public="no" dealt-with="no"/>
</acts>
<finding item="第五条第一款第（十）项" value="no" instrument="法释〔2017〕10号" defendant="w"/>
<figure of="法释〔2011〕7号" name="large" is="6000元" source="浙高法"/>
<charge offence="侵犯公民个人信息罪" defendant="w"><fact id="given" value="yes"/></charge>
<expect offence="253-1" defendant="w" floor="none" ceiling="情节特别严重" items="5(1)(7)"/>
<expect offence="253-1" tier="serious"/>
</case>
</cases>
CASE
compare "$WORK/whole.xml" "the whole case"

# One file for each change: `n` of the n-th attribute or element.
change () # WHAT N
{
  awk -v what="$1" -v n="$2" '
    {
      line = $0; out = ""
      while (match (line, what == "element" ? "<[a-z]+" : " [a-z-]+=\"[^\"]*\"")) {
        found = substr (line, RSTART, RLENGTH)
        if (++i == n && found !~ /xmlns/) {
          if (what == "without") found = ""
          if (what == "empty") sub (/"[^"]*"/, "\"\"", found)
          if (what == "other") sub (/=/, "x=", found)
          if (what == "twice") sub (/"$/, "zz\"", found)
          if (what == "element") found = found "x"
        }
        out = out substr (line, 1, RSTART - 1) found; line = substr (line, RSTART + RLENGTH)
      }
      print out line
    }' "$WORK/whole.xml" | sed 's/<\([a-z]*x\)\([^>]*[^/]\)>/<\1\2\/>/' >"$WORK/$1-$2.xml"
}

for what in without empty other twice; do
  n=2
  while test $n -le 62; do
    change $what $n
    cmp -s "$WORK/whole.xml" "$WORK/$what-$n.xml" || compare "$WORK/$what-$n.xml" "$what $n"
    n=$((n + 1))
  done
done
for text in '<case findings="partial"><charge/></case>' '<case findings="partial"><fact id="track" value="1">x</fact></case>' \
  '<case findings="partial">x</case>' '<case findings="partial"><defendant id="a"><charge offence="266"/></defendant></case>' \
  '<case findings="partial"><given batch="b"/></case>' '<case findings="partial"><charge offence="266"><acts/></charge></case>' \
  '<case findings="partial"><cases/></case>' '<fact id="track" value="1"/>' '<case findings="partial"/>' \
  '<case findings="partial"><defendant id="a"/><defendant id="a"/></case>' '<case findings="partial"><acts/></case>'; do
  one=$((one + 1))
  printf '%s' "$text" | sed '1s/^<\([a-z]*\)/<\1 xmlns="urn:sill:case:1"/' >"$WORK/one-$one.xml"
  compare "$WORK/one-$one.xml" "$text"
done
cut -f 1 "$WORK/queue" | find_valid
cut -f 1 "$WORK/queue" | find_said
test -z "$(faults_in "$WORK/whole.xml")" || fail "the whole case is refused: $(faults_in "$WORK/whole.xml")"
while IFS='	' read -r file name; do
  compare_now "$file" "$name"
done <"$WORK/queue"
# Rule files: what is wrong in form is wrong by the schema, except where one attribute or element asks for another.
BEYOND_RULES=' missing-attribute missing-attribute.fine missing-attribute.language missing-attribute.local unknown-element.fine
 unknown-element.held '
FORM='unknown-element|unknown-attribute|missing-attribute|wrong-root|wrong-namespace|unexpected-text'
SCHEMA=rules/schema/sill-rules.xsd
ls tests/bad/*/*.xml | find_valid
for file in tests/bad/*/*.xml; do
  case $file in */case*.xml) continue ;; esac
  case " $(echo $BEYOND_RULES) " in *" $(basename "$(dirname "$file")") "*) continue ;; esac
  grep -aqE "^$(basename "$file"):[0-9:]* ($FORM): " "$(dirname "$file")/expected" || continue
  COUNT=$((COUNT + 1))
  ! valid "$file" || fail "$file: valid, but refused: $(grep -aE "^$(basename "$file"):[0-9:]* ($FORM): " "$(dirname "$file")/expected" | head -n 1)"
done
echo "schema: $COUNT documents, $FAILED failed"
test "$COUNT" -gt 200 && test "$FAILED" = 0
