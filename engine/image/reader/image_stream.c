/* In: where a part lies. Out: its bytes, in pieces as they are asked for. The idea: what is long is read where it belongs, what is
 * short through a small room that every part uses anew, so that no part is ever in memory twice; all of it is summed up on the way. */
#include "image/reader/image_stream.h"
#include <string.h>

enum { ROOM = 1 << 15 };

void stream_init (ImageStream *stream, const ImageBytes *bytes)
{
  *stream = (ImageStream) { .bytes = bytes, .sum = image_sum_new (), .room = g_malloc (ROOM) };
}

void stream_clear (ImageStream *stream)
{
  image_sum_free (stream->sum);
  g_free (stream->room);
}

void stream_begin (ImageStream *stream, const ImageSpan *span, const guint8 *known, gsize n)
{
  image_sum_begin (stream->sum);
  image_sum_add (stream->sum, known, n);
  stream->offset = span->offset + n;
  stream->end = span->offset + span->length;
  stream->at = stream->filled = 0;
}

static gboolean read_next (ImageStream *stream, guint8 *to, gsize n)
{
  if (n > stream->end - stream->offset || !stream->bytes->read (stream->bytes->from, to, n, stream->offset)) {
    stream->broken = TRUE;
    return FALSE;
  }
  image_sum_add (stream->sum, to, n);
  stream->offset += n;
  return TRUE;
}

static gboolean fill (ImageStream *stream)
{
  const gsize n = MIN (ROOM, stream->end - stream->offset);
  stream->at = 0;
  stream->filled = n > 0 && read_next (stream, stream->room, n) ? n : 0;
  stream->broken = stream->broken || stream->filled == 0;
  return stream->filled > 0;
}

void stream_take (ImageStream *stream, guint8 *to, gsize n)
{
  while (n > 0 && !stream->broken) {
    const gsize ready = MIN (n, stream->filled - stream->at);
    if (ready == 0 && n >= ROOM) {
      read_next (stream, to, n);
      return;
    }
    memcpy (to, stream->room + stream->at, ready);
    stream->at += ready;
    to += ready;
    n -= ready;
    if (n > 0 && n < ROOM && !fill (stream))
      return;
  }
}

gboolean stream_end (ImageStream *stream, const ImageSpan *span)
{
  return !stream->broken && stream->offset == stream->end && stream->at == stream->filled &&
         image_sum_end (stream->sum) == span->sum;
}
