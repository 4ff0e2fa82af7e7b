#pragma once
#include <sill/error.h>

/* A document as pieces of UTF-8, whatever its encoding was: file, pipe or memory. */
typedef struct Source Source;

typedef enum {
  SOURCE_MORE, /* a piece was read */
  SOURCE_END,  /* nothing is left */
  SOURCE_BAD,  /* not text in its encoding; see source_encoding and source_bad_bytes */
  SOURCE_UNKNOWN_ENCODING,
  SOURCE_FAILED, /* the call failed */
} SourceStatus;

/* `path`: "-" is standard input. Errors: IO. Returns: yours. */
Source *source_new_file (const char *path, GError **error);
/* `bytes` must live as long as the source. Returns: yours. */
Source *source_new_bytes (const char *bytes, gsize length);
void source_free (Source *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Source, source_free)

/* The next piece, never empty, without a byte order mark and without NUL bytes; borrowed until the next call. A piece
 * may end inside a character where the document is UTF-8 already.
 * Errors: IO, with SOURCE_FAILED. */
SourceStatus source_read (Source *source, const char **ret_text, gsize *ret_length, GError **error);
/* The piece that the next source_read will give, without taking it. */
SourceStatus source_peek (Source *source, const char **ret_text, gsize *ret_length, GError **error);
/* Name of the encoding. Returns: borrowed. */
const char *source_encoding (const Source *source);
/* What is not text, such as `0xB0 0xFF`. Returns: borrowed. */
const char *source_bad_bytes (const Source *source);
