/* In: the numbers that an image, or a part of it, begins with. Out: where in it everything lies. The idea: nothing in a file says where something is; it
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

/* The next part: so many of that size. Numbers of 32 bit and sizes of structs cannot overflow 64 bit together. */
static gsize next (gsize *at, guint64 n, gsize size)
{
  gsize begin = *at;
  *at = (begin + n * size + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
  return begin;
}

ImageTables image_tables (const ImageHead *head)
{
  ImageTables tables;
  gsize at = 0;
  next (&at, 1, sizeof *head);
  tables.sources = next (&at, head->n_sources, sizeof (ImageSource));
  tables.folders = next (&at, head->n_folders, sizeof (ImageFolder));
  tables.paths = next (&at, head->n_paths, sizeof (gsize));
  tables.parts = next (&at, head->n_parts, sizeof (ImageSpan));
  tables.offences = next (&at, head->n_offences, sizeof (ImageOffence));
  tables.uses = next (&at, head->n_uses, sizeof (guint32));
  tables.text = next (&at, MIN (head->n_text, G_MAXUINT32), 1);
  tables.length = at;
  return tables;
}

ImageLayout image_layout (const ImagePart *part)
{
  ImageLayout layout;
  gsize at = 0;
  next (&at, 1, sizeof *part);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    layout.runs[type] = next (&at, part->regions[type].n_runs, sizeof (ImageRun));
  layout.begin = at;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    layout.items[type] = next (&at, part->regions[type].n, shape_of (type)->size);
  layout.beside = at;
  layout.text_cells = next (&at, MIN (part->n_text_cells, G_MAXUINT32), sizeof (gsize));
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    const ImageRegion *region = &part->regions[type];
    layout.cells[type] = next (&at, region->n_cells, sizeof (gsize));
    layout.lists[type] = next (&at, region->n_lists, sizeof (ImageList));
    layout.arrays[type] = next (&at, region->n_arrays, sizeof (ImageList));
  }
  layout.text = next (&at, MIN (part->n_text, G_MAXUINT32), 1);
  layout.length = at;
  return layout;
}
