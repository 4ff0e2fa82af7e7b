/* In: the numbers in the head of an image. Out: where its parts lie. The idea: nothing in a file says where something is; it
 * follows from how much there is of each. */
#include "image/image_format.h"
#define XXH_INLINE_ALL
#include <xxhash.h>

#ifndef SILL_ENGINE
#define SILL_ENGINE "0000000000000000000000000000000000000000000000000000000000000000"
#endif

const char *image_engine (void)
{
  G_STATIC_ASSERT (sizeof SILL_ENGINE == IMAGE_ENGINE + 1);
  return SILL_ENGINE;
}

guint64 image_sum (const guint8 *bytes, gsize length) { return XXH3_64bits (bytes, length); }

/* The next part: so many of that size. Numbers of 32 bit and sizes of structs cannot overflow 64 bit together. */
static gsize part (gsize *at, guint64 n, gsize size)
{
  gsize begin = *at;
  *at = (begin + n * size + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
  return begin;
}

gboolean image_layout (const ImageHead *head, ImageLayout *ret)
{
  gsize at = 0;
  part (&at, 1, sizeof *head);
  ret->sources = part (&at, head->n_sources, sizeof (ImageSource));
  ret->paths = part (&at, head->n_paths, sizeof (gsize));
  ret->text_cells = part (&at, head->n_text_cells, sizeof (gsize));
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    const ImageRegion *region = &head->regions[type];
    ret->items[type] = part (&at, region->n, shape_of (type)->size);
    ret->cells[type] = part (&at, region->n_cells, sizeof (gsize));
    ret->lists[type] = part (&at, region->n_lists, sizeof (ImageList));
    ret->arrays[type] = part (&at, region->n_arrays, sizeof (ImageList));
  }
  if (head->n_text > G_MAXUINT32)
    return FALSE;
  ret->text = part (&at, head->n_text, 1);
  ret->length = at;
  return at == head->length;
}
