#pragma once
#include "image/image_format.h"

/* Whether the bytes are an image that this very engine wrote, whole and unharmed. Nothing else of it is believed.
 * `block` is aligned for any struct. */
gboolean image_is_sound (const guint8 *block, gsize length);
/* Of a sound image: the rule files that it was made of, and a text of it (NULL: none is there). Borrowed from the block. */
const ImageSource *image_sources (const guint8 *block, guint *ret_n);
const char *image_text (const guint8 *block, gsize text);
/* The program of a sound image. The block is taken, and is where the program lies; where the image is refused it is freed.
 * `folder`: under which the rule files lie now. Returns: yours; NULL: refused. */
Program *image_take (guint8 *block, const char *folder);
