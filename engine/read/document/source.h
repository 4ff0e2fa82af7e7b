#pragma once
#include <sill/error.h>

/* A document as pieces of UTF-8, whatever its encoding was: file, pipe or memory. A file may be packed by gzip or zstd. */
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
/* The same of text that is UTF-8 already, whatever it says of itself. `encoding`: that it came in, borrowed; NULL: UTF-8. */
Source *source_new_converted (const char *bytes, gsize length, const char *encoding);
/* To be called before anything is read: what is not text in its encoding does not end it: something that is no UTF-8 stands in for it
 * (byte_escape.h). `usual`: the encoding where nothing says one; NULL: UTF-8, of a table that does not begin as such GB 18030. */
void source_be_lenient (Source *source, const char *usual);
/* The same of a file: a workbook is read as the text of its table. `name`: of the sheet; NULL: the only one that has anything. */
void source_open_sheet (Source *source, const char *name);
gboolean source_is_sheet (const Source *source);
/* The same of a file: what it has, as it lies there, goes into `sum` (borrowed). */
void source_watch (Source *source, GChecksum *sum);
/* How many bytes of the file were read. */
guint64 source_size (const Source *source);
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
/* The same; NULL: UTF-8. */
const char *source_foreign_encoding (const Source *source);
/* What is not text, such as `0xB0 0xFF`. Returns: borrowed. */
const char *source_bad_bytes (const Source *source);
