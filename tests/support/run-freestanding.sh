#!/bin/sh
# run-freestanding.sh FOLDER FILE.c...: what decides (FILES) needs nothing but a compiler. Built without a C library for this
# machine and for wasm32, fed with what the samples fill the slots with, it makes of each the same as the ordinary build (tape).
# CC: for this machine. Where a tool for wasm32 is missing this says so; `make deps` installs them.
set -eu
OUT=$1; shift
FLAGS="-std=c17 -O2 -ffreestanding -Iengine -Wall -Wextra -Werror"
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
fail () { echo "freestanding: $*"; exit 1; }

# What a C compiler may call by itself, and 128-bit arithmetic; nothing else may be asked of whoever links it.
$CC $FLAGS -fno-stack-protector -nostdlib -r -o "$WORK/kernel.o" tests/freestanding/kernel.c "$@"
asked=$(nm -u "$WORK/kernel.o" | awk '{ print $2 }' | grep -vxE 'mem(cpy|move|set|cmp)|__u?(div|mod|divmod)ti[34]|_GLOBAL_OFFSET_TABLE_' || true)
test -z "$asked" || fail "asks for" $asked
$CC -std=c17 -O2 -Wl,-z,noexecstack -o "$WORK/feed" tests/freestanding/feed_kernel.c "$WORK/kernel.o"

"$OUT/tape" rules samples/*.xml samples/*.json >"$WORK/tape" || fail "no tape"
here=$("$WORK/feed" <"$WORK/tape")
echo "freestanding, this machine: $here"
case $here in 0\ plans*|*" 0 cases alike"*) fail "nothing was decided" ;; *" 0 differ") ;; *) exit 1 ;; esac

# A tape that says another thing is noticed: the last truth of the last case is changed.
size=$(wc -c <"$WORK/tape")
{ head -c $((size - 8)) "$WORK/tape"; printf '\007\0\0\0\0\0\0\0'; } >"$WORK/wrong"
case $("$WORK/feed" <"$WORK/wrong") in *" 1 differ") ;; *) fail "a wrong truth is not noticed" ;; esac

builtins=$(ls /usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a 2>/dev/null | tail -1)
for tool in clang wasm-ld node "${builtins:-libclang_rt.builtins-wasm32.a}"; do
  command -v "$tool" >/dev/null || test -e "$tool" || { echo "freestanding, wasm32: SKIPPED, there is no $tool"; exit 0; }
done
clang --target=wasm32-unknown-unknown $FLAGS -fno-builtin -nostdlib -Wl,--no-entry,-z,stack-size=262144,--stack-first \
  -o "$WORK/kernel.wasm" tests/freestanding/kernel.c "$@" "$builtins"
wasm=$(node tests/freestanding/feed_kernel.mjs "$WORK/kernel.wasm" "$WORK/tape")
echo "freestanding, wasm32: $wasm"
test "$wasm" = "$here" || fail "the two differ"
case $(node tests/freestanding/feed_kernel.mjs "$WORK/kernel.wasm" "$WORK/wrong") in
  *" 1 differ") ;; *) fail "a wrong truth is not noticed by wasm32" ;;
esac
