/* In: the bytes of an image. Out: the program that they are, or that a choice of its parts is. The idea: head and parts say how
 * much there is of everything; only where that, the checksums and the name of the engine agree are the numbers inside looked at,
 * one by one. */
#include "image/reader/image_read.h"
#include <string.h>
#include "image/reader/image_check.h"
#include "image/reader/image_fix.h"
#include "image/reader/image_runs.h"
#include "image/reader/image_stream.h"

/* Whoever reads the codes alone finds them where a plan begins. */
G_STATIC_ASSERT (offsetof (Plan, code) == 0);

/* ---- what an image does not hold ---- */

static GHashTable *new_table (Fixing *fixing, GHashTable *table)
{
  g_ptr_array_add (fixing->tables, table);
  return table;
}

/* Where an array stood. */
static void find_steps (Fixing *fixing, Places *places)
{
  const GArray *rows = (gpointer) places->fines;
  places->fines = new_table (fixing, g_hash_table_new (NULL, NULL));
  for (guint i = 0; i < rows->len; i++) {
    const FineStep *row = &g_array_index (rows, FineStep, i);
    g_hash_table_insert (places->fines, (gpointer) row->fine, GUINT_TO_POINTER (row->step));
  }
}

static void find_places (Fixing *fixing, Places *places)
{
  find_steps (fixing, places);
  places->gate_of = new_table (fixing, g_hash_table_new (NULL, NULL));
  for (guint i = 0; i < places->gates->len; i++) {
    PlanGate *gate = g_ptr_array_index (places->gates, i);
    g_hash_table_insert (places->gate_of, (gpointer) gate->article, gate);
  }
}

/* What is not there is asked by nobody. */
static void find_stated (Fixing *fixing)
{
  static const FactStated nothing; /* only ever read */
  const gconstpointer empty = &nothing;
  for (guint i = 0; i < fixing->types[TYPE_Fact].n; i++) {
    Fact *fact = fixing_item (fixing, TYPE_Fact, i);
    if (fact->stated == NULL)
      memcpy (&fact->stated, &empty, sizeof empty);
  }
}

static void find_all_places (Fixing *fixing)
{
  for (guint i = 0; i < fixing->types[TYPE_Plan].n; i++)
    find_places (fixing, &((Plan *) fixing_item (fixing, TYPE_Plan, i))->places);
}

static void find_plans (Fixing *fixing, Program *program)
{
  program->offences = new_table (fixing, g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref));
  for (guint i = 0; i < program->plans->len; i++) {
    Plan *plan = g_ptr_array_index (program->plans, i);
    plan->index = i; /* among those that are there */
    program_index (program, plan);
  }
}

/* Those outside before those inside, as they are numbered. */
static void find_conditions (Fixing *fixing, Lawbook *law)
{
  const guint n = fixing->types[TYPE_LawCondition].n;
  ImageList *list = g_new0 (ImageList, 1);
  gpointer *all = g_new (gpointer, n);
  for (guint i = 0; i < n; i++)
    all[i] = fixing_item (fixing, TYPE_LawCondition, i);
  memcpy (&list->first, &all, sizeof all);
  list->n = n;
  g_ptr_array_add (fixing->made, list);
  g_ptr_array_add (fixing->made, all);
  law->conditions = (GPtrArray *) list;
}

static void find_tables (Fixing *fixing, Program *program)
{
  Lawbook *law = program->law;
  find_conditions (fixing, law);
  law->by_id = new_table (fixing, g_hash_table_new (g_str_hash, g_str_equal));
  law->offences = new_table (fixing, g_hash_table_new (g_str_hash, g_str_equal));
  for (guint i = 0; i < law->n_instruments; i++)
    lawbook_index (law, &law->instruments[i]);
  find_plans (fixing, program);
}

/* ---- parts ---- */

/* Parts of an image on their way into memory. */
typedef struct {
  const ImageBytes *bytes;
  const ImageSpan *spans; /* of each part that is taken */
  GPtrArray *begins;      /* of what g_free frees: what each of them begins with, and where its regions lie */
  Fixing *fixing;
} Taking;

static gboolean read_bytes (const ImageBytes *bytes, guint8 *to, gsize length, gsize offset)
{
  return bytes->read (bytes->from, to, length, offset);
}

/* Room for so many bytes until all parts are there. */
static gpointer keep (const Taking *taking, gsize length)
{
  gpointer room = g_malloc (length + 1);
  g_ptr_array_add (taking->begins, room);
  return room;
}

/* What a part begins with, of which nothing is believed yet but that the part is as long as it says. */
static gboolean begin_part (const Taking *taking, FixPart *part, const ImageSpan *span)
{
  if (span->begin > span->length)
    return FALSE;
  guint8 *begin = keep (taking, span->begin);
  const ImagePart *head = part->head = (const ImagePart *) begin;
  if (!read_bytes (taking->bytes, begin, span->begin, span->offset) || !image_has_regions (head, span->begin))
    return FALSE;
  part->places = keep (taking, head->n_regions * sizeof *part->places);
  part->layout = image_layout (head, shape_sizes (), part->places);
  memset (part->region, 0, sizeof part->region);
  for (guint i = 0; i < head->n_regions; i++)
    part->region[image_regions (head)[i].type] = (guint8) (i + 1);
  return part->layout.begin == span->begin && part->layout.length == span->length && head->n_text > 0 &&
         head->n_text <= G_MAXUINT32 && head->n_text_cells <= G_MAXUINT32;
}

static gboolean begin_parts (const Taking *taking)
{
  const Fixing *fixing = taking->fixing;
  for (guint i = 0; i < fixing->n_parts; i++)
    if (!begin_part (taking, &fixing->parts[i], &taking->spans[i]))
      return FALSE;
  return TRUE;
}

/* Through the same small room, so that no bytes are there beside what is made of them. */
static gboolean copy_parts (const Taking *taking)
{
  Fixing *fixing = taking->fixing;
  ImageStream stream;
  gboolean good = TRUE;
  stream_init (&stream, taking->bytes);
  for (guint i = 0; good && i < fixing->n_parts; i++) {
    const FixPart *part = &fixing->parts[i];
    stream_begin (&stream, &taking->spans[i], (const guint8 *) part->head, part->layout.begin);
    runs_copy (fixing, part, &stream);
    good = stream_end (&stream, &taking->spans[i]) &&
           *((const char *) fixing_beside (part, part->layout.text) + part->head->n_text - 1) == '\0';
  }
  stream_clear (&stream);
  return good;
}

/* NULL: refused. */
static Program *fix (Fixing *fixing)
{
  fixing->n_facts = fixing->types[TYPE_Fact].n;
  if (fixing->types[TYPE_Program].n != 1 || !image_fix (fixing))
    return NULL;
  Program *program = fixing_item (fixing, TYPE_Program, 0);
  find_all_places (fixing);
  find_stated (fixing);
  if (!image_check (program))
    return NULL;
  find_tables (fixing, program);
  return program;
}

/* NULL: refused. */
static Program *take_parts (Fixing *fixing, const ImageBytes *bytes, const ImageSpan *spans)
{
  g_autoptr (GPtrArray) begins = g_ptr_array_new_with_free_func (g_free);
  const Taking taking = { bytes, spans, begins, fixing };
  const gboolean good = begin_parts (&taking) && runs_lay (fixing) && copy_parts (&taking);
  Program *program = good ? fix (fixing) : NULL;
  runs_clear (fixing);
  return program;
}

/* FALSE: one of them lies nowhere. */
static gboolean find_parts (const ImageIndex *index, const gboolean *chosen, ImageSpan *spans, guint *ret_n)
{
  gboolean good = TRUE;
  *ret_n = 0;
  for (guint i = 0; good && i < index->head->n_parts; i++)
    if (chosen == NULL || chosen[i])
      good = image_part (index, i, &spans[(*ret_n)++]);
  return good;
}

Program *image_take (const ImageIndex *index, const gboolean *chosen, const char *folder)
{
  const guint all = index->head->n_parts;
  g_autofree FixPart *parts = NULL;
  g_autofree ImageSpan *spans = g_new (ImageSpan, all);
  Fixing fixing = { .n_parts = 0 };
  if (memcmp (index->head->sizes, shape_sizes (), sizeof index->head->sizes) != 0 || (chosen != NULL && !chosen[0]) ||
      !find_parts (index, chosen, spans, &fixing.n_parts))
    return NULL;
  paths_init (&fixing.paths, index, folder);
  fixing.parts = parts = g_new (FixPart, fixing.n_parts);
  fixing.tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  fixing.made = g_ptr_array_new_with_free_func (g_free);
  Program *program = take_parts (&fixing, &index->all, spans);
  TakenUp *taken_up = g_new (TakenUp, 1);
  *taken_up = (TakenUp) { fixing.block, fixing.made, fixing.tables, fixing.paths.found, FALSE };
  if (program == NULL) {
    taken_up_free (taken_up);
    return NULL;
  }
  program->taken_up = taken_up;
  program->references = program->law->book->references = 1;
  return program;
}

Program *image_take_bytes (const guint8 *bytes, gsize length, const gboolean *chosen, const char *folder)
{
  ImageIndex index;
  if (image_index_length ((const ImageHead *) bytes, length) == 0 || !image_index (bytes, &index))
    return NULL;
  return image_take (&index, chosen, folder);
}
