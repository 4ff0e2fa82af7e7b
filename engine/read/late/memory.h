#pragma once
#include <glib.h>

/* GLib ends the program where memory is short. libxml2 and jansson go on with less than the document says, some of them
 * without a word. Both are watched: what they allocate with is what they allocated with before, but a failure is noted
 * for the thread that met it. */

/* To be called before jansson reads. The first call watches it; `free` stays its own. libxml2 is watched from when it is opened.
 * Threads: any. */
void memory_watch (void);
/* How often either library went without memory in this thread. */
guint memory_shortages (void);
/* TRUE: as often as at `before`. Errors: LIMIT, since the document may have been read in part. */
gboolean memory_sufficed (guint before, GError **error);
/* What an allocator gave that was asked for `size` bytes. Returns: the same. */
void *memory_note (void *block, size_t size);
