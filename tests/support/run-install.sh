#!/bin/sh
# Installs into an empty folder, uses what stands there as a stranger would (the command from elsewhere, the shared and
# the static library), uninstalls, and finds nothing left.
set -e
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root=$work/usr/local
make install DESTDIR="$work" PREFIX=/usr/local >/dev/null
cp samples/boundary-50.xml "$work"
(cd "$work" && "$root/bin/sill" check boundary-50.xml >/dev/null)
cat >"$work/user.c" <<'END'
#include <sill.h>
int main (int argc, char **argv)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (SillRules) rules = sill_rules_new ((const char *const *) argv + 1, findings, NULL);
  return argc != 2 || rules == NULL || !g_str_equal (sill_version (), SILL_VERSION);
}
END
export PKG_CONFIG_PATH="$root/lib/pkgconfig"
test "$(pkg-config --libs-only-l --static sill | grep -o -e -lsill)" = -lsill
flags="-I$root/include $(pkg-config --cflags glib-2.0)"
cc -o "$work/shared" "$work/user.c" $flags -L"$root/lib" -lsill $(pkg-config --libs glib-2.0)
cc -o "$work/static" "$work/user.c" $flags "$root/lib/libsill.a" $(pkg-config --libs glib-2.0 libxml-2.0 jansson)
LD_LIBRARY_PATH=$root/lib "$work/shared" "$root/share/sill/rules"
"$work/static" "$root/share/sill/rules"
make uninstall DESTDIR="$work" PREFIX=/usr/local
test -z "$(find "$root" -type f -o -type l)"
echo "install: command, libraries and rules work where they are put, and go away again"
