#pragma once
#include <glib.h>

/* image_sum of bytes that come piece by piece. */
typedef struct _ImageSum ImageSum;
ImageSum *image_sum_new (void);
void image_sum_free (ImageSum *sum);
void image_sum_begin (ImageSum *sum);
void image_sum_add (ImageSum *sum, const guint8 *bytes, gsize length);
guint64 image_sum_end (const ImageSum *sum);
