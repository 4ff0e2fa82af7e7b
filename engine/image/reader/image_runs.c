/* In: parts of an image. Out: their structs in one block. The idea: whatever parts are there, the structs of a type lie in the
 * order of their numbers, so that a row is a row; which of them are there is said by a few runs. */
#include "image/reader/image_runs.h"
#include <stdlib.h>
#include <string.h>

enum { LARGEST = 1 << 30 };

static int compare_runs (const void *a, const void *b)
{
  const FixRun *one = a, *other = b;
  return (one->first > other->first) - (one->first < other->first);
}

/* Of one part, still without their places. FALSE: they are not as many as the part has. */
static gboolean add_runs (FixType *to, const FixPart *part, TypeId type)
{
  const ImageRegion *region = &part->head->regions[type];
  const ImageRun *runs = (const ImageRun *) (part->bytes + part->layout.runs[type]);
  guint64 n = 0;
  for (guint i = 0; i < region->n_runs; i++) {
    const FixRun run = { runs[i].first, runs[i].n, (guint) n, part };
    n += run.n;
    if (run.n == 0 || n > region->n || run.n > G_MAXUINT32 - run.first)
      return FALSE;
    to->runs[to->n_runs++] = run;
  }
  to->n += (guint) n;
  return n == region->n;
}

static gboolean gather_runs (Fixing *fixing, TypeId type)
{
  FixType *to = &fixing->types[type];
  guint64 n = 0, n_runs = 0;
  for (guint i = 0; i < fixing->n_parts; i++) {
    n += fixing->parts[i].head->regions[type].n;
    n_runs += fixing->parts[i].head->regions[type].n_runs;
  }
  if (n > LARGEST || n_runs > n)
    return FALSE;
  to->runs = g_new (FixRun, n_runs);
  for (guint i = 0; i < fixing->n_parts; i++)
    if (!add_runs (to, &fixing->parts[i], type))
      return FALSE;
  if (to->n_runs > 1)
    qsort (to->runs, to->n_runs, sizeof *to->runs, compare_runs);
  for (guint i = 1; i < to->n_runs; i++)
    if (to->runs[i - 1].first + to->runs[i - 1].n > to->runs[i].first)
      return FALSE;
  return TRUE;
}

/* Each run from where it lies in its part, which `at` still says, to where it lies from now on. */
static void copy_runs (FixType *to, TypeId type)
{
  const gsize size = shape_of (type)->size;
  guint at = 0;
  for (guint i = 0; i < to->n_runs; i++) {
    FixRun *run = &to->runs[i];
    const guint8 *from = run->part->bytes + run->part->layout.items[type];
    memcpy (to->items + at * size, from + run->at * size, run->n * size);
    run->at = at;
    at += run->n;
  }
}

/* Those of one part alone, in their order there, stay where they are. */
static gboolean is_laid (const FixType *type)
{
  for (guint i = 0; i < type->n_runs; i++)
    if (type->runs[i].part != type->runs[0].part || (i > 0 && type->runs[i].at < type->runs[i - 1].at))
      return FALSE;
  return type->n_runs > 0;
}

static gsize room_of (const FixType *type, TypeId id)
{
  return ((gsize) type->n * shape_of (id)->size + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
}

static void lay_type (FixType *to, TypeId type, guint8 **at)
{
  to->claimed = g_malloc0 (to->n);
  if (is_laid (to)) {
    to->items = to->runs[0].part->bytes + to->runs[0].part->layout.items[type];
    return;
  }
  to->items = *at;
  *at += room_of (to, type);
  copy_runs (to, type);
}

gboolean runs_lay (Fixing *fixing)
{
  gsize room = 0;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    if (!gather_runs (fixing, type))
      return FALSE;
    room += is_laid (&fixing->types[type]) ? 0 : room_of (&fixing->types[type], type);
    if (room > LARGEST)
      return FALSE;
  }
  guint8 *at = fixing->block = g_malloc (room + 1);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    lay_type (&fixing->types[type], type, &at);
  return TRUE;
}

void runs_clear (Fixing *fixing)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    g_free (fixing->types[type].runs);
    g_free (fixing->types[type].claimed);
  }
}

static gboolean is_in (const FixRun *run, gsize number) { return number >= run->first && number - run->first < run->n; }

/* Whether the number is one of the run, or lies between it and the next one. */
static gboolean is_last_before (const FixType *type, guint run, gsize number)
{
  return type->runs[run].first <= number && (run + 1 == type->n_runs || number < type->runs[run + 1].first);
}

/* The last run that does not begin behind the number; NULL: all do. Numbers that are asked for one after the other are near to each
 * other, mostly. */
static const FixRun *run_of (FixType *type, gsize number)
{
  guint low = 0, high = type->n_runs;
  if (type->last < high && is_last_before (type, type->last, number))
    return &type->runs[type->last];
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (type->runs[middle].first <= number)
      low = middle + 1;
    else
      high = middle;
  }
  if (low == 0)
    return NULL;
  type->last = low - 1;
  return &type->runs[low - 1];
}

guint runs_before (Fixing *fixing, TypeId type, gsize number)
{
  const FixRun *run = run_of (&fixing->types[type], number);
  return run == NULL ? 0 : run->at + (guint) MIN (number - run->first, run->n);
}

/* Those that are there are in their order: the last one is as far from the first as it should be only where none is missing. */
gboolean runs_find (Fixing *fixing, TypeId type, gsize number, gsize n, guint *ret_at)
{
  const FixRun *run = run_of (&fixing->types[type], number);
  if (run == NULL || !is_in (run, number))
    return FALSE;
  *ret_at = run->at + (guint) (number - run->first);
  if (n <= run->n - (number - run->first))
    return TRUE;
  if (n > G_MAXUINT32)
    return FALSE;
  const FixRun *end = run_of (&fixing->types[type], number + n - 1);
  return is_in (end, number + n - 1) && end->at + (number + n - 1 - end->first) - *ret_at == n - 1;
}
