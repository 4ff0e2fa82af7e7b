#!/bin/sh
# Installs into an empty folder, uses what stands there as a stranger would (the command from elsewhere, every public
# function by the shared and the static library), uninstalls, and finds nothing left.
set -e
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/usr/local
make install DESTDIR="$work" PREFIX=/usr/local >/dev/null
cp samples/boundary-50.xml "$work"
(cd "$work" && "$root/bin/sill" check boundary-50.xml >/dev/null)
(cd "$work" && timeout -s INT --preserve-status 3 "$root/bin/sill" serve | grep -q http://127.0.0.1:)
export PKG_CONFIG_PATH="$root/lib/pkgconfig"
test "$(pkg-config --libs-only-l --static sill | grep -o -e -lsill)" = -lsill
flags="-I$root/include $(pkg-config --cflags glib-2.0)"
cc -o "$work/shared" tests/installed/stranger.c $flags -L"$root/lib" -lsill $(pkg-config --libs glib-2.0)
cc -o "$work/static" tests/installed/stranger.c $flags "$root/lib/libsill.a" $(pkg-config --libs glib-2.0 jansson zlib libzstd minizip)
for symbol in $(cat tests/support/symbols.txt); do
  grep -q "$symbol (" tests/installed/stranger.c || { echo "install: the stranger does not use $symbol"; exit 1; }
done
cp -r rules "$work/other" && sed -i 's/credit property" at-least="50"/credit property" at-least="100"/' "$work/other/cn/fashi-2017-10.xml"
(cd "$work" && LD_LIBRARY_PATH=$root/lib ./shared "$root/share/sill/rules" other && ./static "$root/share/sill/rules" other)
for page in $(cd engine && ls -- *.[15]); do # a page that reads well, each reference leads somewhere
  page=man${page##*.}/$page
  groff -t -man -K utf8 -T utf8 -ww -z "$root/share/man/$page" >"$work/said" 2>&1
  grep -v "can't break line\|around line\|wider than line" "$work/said" && exit 1
  sed -n 's/^\.[BR]* (* *\(sill[\a-z-]*\) (\([15]\)).*/man\2\/\1.\2/p' "$root/share/man/$page" | tr -d '\\' | sort -u
done >"$work/references"
test "$(wc -l <"$work/references")" -gt 3
while read -r page; do test -f "$root/share/man/$page"; done <"$work/references"
make uninstall DESTDIR="$work" PREFIX=/usr/local
test -z "$(find "$root" -type f -o -type l)"
echo "install: command, libraries and rules work where they are put, and go away again"
