#pragma once
#include "read/document/text_window.h"

/* JSON text cut into its outermost values, one after the other, without judging what is in them. Holds one value at a
 * time, so that a file of any size takes constant memory. */

enum { MOST_VALUE_BYTES = 64 * 1024 * 1024 };

/* How far a value has been followed. */
typedef struct {
  gsize end;
  guint depth;
  gboolean in_string, escaped;
  char before; /* the last sign that is not blank */
  char last;   /* the last sign */
} JsonExtent;

/* Before the first sign of a value. */
#define EXTENT_AT_VALUE ((JsonExtent) { .before = '[' })

/* Follows the text of which `extent->end` bytes are followed already. TRUE: the value ends there, or the next case begins. */
gboolean extent_follow (JsonExtent *extent, const char *text, gsize length);
/* Length of the object or array that begins at the next sign; one that is never closed ends where the next case seems to
 * begin, with the text, or at MOST_VALUE_BYTES. */
gsize json_stream_extent (TextWindow *window);
/* Goes to the next line that begins with `{`, at least one sign further. FALSE if there is none. */
gboolean json_stream_skip (TextWindow *window);
