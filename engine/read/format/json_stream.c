/* Pieces of text in, the bounds of one value after the other out. Brackets are counted, strings stepped over. Where a
 * bracket is missing, a `{` that begins a line but could not stand there is taken for the next case: a broken line of
 * NDJSON does not swallow the lines after it. */
#include "read/format/json_stream.h"
#include <string.h>
#include "read/format/json_place.h"

enum { DROPPED_AT = 64 * 1024 };

void json_stream_init (JsonStream *stream, Source *source, const char *path)
{
  *stream = (JsonStream) { .source = source, .text = g_string_new (NULL), .place = { path, 1, 1 } };
}

void json_stream_clear (JsonStream *stream)
{
  g_string_free (stream->text, TRUE);
  g_clear_error (&stream->error);
}

/* FALSE when nothing more comes. What was taken makes room first. */
static gboolean read_more (JsonStream *stream)
{
  const char *piece = NULL;
  gsize length = 0;
  if (stream->status != SOURCE_MORE)
    return FALSE;
  stream->status = source_read (stream->source, &piece, &length, &stream->error);
  if (stream->status != SOURCE_MORE)
    return FALSE;
  if (stream->at >= DROPPED_AT || stream->at == stream->text->len) {
    g_string_erase (stream->text, 0, (gssize) stream->at);
    stream->at = 0;
  }
  g_string_append_len (stream->text, piece, (gssize) length);
  return TRUE;
}

const char *json_stream_text (const JsonStream *stream, gsize *ret_length)
{
  *ret_length = stream->text->len - stream->at;
  return stream->text->str + stream->at;
}

void json_stream_take (JsonStream *stream, gsize n)
{
  json_move (&stream->place, stream->text->str + stream->at, n);
  stream->at += n;
}

static gboolean is_blank (char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

char json_stream_next (JsonStream *stream)
{
  do {
    gsize n = 0, length;
    const char *text = json_stream_text (stream, &length);
    while (n < length && is_blank (text[n]))
      n++;
    json_stream_take (stream, n);
    if (n < length)
      return text[n];
  } while (read_more (stream));
  return '\0';
}

/* How far a value has been followed. */
typedef struct {
  gsize end;
  guint depth;
  gboolean in_string, escaped;
  char before; /* the last sign that is not blank */
  char last;   /* the last sign */
} Extent;

static void follow_string (Extent *extent, char c)
{
  if (extent->escaped)
    extent->escaped = FALSE;
  else if (c == '\\')
    extent->escaped = TRUE;
  else if (c == '"' || c == '\n') /* a line end does not belong into a string: the quote is missing */
    extent->in_string = FALSE;
}

/* In JSON an object stands inside a value only after one of three signs. */
static gboolean is_next_case (const Extent *extent, char c)
{
  return c == '{' && extent->last == '\n' && strchr ("[:,", extent->before) == NULL;
}

/* Follows one sign; TRUE if the value ends with it. */
static gboolean follow (Extent *extent, char c)
{
  if (extent->in_string)
    follow_string (extent, c);
  else if (c == '"')
    extent->in_string = TRUE;
  else if (c == '{' || c == '[')
    extent->depth++;
  else if (c == '}' || c == ']')
    extent->depth--;
  extent->last = c;
  if (!is_blank (c))
    extent->before = c;
  return extent->depth == 0;
}

gsize json_stream_extent (JsonStream *stream)
{
  Extent extent = { .before = '[' };
  do {
    gsize length;
    const char *text = json_stream_text (stream, &length);
    for (; extent.end < MIN (length, MOST_VALUE_BYTES); extent.end++) {
      if (!extent.in_string && is_next_case (&extent, text[extent.end]))
        return extent.end;
      if (follow (&extent, text[extent.end]))
        return extent.end + 1;
    }
  } while (extent.end < MOST_VALUE_BYTES && read_more (stream));
  return extent.end;
}

gboolean json_stream_skip (JsonStream *stream)
{
  do {
    gsize length;
    const char *text = json_stream_text (stream, &length);
    for (gsize i = 1; i < length; i++) {
      if (text[i] == '{' && text[i - 1] == '\n') {
        json_stream_take (stream, i);
        return TRUE;
      }
    }
    json_stream_take (stream, length > 0 ? length - 1 : 0); /* the line end before the brace may be the last sign */
  } while (read_more (stream));
  return FALSE;
}
