#!/bin/sh
# $1: the build. Puts the extension where the server of this machine looks for it, below DESTDIR.
set -e
libraries=$DESTDIR$(pg_config --pkglibdir) extensions=$DESTDIR$(pg_config --sharedir)/extension
mkdir -p "$libraries" "$extensions"
install -m 755 "$1/postgres/sill.so" "$libraries/sill.so"
install -m 644 engine/postgres/sill.control engine/postgres/sill--*.sql "$extensions"
