#!/bin/sh
# $1 is the shared library, then public headers, then "--" and compiler flags. Its symbols are those listed in
# tests/support/symbols.txt and those that the headers declare; every header compiles alone as C17 and as C++17.
library=$1 headers= failed=0
shift
while test "$1" != --; do headers="$headers $1"; shift; done
shift
now=$(mktemp)
trap 'rm -f "$now"' EXIT
nm -D --defined-only "$library" | awk '{print $3}' | LC_ALL=C sort >"$now"
test -n "$ABI_UPDATE" && cat "$now" >tests/support/symbols.txt
grep -v '^sill_' "$now" && { echo "abi: the symbols above are not ours to export"; failed=1; }
diff -u tests/support/symbols.txt "$now" || failed=1
grep -oh '\bsill_[a-z0-9_]* (' $headers | tr -d ' (' | LC_ALL=C sort -u | diff -u - "$now" || failed=1
for header in $headers; do
  name=${header#include/}
  echo "#include <$name>" | ${CC:-cc} -std=c17 -Wall -Wextra -Werror -fsyntax-only "$@" -x c - || failed=1
  echo "#include <$name>" | ${CXX:-c++} -std=c++17 -Wall -Wextra -Werror -fsyntax-only "$@" -x c++ - || failed=1
done
test $failed = 0 && echo "abi: $(wc -l <"$now") symbols, as listed"
exit $failed
