#!/bin/sh
# The extension in a real server, which this starts on a socket of its own and ends again: what it says is what the command says.
# As root the server runs as `postgres`, since it refuses to run as root.
set -e
bin=$(pg_config --bindir)
# A block of C's own that is freed as one of the server's ends the backend.
if nm -u "$BUILD/postgres/sill.so" | grep -wE '(m|c|re|v)alloc|reallocarray|free|posix_memalign|aligned_alloc|memalign|str(n)?dup|v?asprintf|getline|getdelim|open_memstream'; then
  echo "postgres: not of the server's memory" >&2
  exit 1
fi
work=$(mktemp -d)
owner=
test "$(id -u)" != 0 || owner="runuser -u postgres --"
as () { $owner "$@"; }
end () { as "$bin/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"; }
trap end EXIT
trap 'exit 130' INT TERM
chmod 755 "$work"
cp -r rules "$work/rules"
"$SILL" compile "$work/rules"
DESTDIR=$work/root sh tests/support/install-postgres.sh "$BUILD"
mkdir "$work/data" "$work/socket"
chmod -R a+rX "$work"
test -z "$owner" || chown postgres "$work/data" "$work/socket"
as "$bin/initdb" -D "$work/data" -U owner --auth=trust --no-sync --encoding=UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" -D "$work/data" -l "$work/data/log" -w -o "-k $work/socket -c listen_addresses= -c fsync=off \
  -c extension_destdir=$work/root -c sill.rules=$work/rules -c min_parallel_table_scan_size=0 -c parallel_setup_cost=0 -c parallel_tuple_cost=0" start >/dev/null
timeout 600 python3 -B tests/postgres/test_postgres.py "$bin/psql" "$work/socket" "$SILL" "$work/rules" $owner || { cat "$work/data/log" >&2; exit 1; }
