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
  _Static_assert(sizeof SILL_ENGINE == IMAGE_ENGINE + 1, "as many digits as its hash has");
  return SILL_ENGINE;
}

uint64_t image_sum (const uint8_t *bytes, uint64_t length) { return XXH3_64bits (bytes, length); }

/* The next part: so many of that size. Numbers of 32 bit and sizes of structs cannot overflow 64 bit together. */
static uint64_t next (uint64_t *at, uint64_t n, uint64_t size)
{
  uint64_t begin = *at;
  *at = (begin + n * size + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
  return begin;
}

/* The same in a part. Whoever takes a part sees whether all of it is as long as it should be: then nothing was cut off here. */
static uint32_t next_row (uint64_t *at, uint64_t n, uint64_t size) { return (uint32_t) next (at, n, size); }

/* What is beyond 32 bit is refused by whoever looks at the number itself. */
static uint64_t text_room (uint64_t n) { return n < UINT32_MAX ? n : UINT32_MAX; }

ImageTables image_tables (const ImageHead *head)
{
  ImageTables tables;
  uint64_t at = 0;
  next (&at, 1, sizeof *head);
  tables.sources = next (&at, head->n_sources, sizeof (ImageSource));
  tables.folders = next (&at, head->n_folders, sizeof (ImageFolder));
  tables.paths = next (&at, head->n_paths, sizeof (uint64_t));
  tables.offences = next (&at, head->n_offences, sizeof (ImageOffence));
  tables.text = next (&at, text_room (head->n_text), 1);
  tables.near = at;
  tables.parts = next (&at, head->n_parts, sizeof (ImageSpan));
  tables.uses = next (&at, head->n_uses, sizeof (ImageUse));
  tables.length = at;
  return tables;
}

bool image_has_regions (const ImagePart *part, uint64_t length)
{
  const ImageRegion *regions = image_regions (part);
  uint32_t last = TYPE_NONE;
  if (length < sizeof *part || part->n_regions >= N_TYPES ||
      part->n_regions > (length - sizeof *part) / sizeof *regions)
    return false;
  for (uint32_t i = 0; i < part->n_regions; last = regions[i++].type)
    if (regions[i].type <= last || regions[i].type >= N_TYPES)
      return false;
  return true;
}

uint32_t image_region (const ImagePart *part, TypeId type)
{
  uint32_t i = 0;
  while (i < part->n_regions && image_regions (part)[i].type != type)
    i++;
  return i;
}

/* What nobody asks for is put here. */
static ImagePlace *place_of (ImagePlace *places, uint32_t i, ImagePlace *spare)
{
  return places == NULL ? spare : &places[i];
}

ImageLayout image_layout (const ImagePart *part, const uint32_t *sizes, ImagePlace *ret_places)
{
  const uint32_t pointer = sizes[TYPE_NONE];
  const ImageRegion *regions = image_regions (part);
  ImageLayout layout;
  ImagePlace spare;
  uint64_t at = 0;
  next (&at, 1, sizeof *part + part->n_regions * sizeof *regions);
  for (uint32_t i = 0; i < part->n_regions; i++)
    place_of (ret_places, i, &spare)->runs = next_row (&at, regions[i].n_runs, sizeof (ImageRun));
  layout.begin = at;
  for (uint32_t i = 0; i < part->n_regions; i++)
    place_of (ret_places, i, &spare)->items = next_row (&at, regions[i].n, sizes[regions[i].type]);
  layout.beside = at;
  layout.text_cells = next (&at, text_room (part->n_text_cells), pointer);
  for (uint32_t i = 0; i < part->n_regions; i++) {
    ImagePlace *place = place_of (ret_places, i, &spare);
    place->cells = next_row (&at, regions[i].n_cells, pointer);
    place->lists = next_row (&at, regions[i].n_lists, 2 * pointer);
    place->arrays = next_row (&at, regions[i].n_arrays, 2 * pointer);
  }
  layout.text = next (&at, text_room (part->n_text), 1);
  layout.length = at;
  return layout;
}
