#pragma once
#include "base/findings.h"
#include "read/document/source.h"

/* JSON text cut into its outermost values, one after the other, without judging what is in them. Holds one value at a
 * time, so that a file of any size takes constant memory. */
typedef struct {
  Source *source;      /* borrowed */
  GString *text;       /* read and not yet dropped */
  gsize at;            /* of the next sign in `text` */
  Place place;         /* of that sign */
  SourceStatus status; /* why no more text comes; SOURCE_MORE: more may come */
  GError *error;       /* with SOURCE_FAILED */
} JsonStream;

enum { MOST_VALUE_BYTES = 64 * 1024 * 1024 };

void json_stream_init (JsonStream *stream, Source *source, const char *path);
void json_stream_clear (JsonStream *stream);
/* The next sign that is not blank, or NUL at the end of what can be read; not taken. */
char json_stream_next (JsonStream *stream);
/* What is left from the next sign on; never more than a value and what was read with it. */
const char *json_stream_text (const JsonStream *stream, gsize *ret_length);
/* Takes `n` bytes that were shown. */
void json_stream_take (JsonStream *stream, gsize n);
/* Length of the object or array that begins at the next sign; one that is never closed ends where the next case seems to
 * begin, with the text, or at MOST_VALUE_BYTES. */
gsize json_stream_extent (JsonStream *stream);
/* Goes to the next line that begins with `{`, at least one sign further. FALSE if there is none. */
gboolean json_stream_skip (JsonStream *stream);
