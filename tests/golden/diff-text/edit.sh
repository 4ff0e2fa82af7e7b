# Brings invented rules into the folder $work as `old`, and with an edit of each kind as `new`.
cp -r tests/golden/diff-text/old "$work/old" && cp -r "$work/old" "$work/new" && cd "$work/new" || exit 1
sed -i 's/zh="复制件" en="copies"/zh="复本" en="duplicates"/
s#</vocabulary>#  <fact id="warned" kind="yes-no" zh="曾被告诫" en="warned before" ask-zh="曾被告诫吗？" ask-en="Warned before?" provision="zz/standard 1(1)(4)"/>\n&#' facts.xml
sed -i 's/subjects="person"/subjects="person organization"/
s/<penalty to-months="36"/<penalty to-months="60"/' law.xml
sed -i 's/<limit of="copies" at-least="50"/<limit of="copies" at-least="60"/
s#\( *\)<item n="3">.*#&\n\1<item n="4"><all><yes of="warned"/><within of="sanctioned" years="5"/></all></item>#
s/ effective="2005-01-01"/ effective="2006-01-01"/' standard.xml
sed -i 's/name="huge" is="250000"/name="huge" is="280000"/' there.xml
cd ..
