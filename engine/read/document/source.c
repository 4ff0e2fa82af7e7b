/* Bytes of a file, a pipe or memory come in, pieces of UTF-8 go out. The encoding is found once, from the byte order mark
 * or the XML declaration, and converted here, so that the parser behind sees UTF-8 only and places are those of the
 * text. */
#define _POSIX_C_SOURCE 200809L
#include "read/document/source.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "read/document/encoding.h"
#include "read/document/byte_escape.h"
#include "read/document/unpack.h"
#include "read/sheet/sheet.h"

enum { PIECE = 64 * 1024 };

struct Source {
  Unpack *file;      /* NULL: memory */
  const char *bytes; /* memory not handed out yet */
  gsize left;
  TableSheet *sheet; /* of a workbook that can be read */
  GError *wrong;     /* of one that cannot */
  char *raw;         /* files: what was read last */
  gboolean begun;    /* the encoding is known */
  gboolean ended;
  gboolean lenient;    /* see source_be_lenient */
  const char *usual;   /* the encoding where nothing says one; NULL: UTF-8 */
  gboolean has_nul;    /* the piece handed out last was followed by a NUL byte */
  char *encoding;      /* NULL: UTF-8 */
  const char *foreign; /* that text came in which was converted before; NULL: none was */
  GIConv converter;    /* (GIConv) -1: none needed */
  char *pending;       /* converting: raw bytes not converted yet */
  gsize n_pending;
  char *converted;
  char *without_nuls; /* lenient, once a piece had any: twice as long */
  char bad[32];
  gboolean peeked; /* the next piece was read already */
  SourceStatus peeked_status;
  const char *peeked_text;
  gsize peeked_length;
};

static Source *source_new (void)
{
  Source *source = g_new0 (Source, 1);
  source->converter = (GIConv) -1;
  return source;
}

Source *source_new_file (const char *path, GError **error)
{
  int file = strcmp (path, "-") == 0 ? dup (STDIN_FILENO) : open (path, O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, g_strerror (errno));
    return NULL;
  }
  Source *source = source_new ();
  source->file = unpack_new (file);
  source->raw = g_malloc (PIECE);
  return source;
}

Source *source_new_bytes (const char *bytes, gsize length)
{
  Source *source = source_new ();
  source->bytes = bytes;
  source->left = length;
  return source;
}

Source *source_new_converted (const char *bytes, gsize length, const char *encoding)
{
  Source *source = source_new_bytes (bytes, length);
  source->begun = TRUE;
  source->foreign = encoding;
  return source;
}

void source_be_lenient (Source *source, const char *usual)
{
  source->lenient = TRUE;
  source->usual = usual;
}

void source_open_sheet (Source *source, const char *name)
{
  char begin[4];
  const int file = unpack_file (source->file);
  const gssize n = pread (file, begin, sizeof begin, 0);
  if (n > 0 && sheet_begins (begin, (gsize) n))
    source->sheet = sheet_new (dup (file), name, &source->wrong);
}

gboolean source_is_sheet (const Source *source) { return source->sheet != NULL || source->wrong != NULL; }

/* A workbook is not read from its beginning to its end. */
void source_watch (Source *source, GChecksum *sum)
{
  gsize n = 1;
  unpack_watch (source->file, sum);
  while (source_is_sheet (source) && n > 0 && unpack_read (source->file, source->raw, PIECE, &n, NULL)) {
  }
}

guint64 source_size (const Source *source)
{
  struct stat about;
  if (source_is_sheet (source) && fstat (unpack_file (source->file), &about) == 0)
    return (guint64) about.st_size;
  return unpack_size (source->file);
}

void source_free (Source *source)
{
  if (source == NULL)
    return;
  unpack_free (source->file);
  sheet_free (source->sheet);
  g_clear_error (&source->wrong);
  if (source->converter != (GIConv) -1)
    g_iconv_close (source->converter);
  g_free (source->raw);
  g_free (source->encoding);
  g_free (source->pending);
  g_free (source->converted);
  g_free (source->without_nuls);
  g_free (source);
}

const char *source_foreign_encoding (const Source *source)
{
  return source->encoding != NULL ? source->encoding : source->foreign;
}

const char *source_encoding (const Source *source)
{
  const char *foreign = source_foreign_encoding (source);
  return foreign != NULL ? foreign : "UTF-8";
}

const char *source_bad_bytes (const Source *source) { return source->bad; }

/* The next raw bytes; none at the end. FALSE: failed. */
static gboolean take_raw (Source *source, const char **ret_bytes, gsize *ret_length, GError **error)
{
  if (source->file == NULL) {
    *ret_length = MIN (source->left, PIECE);
    *ret_bytes = source->bytes;
    source->bytes += *ret_length;
    source->left -= *ret_length;
    return TRUE;
  }
  if (source->wrong != NULL) {
    g_propagate_error (error, g_steal_pointer (&source->wrong));
    return FALSE;
  }
  if (source->sheet != NULL)
    return sheet_read (source->sheet, ret_bytes, ret_length, error);
  *ret_bytes = source->raw;
  return unpack_read (source->file, source->raw, PIECE, ret_length, error);
}

/* Looks at the first piece and skips its mark. FALSE: nobody knows the encoding. */
static gboolean begin (Source *source, const char **bytes, gsize *length)
{
  source->begun = TRUE;
  if (source->sheet != NULL)
    return TRUE;
  const Encoding encoding = encoding_tell (*bytes, *length, source->lenient, source->usual);
  *bytes += encoding.mark;
  *length -= encoding.mark;
  if (encoding.name == NULL)
    return TRUE;
  source->encoding = encoding.name;
  source->converter = encoding_open (source->encoding);
  source->pending = g_malloc (2 * PIECE);
  source->converted = g_malloc (2 * PIECE);
  return source->converter != (GIConv) -1;
}

static void note_bad_bytes (Source *source, const char *bytes, gsize length)
{
  GString *text = g_string_new (NULL);
  for (gsize i = 0; i < MIN (length, 4); i++)
    g_string_append_printf (text, "%s0x%02X", i > 0 ? " " : "", (guchar) bytes[i]);
  g_strlcpy (source->bad, text->str, sizeof source->bad);
  g_string_free (text, TRUE);
}

/* Takes what is no sign in the encoding, a stand-in for each byte. `cut`: it breaks off at the end. Returns: bytes of these. */
static gsize step_over (Source *source, gboolean cut)
{
  const gsize n = cut ? source->n_pending : MIN (encoding_unit (source->encoding), source->n_pending);
  for (gsize i = 0; i < n; i++)
    byte_escape_put ((guchar) source->pending[i], source->converted + i * BYTE_ESCAPE_LENGTH);
  memmove (source->pending, source->pending + n, source->n_pending - n);
  source->n_pending -= n;
  return n * BYTE_ESCAPE_LENGTH;
}

/* Converts what is pending as far as it goes; a character that is cut waits for the next piece. */
static SourceStatus convert (Source *source, const char **ret_text, gsize *ret_length)
{
  char *in = source->pending, *out = source->converted;
  gsize n_in = source->n_pending, n_out = 2 * PIECE;
  gboolean failed = g_iconv (source->converter, &in, &n_in, &out, &n_out) == (gsize) -1;
  const gboolean cut = failed && errno == EINVAL && source->ended, wrong = cut || (failed && errno == EILSEQ);
  memmove (source->pending, in, n_in);
  source->n_pending = n_in;
  *ret_text = source->converted;
  *ret_length = (gsize) (out - source->converted);
  if (*ret_length > 0)
    return SOURCE_MORE;
  if (wrong && source->lenient) {
    *ret_length = step_over (source, cut);
    return SOURCE_MORE;
  }
  if (wrong)
    note_bad_bytes (source, source->pending, n_in);
  return wrong ? SOURCE_BAD : source->ended ? SOURCE_END : SOURCE_MORE;
}

static SourceStatus read_converted (Source *source, const char **ret_text, gsize *ret_length, GError **error)
{
  SourceStatus status;
  do {
    const char *bytes = NULL;
    gsize n = 0;
    if (source->n_pending < PIECE && !source->ended) {
      if (!take_raw (source, &bytes, &n, error))
        return SOURCE_FAILED;
      source->ended = n == 0;
    }
    if (n > 0)
      memcpy (source->pending + source->n_pending, bytes, n);
    source->n_pending += n;
    status = convert (source, ret_text, ret_length);
  } while (status == SOURCE_MORE && *ret_length == 0);
  return status;
}

/* In place of the piece one of the source's own room. */
static void replace_nuls (Source *source, const char **text, gsize *length)
{
  if (memchr (*text, '\0', *length) == NULL)
    return;
  if (source->without_nuls == NULL)
    source->without_nuls = g_malloc (2 * 2 * PIECE);
  *length = byte_escape_nuls (*text, *length, source->without_nuls);
  *text = source->without_nuls;
}

/* NUL bytes end the text: the parser would take them for the end of its buffer. */
static SourceStatus cut_at_nul (Source *source, const char **text, gsize *length)
{
  if (source->sheet != NULL)
    return SOURCE_MORE;
  if (source->lenient) {
    replace_nuls (source, text, length);
    return SOURCE_MORE;
  }
  const char *nul = memchr (*text, '\0', *length);
  if (nul == NULL)
    return SOURCE_MORE;
  source->has_nul = TRUE;
  note_bad_bytes (source, nul, 1);
  *length = (gsize) (nul - *text);
  return *length > 0 ? SOURCE_MORE : SOURCE_BAD;
}

/* The first piece of a document that needs converting joins what is pending. */
static SourceStatus begin_converting (Source *source, const char *bytes, gsize length)
{
  if (source->converter == (GIConv) -1)
    return SOURCE_UNKNOWN_ENCODING;
  memcpy (source->pending, bytes, length);
  source->n_pending = length;
  return SOURCE_MORE;
}

static SourceStatus read_plain (Source *source, const char **ret_text, gsize *ret_length, GError **error)
{
  do {
    if (!take_raw (source, ret_text, ret_length, error))
      return SOURCE_FAILED;
    if (*ret_length == 0)
      return SOURCE_END;
    if (!source->begun && source->lenient && source->sheet == NULL && sheet_begins (*ret_text, *ret_length)) {
      g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO,
                           "a workbook in a pipe, or packed again: name the file itself");
      return SOURCE_FAILED;
    }
    if (!source->begun && (!begin (source, ret_text, ret_length) || source->encoding != NULL))
      return begin_converting (source, *ret_text, *ret_length);
  } while (*ret_length == 0); /* nothing but a mark */
  return SOURCE_MORE;
}

SourceStatus source_read (Source *source, const char **ret_text, gsize *ret_length, GError **error)
{
  if (source->peeked) {
    source->peeked = FALSE;
    *ret_text = source->peeked_text;
    *ret_length = source->peeked_length;
    return source->peeked_status;
  }
  if (source->has_nul)
    return SOURCE_BAD;
  SourceStatus status = SOURCE_MORE;
  if (source->encoding == NULL)
    status = read_plain (source, ret_text, ret_length, error);
  if (status == SOURCE_MORE && source->encoding != NULL)
    status = read_converted (source, ret_text, ret_length, error);
  return status == SOURCE_MORE ? cut_at_nul (source, ret_text, ret_length) : status;
}

SourceStatus source_peek (Source *source, const char **ret_text, gsize *ret_length, GError **error)
{
  if (!source->peeked) {
    source->peeked_status = source_read (source, &source->peeked_text, &source->peeked_length, error);
    source->peeked = source->peeked_status != SOURCE_FAILED;
  }
  *ret_text = source->peeked_text;
  *ret_length = source->peeked_length;
  return source->peeked_status;
}
