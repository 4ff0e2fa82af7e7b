#!/bin/sh
# Installs what stands in $1 below $DESTDIR$PREFIX; with --remove takes the same files away again.
to=$DESTDIR$PREFIX
share=$to/share/sill/rules

pages () { (cd engine && ls -- *.[15]); }
rules () { (cd rules && find . -name '*.xml' -o -name '*.xsd' -o -name '*.json' -o -name '*.md' | sed 's|^\./||'); }

if test "$1" = --remove; then
  rm -f "$to/bin/sill" "$to/lib/libsill.a" "$to/lib/libsill.so" "$to/lib/$SONAME" "$to/lib/pkgconfig/sill.pc" \
    "$to/include/sill.h" "$to/share/bash-completion/completions/sill" "$to/share/zsh/site-functions/_sill"
  pages | while read -r page; do rm -f "$to/share/man/man${page##*.}/$page"; done
  rm -rf "$to/include/sill" "$to/share/sill" "$to/lib/sill"
  exit 0
fi
set -e
install -D -m 755 "$1/sill" "$to/bin/sill"
install -D -m 755 "$1/sill-serve" "$to/lib/sill/sill-serve"
if test -f "$1/explorer.html"; then
  install -D -m 644 -t "$to/share/sill" "$1/explorer.html"
else
  echo "installed without the page that \`sill explorer\` writes: \`make explorer\`, then install again, brings it"
fi
install -D -m 755 "$1/$SONAME" "$to/lib/$SONAME"
ln -sf "$SONAME" "$to/lib/libsill.so"
install -D -m 644 "$1/libsill.a" "$to/lib/libsill.a"
install -D -m 644 "$1/sill.pc" "$to/lib/pkgconfig/sill.pc"
pages | while read -r page; do install -D -m 644 -t "$to/share/man/man${page##*.}" "$1/$page"; done
install -D -m 644 engine/cli/sill.bash "$to/share/bash-completion/completions/sill"
install -D -m 644 engine/cli/sill.zsh "$to/share/zsh/site-functions/_sill"
install -D -m 644 include/sill.h "$to/include/sill.h"
install -D -m 644 -t "$to/include/sill" include/sill/*.h
rules | while read -r file; do install -D -m 644 "rules/$file" "$share/$file"; done
"$1/sill" compile "$share"
echo "installed below $to"
