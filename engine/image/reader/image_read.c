/* In: the bytes of an image. Out: the program that they are, or that a choice of its parts is. The idea: head and parts say how
 * much there is of everything; only where that, the checksums and the name of the engine agree are the numbers inside looked at,
 * one by one. */
#include "image/reader/image_read.h"
#include <string.h>
#include "image/reader/image_check.h"
#include "image/reader/image_fix.h"
#include "image/reader/image_runs.h"

enum { LARGEST = 1 << 30 };

/* ---- the index ---- */

static gboolean has_sizes (const ImageHead *head)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    if (head->sizes[type] != shape_of (type)->size)
      return FALSE;
  return TRUE;
}

gsize image_index_length (const ImageHead *head, gsize length)
{
  if (length < sizeof *head || memcmp (head->magic, IMAGE_MAGIC, sizeof head->magic) != 0 ||
      memcmp (head->engine, image_engine (), IMAGE_ENGINE) != 0 || head->length != length || !has_sizes (head))
    return 0;
  const gsize needed = image_tables (head).length;
  return needed <= length ? needed : 0;
}

gboolean image_index (const guint8 *bytes, ImageIndex *ret)
{
  const ImageHead *head = (const ImageHead *) bytes;
  *ret = (ImageIndex) { bytes, head, image_tables (head) };
  return head->n_parts > 0 && head->n_text > 0 && head->n_text <= G_MAXUINT32 &&
         bytes[ret->tables.text + head->n_text - 1] == '\0' &&
         head->sum == image_sum (bytes + sizeof *head, ret->tables.length - sizeof *head);
}

const ImageSpan *image_part (const ImageIndex *index, guint part)
{
  const ImageSpan *span = (const ImageSpan *) (index->bytes + index->tables.parts) + part;
  return span->offset >= index->tables.length && span->offset <= index->head->length &&
                 span->length <= index->head->length - span->offset
             ? span
             : NULL;
}

const char *image_text (const ImageIndex *index, gsize text)
{
  return text == 0 || text > index->head->n_text ? NULL : (const char *) index->bytes + index->tables.text + text - 1;
}

/* ---- a choice ---- */

static void choose_parts (const ImageIndex *index, const ImageOffence *offence, gboolean *chosen)
{
  const guint32 *uses = (const guint32 *) (index->bytes + index->tables.uses);
  chosen[0] = TRUE;
  for (guint64 k = offence->first; k < (guint64) offence->first + offence->n && k < index->head->n_uses; k++)
    if (uses[k] < index->head->n_parts)
      chosen[uses[k]] = TRUE;
}

static gboolean choose_named (const ImageIndex *index, guint which, const char *bytes, gsize length, gboolean *chosen)
{
  const ImageOffence *offences = (const ImageOffence *) (index->bytes + index->tables.offences);
  gboolean found = FALSE;
  for (guint i = 0; i < index->head->n_offences; i++) {
    const char *name = image_text (index, offences[i].names[which]);
    if (name == NULL || memmem (bytes, length, name, strlen (name)) == NULL)
      continue;
    choose_parts (index, &offences[i], chosen);
    found = TRUE;
  }
  return found;
}

/* Who names one offence by its id names all so, mostly. */
gboolean image_choose (const ImageIndex *index, const char *bytes, gsize length, gboolean *chosen)
{
  for (guint which = 0; which < IMAGE_NAMES; which++)
    if (choose_named (index, which, bytes, length, chosen))
      return TRUE;
  return FALSE;
}

/* ---- what an image does not hold ---- */

static const char *path_below (const ImageIndex *index, guint i)
{
  return image_text (index, ((const gsize *) (index->bytes + index->tables.paths))[i]);
}

/* The paths of the rule files as they are today, one behind the other after those that point at them. Returns: yours; NULL: one
 * of them is no text. */
static char **read_paths (const ImageIndex *index, const char *folder)
{
  const gsize n = index->head->n_paths, above = strlen (folder) + sizeof "/";
  gsize room = (n + 1) * sizeof (char *);
  for (guint i = 0; i < n && room <= LARGEST; i++) {
    const char *name = path_below (index, i);
    room += name == NULL ? LARGEST : above + strlen (name);
  }
  if (room > LARGEST)
    return NULL;
  char **paths = g_malloc0 (room), *at = (char *) (paths + n + 1);
  for (guint i = 0; i < n; i++) {
    paths[i] = at;
    at = g_stpcpy (g_stpcpy (g_stpcpy (at, folder), "/"), path_below (index, i)) + 1;
  }
  return paths;
}

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

/* ---- the program ---- */

/* Whether a part is whole and unharmed, as image_index is of the index. */
static gboolean lay_part (FixPart *part, guint8 *bytes, const ImageSpan *span)
{
  *part = (FixPart) { .bytes = bytes, .head = (const ImagePart *) bytes };
  if (span == NULL || span->length < sizeof *part->head || image_sum (bytes, span->length) != span->sum)
    return FALSE;
  part->layout = image_layout (part->head);
  return part->layout.length == span->length && part->head->n_text > 0 && part->head->n_text <= G_MAXUINT32 &&
         part->head->n_text_cells <= G_MAXUINT32 && bytes[part->layout.text + part->head->n_text - 1] == '\0';
}

static gboolean lay_parts (Fixing *fixing, const ImageIndex *index, const GPtrArray *parts, const guint *numbers)
{
  fixing->n_parts = parts->len;
  for (guint i = 0; i < parts->len; i++)
    if (!lay_part (&fixing->parts[i], g_ptr_array_index (parts, i), image_part (index, numbers[i])))
      return FALSE;
  return numbers[0] == 0 && runs_lay (fixing);
}

/* NULL: refused. */
static Program *fix (Fixing *fixing)
{
  fixing->n_facts = fixing->types[TYPE_Fact].n;
  if (fixing->paths == NULL || fixing->types[TYPE_Program].n != 1 || !image_fix (fixing))
    return NULL;
  Program *program = fixing_item (fixing, TYPE_Program, 0);
  find_all_places (fixing);
  if (!image_check (program))
    return NULL;
  find_tables (fixing, program);
  return program;
}

Program *image_take (const ImageIndex *index, GPtrArray *parts, const guint *numbers, const char *folder)
{
  g_autofree FixPart *laid = g_new0 (FixPart, parts->len);
  Fixing fixing = { .parts = laid, .paths = read_paths (index, folder), .n_paths = index->head->n_paths };
  fixing.tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  fixing.made = parts;
  Program *program = lay_parts (&fixing, index, parts, numbers) ? fix (&fixing) : NULL;
  runs_clear (&fixing);
  TakenUp *taken_up = g_new (TakenUp, 1);
  *taken_up = (TakenUp) { fixing.block, parts, fixing.tables, fixing.paths, FALSE };
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
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < index.head->n_parts; i++) {
    const ImageSpan *span = image_part (&index, i);
    if (chosen != NULL && !chosen[i])
      continue;
    if (span == NULL || span->length == 0)
      return NULL;
    g_ptr_array_add (parts, g_memdup2 (bytes + span->offset, span->length));
    g_array_append_val (numbers, i);
  }
  return image_take (&index, g_steal_pointer (&parts), (const guint *) numbers->data, folder);
}
