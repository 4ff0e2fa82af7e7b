#!/bin/sh
# What `sill exercise` writes for platforms, read by readers that others wrote: GIFT by gift-pegjs, the workbook by exceljs. Both come from
# npm; what is missing is said. Nothing that a package brings along is run when it is installed.
set -e
folder=$BUILD/exports
command -v node >/dev/null || { echo "exports: SKIPPED, there is no node (Debian: apt-get install nodejs)"; exit 0; }
command -v npm >/dev/null || { echo "exports: SKIPPED, there is no npm (Debian: apt-get install npm)"; exit 0; }
if ! test -e "$folder/whole"; then
  rm -rf "$folder"
  mkdir -p "$folder"
  timeout 240 npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-update-notifier \
    gift-pegjs@1 exceljs@4 >"$folder/log" 2>&1 ||
    { tail -n 3 "$folder/log"; echo "exports: SKIPPED, gift-pegjs and exceljs could not be had from npm: is it reached?"; exit 0; }
  touch "$folder/whole"
fi
node tests/exports/read.mjs "$SILL" rules "$folder" "$1"
