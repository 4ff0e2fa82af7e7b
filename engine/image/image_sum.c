/* In: bytes, piece by piece. Out: what image_sum makes of them as a whole. */
#include "image/image_sum.h"
#define XXH_INLINE_ALL
#include <xxhash.h>

struct _ImageSum {
  XXH3_state_t state;
};

ImageSum *image_sum_new (void) { return g_aligned_alloc0 (1, sizeof (ImageSum), _Alignof(ImageSum)); }

void image_sum_free (ImageSum *sum) { g_aligned_free (sum); }

void image_sum_begin (ImageSum *sum) { XXH3_64bits_reset (&sum->state); }

void image_sum_add (ImageSum *sum, const guint8 *bytes, gsize length)
{
  XXH3_64bits_update (&sum->state, bytes, length);
}

guint64 image_sum_end (const ImageSum *sum) { return XXH3_64bits_digest (&sum->state); }
