#pragma once
#include <sill/error.h>

/* The bytes of a file as it would be if nobody had packed it: gzip and zstd are unpacked, whatever the file is called. Takes
 * constant memory: a zstd window beyond 8 MiB is refused. */
typedef struct Unpack Unpack;

/* `file`: a descriptor, which is closed with it. Returns: yours. */
Unpack *unpack_new (int file);
void unpack_free (Unpack *unpack);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unpack, unpack_free)
/* To be called before anything is read: what the file has, packed as it lies there, goes into `sum` (borrowed) too. */
void unpack_watch (Unpack *unpack, GChecksum *sum);
/* As many bytes as there is room for; fewer only at the end, none behind it.
 * Errors: IO, also where packed data are damaged or break off, and, behind its last byte, where the file is not what it was when
 * it was opened. */
gboolean unpack_read (Unpack *unpack, char *to, gsize room, gsize *ret_length, GError **error);
/* Its descriptor, of which nothing was read yet. */
int unpack_file (const Unpack *unpack);
/* How many bytes the file had so far, packed as it lies there. */
guint64 unpack_size (const Unpack *unpack);
