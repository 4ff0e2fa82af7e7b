#pragma once
#include "image/image_sum.h"
#include "image/reader/image_read.h"

/* The bytes of a part one behind the other, and their checksum. */
typedef struct {
  const ImageBytes *bytes;
  gsize offset, end; /* in the image: of what was not read yet */
  ImageSum *sum;     /* of what was */
  guint8 *room;      /* read, and not taken yet: from `at` on as far as `filled` */
  gsize at, filled;
  gboolean broken; /* bytes were not there */
} ImageStream;

/* Of nothing yet. stream_clear releases it. */
void stream_init (ImageStream *stream, const ImageBytes *bytes);
void stream_clear (ImageStream *stream);
/* From there on up to the end of the part, of which so many bytes are known: what they were read as counts. */
void stream_begin (ImageStream *stream, const ImageSpan *span, const guint8 *known, gsize n);
/* The next bytes. */
void stream_take (ImageStream *stream, guint8 *to, gsize n);
/* Whether so many bytes and no more were there, and are what the checksum says. */
gboolean stream_end (ImageStream *stream, const ImageSpan *span);
