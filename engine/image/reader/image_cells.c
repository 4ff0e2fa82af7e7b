/* In: cells, lists and arrays of the parts of an image as numbers. Out: the same as pointers. */
#include "image/reader/image_cells.h"
#include <string.h>
#include "image/reader/image_runs.h"

gsize *cells_at (const Fixing *fixing, guint type)
{
  return fixing_beside (fixing->part, part_place (fixing->part, type)->cells);
}

gboolean cells_find (Fixing *fixing, const ImageCells *cells, gsize i, guint *ret_at)
{
  const gsize number = cells_at (fixing, cells->type)[cells->first + i];
  return number > 0 && runs_find (fixing, cells->type, number - 1, 1, ret_at);
}

/* Those that are kept of a row of cells. */
typedef struct {
  gpointer *items; /* NULL: none is */
  guint n;
} Kept;

/* `most`: how many may still come. */
static void keep (Fixing *fixing, Kept *kept, TypeId type, guint at, gsize most)
{
  if (kept->items == NULL) {
    kept->items = g_new (gpointer, most);
    g_ptr_array_add (fixing->made, kept->items);
  }
  kept->items[kept->n++] = fixing_item (fixing, type, at);
}

/* Nobody looks for what the cells mean again. */
static gpointer *end_keeping (const Fixing *fixing, const ImageCells *cells, const Kept *kept, guint *ret_n)
{
  memset (cells_at (fixing, cells->type) + cells->first, 0, cells->n * sizeof (gsize));
  *ret_n = kept->n;
  return kept->items;
}

gpointer *cells_keep (Fixing *fixing, const ImageCells *cells, guint *ret_n)
{
  Kept kept = { NULL, 0 };
  guint at;
  for (gsize i = 0; i < cells->n; i++)
    if (cells_find (fixing, cells, i, &at))
      keep (fixing, &kept, cells->type, at, cells->n - i);
  return end_keeping (fixing, cells, &kept, ret_n);
}

/* The first of the cells from `low` on that is not less than the number; `n`: all are. */
static gsize first_from (const gsize *cells, gsize low, gsize n, gsize number)
{
  for (gsize high = n; low < high;) {
    const gsize middle = low + (high - low) / 2;
    if (cells[middle] < number)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Cells that do not ascend are those of no list that was written: some of them are not found then. */
gpointer *cells_keep_ascending (Fixing *fixing, const ImageCells *cells, guint *ret_n)
{
  const FixType *all = &fixing->types[cells->type];
  const gsize *numbers = cells_at (fixing, cells->type) + cells->first;
  Kept kept = { NULL, 0 };
  gsize i = 0;
  for (guint k = 0; k < all->n_runs && i < cells->n; k++) {
    const FixRun *run = &all->runs[k];
    i = first_from (numbers, i, cells->n, (gsize) run->first + 1);
    for (; i < cells->n && numbers[i] > run->first && numbers[i] - 1 - run->first < run->n; i++)
      keep (fixing, &kept, cells->type, run->at + (guint) (numbers[i] - 1 - run->first), cells->n - i);
  }
  return end_keeping (fixing, cells, &kept, ret_n);
}

/* ---- texts ---- */

const char *cells_text (const Fixing *fixing, gsize number)
{
  const FixPart *part = number > 0 && image_text_is_first (number) ? &fixing->parts[0] : fixing->part;
  if (number == 0 || image_text_place (number) >= part->head->n_text)
    return NULL;
  return (const char *) fixing_beside (part, part->layout.text) + image_text_place (number);
}

static gboolean fix_part_texts (Fixing *fixing)
{
  gsize *cells = fixing_beside (fixing->part, fixing->part->layout.text_cells);
  const guint64 n = fixing->part->head->n_text_cells;
  for (guint64 i = 0; i < n; i++) {
    const char *text = cells_text (fixing, cells[i]);
    if ((text == NULL) != (cells[i] == 0))
      return FALSE;
    memcpy (&cells[i], &text, sizeof text);
  }
  return n > 0 && cells[n - 1] == 0;
}

gboolean cells_fix_texts (Fixing *fixing)
{
  for (guint i = 0; i < fixing->n_parts; i++) {
    fixing->part = &fixing->parts[i];
    if (!fix_part_texts (fixing))
      return FALSE;
  }
  return TRUE;
}

/* ---- pointers ---- */

/* What is not there is NULL: only those who take what is there have seen such a cell. */
static void fix_cells (Fixing *fixing, TypeId type)
{
  const ImageCells all = { type, 0, fixing_region (fixing, type)->n_cells };
  gsize *cells = cells_at (fixing, type);
  for (gsize i = 0; i < all.n; i++) {
    guint at;
    if (cells[i] == 0) /* as NULL is */
      continue;
    const gconstpointer to = cells_find (fixing, &all, i, &at) ? fixing_item (fixing, type, at) : NULL;
    memcpy (&cells[i], &to, sizeof to);
  }
}

static gboolean fix_lists (Fixing *fixing, TypeId type)
{
  ImageList *lists = fixing_beside (fixing->part, part_place (fixing->part, type)->lists);
  const gsize all = fixing_region (fixing, type)->n_cells;
  for (guint i = 0; i < fixing_region (fixing, type)->n_lists; i++) {
    const gsize first = lists[i].first, n = lists[i].n;
    if (!fixing_are_there (first, n, all))
      return FALSE;
    const gconstpointer to = n == 0 ? NULL : cells_at (fixing, type) + first - 1;
    memcpy (&lists[i].first, &to, sizeof to);
  }
  return TRUE;
}

static gboolean fix_arrays (Fixing *fixing, TypeId type)
{
  ImageList *arrays = fixing_beside (fixing->part, part_place (fixing->part, type)->arrays);
  for (guint i = 0; i < fixing_region (fixing, type)->n_arrays; i++) {
    const gsize first = arrays[i].first, n = arrays[i].n;
    guint at = 0;
    if ((n == 0) != (first == 0))
      return FALSE;
    const gboolean there = n > 0 && runs_find (fixing, type, first - 1, n, &at);
    const gconstpointer to = there ? fixing_item (fixing, type, at) : NULL;
    memcpy (&arrays[i].first, &to, sizeof to);
    arrays[i].n = there ? arrays[i].n : 0;
  }
  return TRUE;
}

static gboolean fix_part (Fixing *fixing)
{
  for (guint i = 0; i < fixing->part->head->n_regions; i++) {
    const TypeId type = image_regions (fixing->part->head)[i].type;
    fix_cells (fixing, type);
    if (!fix_lists (fixing, type) || !fix_arrays (fixing, type))
      return FALSE;
  }
  return TRUE;
}

gboolean cells_fix (Fixing *fixing)
{
  for (guint i = 0; i < fixing->n_parts; i++) {
    fixing->part = &fixing->parts[i];
    if (!fix_part (fixing))
      return FALSE;
  }
  return TRUE;
}
