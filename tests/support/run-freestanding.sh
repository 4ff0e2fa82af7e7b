#!/bin/sh
# run-freestanding.sh FOLDER FILE.c...: what decides, and what reads it out of an image (FILES), needs nothing but a compiler. Built
# without a C library for this machine and for wasm32, given the image of the rules and fed with what the samples fill the slots
# with, it finds the law of each in the image and makes of each the same as the ordinary build (tape).
# CC: for this machine; ENGINE: how the engine that wrote the image calls itself, as an option of a compiler. Where a tool for wasm32 is missing this says so; `make deps` installs them.
set -eu
OUT=$1; shift
FLAGS="-std=c17 -O2 -ffreestanding $ENGINE -Iengine -Wall -Wextra -Werror"
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
fail () { echo "freestanding: $*"; exit 1; }

# What a C compiler may call by itself, and 128-bit arithmetic; nothing else may be asked of whoever links it.
$CC $FLAGS -fno-stack-protector -nostdlib -r -o "$WORK/kernel.o" tests/freestanding/kernel.c "$@"
asked=$(nm -u "$WORK/kernel.o" | awk '{ print $2 }' | grep -vxE 'mem(cpy|move|set|cmp)|__u?(div|mod|divmod)ti[34]|_GLOBAL_OFFSET_TABLE_' || true)
test -z "$asked" || fail "asks for" $asked
$CC -std=c17 -O2 -Wl,-z,noexecstack -o "$WORK/feed" tests/freestanding/feed_kernel.c "$WORK/kernel.o"

"$OUT/sill" compile rules --output "$WORK/image" || fail "no image"
"$OUT/tape" rules samples/*.xml samples/*.json >"$WORK/tape" || fail "no tape"
here=$("$WORK/feed" "$WORK/image" <"$WORK/tape") || fail "$here"
echo "freestanding, this machine: $here"
case $here in *" 0 of them run"*|*" 0 cases alike"*) fail "nothing was decided" ;; *" 0 differ") ;; *) exit 1 ;; esac

# A tape that says another thing is noticed: the last truth of the last case is changed.
size=$(wc -c <"$WORK/tape")
{ head -c $((size - 8)) "$WORK/tape"; printf '\007\0\0\0\0\0\0\0'; } >"$WORK/wrong"
case $("$WORK/feed" "$WORK/image" <"$WORK/wrong") in *" 1 differ") ;; *) fail "a wrong truth is not noticed" ;; esac

# An image that lacks its last byte, or has another one somewhere, is refused.
bytes=$(wc -c <"$WORK/image")
head -c $((bytes - 1)) "$WORK/image" >"$WORK/short"
{ head -c $((bytes / 2)) "$WORK/image"; printf '\377\001\376'; tail -c +$((bytes / 2 + 4)) "$WORK/image"; } >"$WORK/harmed"
for image in short harmed; do
  if "$WORK/feed" "$WORK/$image" <"$WORK/tape" >"$WORK/said"; then fail "an image that is $image is read"; fi
  test "$(cat "$WORK/said")" = "the image is refused" || fail "an image that is $image: $(cat "$WORK/said")"
done

builtins=$(ls /usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a 2>/dev/null | tail -1)
for tool in clang wasm-ld node "${builtins:-libclang_rt.builtins-wasm32.a}"; do
  command -v "$tool" >/dev/null || test -e "$tool" || { echo "freestanding, wasm32: SKIPPED, there is no $tool"; exit 0; }
done
clang --target=wasm32-wasi --sysroot=/usr $FLAGS -fno-builtin -nostdlib -Wl,--no-entry,-z,stack-size=262144,--stack-first \
  -o "$WORK/kernel.wasm" tests/freestanding/kernel.c "$@" "$builtins"
wasm=$(node tests/freestanding/feed_kernel.mjs "$WORK/kernel.wasm" "$WORK/image" "$WORK/tape")
echo "freestanding, wasm32: $wasm"
test "$wasm" = "$here" || fail "the two differ"
case $(node tests/freestanding/feed_kernel.mjs "$WORK/kernel.wasm" "$WORK/image" "$WORK/wrong") in
  *" 1 differ") ;; *) fail "a wrong truth is not noticed by wasm32" ;;
esac
for image in short harmed; do
  if node tests/freestanding/feed_kernel.mjs "$WORK/kernel.wasm" "$WORK/$image" "$WORK/tape" >"$WORK/said"
  then fail "an image that is $image is read by wasm32"
  fi
  test "$(cat "$WORK/said")" = "the image is refused" || fail "an image that is $image, wasm32: $(cat "$WORK/said")"
done
