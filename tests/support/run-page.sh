#!/bin/sh
# The engine of the page by itself, then the page in a real browser. Chromium is installed where that can be done here; where it cannot, a loud line says that it was not tried.
node tests/page/module.mjs "$SILL" build/wasm/sill.wasm || exit 1
if ! command -v chromium >/dev/null && test "$(id -u)" = 0 && command -v apt-get >/dev/null; then
  echo "installing: chromium" >&2
  DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends chromium >/dev/null 2>&1
fi
if ! command -v chromium >/dev/null; then
  echo "page: ***** NOT TRIED: there is no chromium here (Debian: apt-get install chromium) *****"
  exit 0
fi
exec node tests/page/page.mjs "$SILL"
