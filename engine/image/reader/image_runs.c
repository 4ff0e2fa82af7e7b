/* In: parts of an image. Out: their structs in one block. The idea: whatever parts are there, the structs of a type lie in the
 * order of their numbers, so that a row is a row; which of them are there is said by a few runs. */
#include "image/reader/image_runs.h"
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { LARGEST = 1 << 30 };

static int compare_runs (const void *a, const void *b)
{
  const FixRun *one = a, *other = b;
  return (one->first > other->first) - (one->first < other->first);
}

static const ImageRun *runs_of (const FixPart *part, TypeId type)
{
  return (const ImageRun *) ((const guint8 *) part->head + part_place (part, type)->runs);
}

/* Of one part, still without their places. FALSE: they are not as many as the part has. */
static gboolean add_runs (FixType *to, const FixPart *part, TypeId type)
{
  const ImageRegion *region = part_region (part, type);
  const ImageRun *runs = runs_of (part, type);
  guint64 n = 0;
  for (guint i = 0; i < region->n_runs; i++) {
    const FixRun run = { runs[i].first, runs[i].n, 0, part };
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
    n += part_region (&fixing->parts[i], type)->n;
    n_runs += part_region (&fixing->parts[i], type)->n_runs;
  }
  if (n > LARGEST || n_runs > n)
    return FALSE;
  to->runs = g_new0 (FixRun, n_runs + 1); /* one is always there to be looked at */
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

static gsize room_of (const FixType *type, TypeId id)
{
  return ((gsize) type->n * shape_of (id)->size + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
}

static gsize room_beside (const FixPart *part) { return part->layout.length - part->layout.beside; }

/* How much all parts need. More than LARGEST: too much. */
static gsize room_of_all (const Fixing *fixing)
{
  gsize room = 0;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES && room <= LARGEST; type++)
    room += room_of (&fixing->types[type], type);
  for (guint i = 0; i < fixing->n_parts && room <= LARGEST; i++)
    room += room_beside (&fixing->parts[i]);
  return room;
}

/* Whether structs of it hold no pointer, so that it makes no difference what owns them. */
static gboolean points_nowhere (const Shape *shape)
{
  gboolean nowhere = TRUE;
  for (guint i = 0; nowhere && i < shape->n_fields; i++)
    nowhere = shape->fields[i].kind <= FIELD_CHOICE;
  return nowhere;
}

static void place_runs (FixType *type, const Shape *shape)
{
  guint at = 0;
  for (guint i = 0; i < type->n_runs; i++) {
    type->runs[i].at = at;
    at += type->runs[i].n;
  }
  type->claimed = points_nowhere (shape) ? NULL : g_malloc0 (type->n + 1);
}

/* All of it is about to be written to: the system is asked for its pages at once, which takes it a third of the time that as many
 * faults do. Whether it gives them makes no difference to anything else. */
static void have_pages (guint8 *block, gsize room)
{
  const gsize page = (gsize) sysconf (_SC_PAGESIZE), skipped = (page - (gsize) block % page) % page;
  if (room > skipped)
    madvise (block + skipped, (room - skipped) / page * page, MADV_POPULATE_WRITE);
}

gboolean runs_lay (Fixing *fixing)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    if (!gather_runs (fixing, type))
      return FALSE;
  const gsize room = room_of_all (fixing);
  if (room > LARGEST)
    return FALSE;
  guint8 *at = fixing->block = g_malloc (room + 1);
  have_pages (at, room);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    place_runs (&fixing->types[type], shape_of (type));
    fixing->types[type].items = at;
    at += room_of (&fixing->types[type], type);
  }
  for (guint i = 0; i < fixing->n_parts; i++) {
    fixing->parts[i].beside = at;
    at += room_beside (&fixing->parts[i]);
  }
  return TRUE;
}

/* Structs that follow each other in their part are there, one behind the other, since they were laid. */
static void copy_structs (Fixing *fixing, const FixPart *part, TypeId type, ImageStream *from)
{
  const gsize size = shape_of (type)->size;
  const ImageRun *runs = runs_of (part, type);
  for (guint i = 0; i < part_region (part, type)->n_runs; i++) {
    guint at;
    if (runs_find (fixing, type, runs[i].first, runs[i].n, &at))
      stream_take (from, fixing_item (fixing, type, at), runs[i].n * size);
  }
}

void runs_copy (Fixing *fixing, const FixPart *part, ImageStream *from)
{
  guint8 between[IMAGE_ALIGN];
  gsize at = part->layout.begin;
  for (guint i = 0; i < part->head->n_regions; i++) {
    const ImageRegion *region = &image_regions (part->head)[i];
    copy_structs (fixing, part, region->type, from);
    at += region->n * (gsize) shape_of (region->type)->size;
    stream_take (from, between, (IMAGE_ALIGN - at % IMAGE_ALIGN) % IMAGE_ALIGN);
    at = (at + IMAGE_ALIGN - 1) / IMAGE_ALIGN * IMAGE_ALIGN;
  }
  stream_take (from, part->beside, room_beside (part));
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
gboolean runs_search (Fixing *fixing, TypeId type, gsize number, gsize n, guint *ret_at)
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
