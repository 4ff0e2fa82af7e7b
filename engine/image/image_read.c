/* In: the bytes of an image. Out: the program that they are. The idea: the head says how much there is of everything; only where
 * that, the checksum and the name of the engine agree are the numbers inside looked at, one by one. */
#include "image/image_read.h"
#include <string.h>
#include "image/image_check.h"
#include "image/image_fix.h"

/* ---- the head ---- */

static gboolean has_sizes (const ImageHead *head)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    if (head->regions[type].size != shape_of (type)->size)
      return FALSE;
  return TRUE;
}

gboolean image_is_sound (const guint8 *block, gsize length)
{
  const ImageHead *head = (const ImageHead *) block;
  ImageLayout layout;
  return length >= sizeof *head && memcmp (head->magic, IMAGE_MAGIC, sizeof head->magic) == 0 &&
         memcmp (head->engine, image_engine (), IMAGE_ENGINE) == 0 && head->length == length && has_sizes (head) &&
         image_layout (head, &layout) && head->n_text > 0 && block[layout.text + head->n_text - 1] == '\0' &&
         head->sum == image_sum (block + sizeof *head, length - sizeof *head);
}

const ImageSource *image_sources (const guint8 *block, guint *ret_n)
{
  const ImageHead *head = (const ImageHead *) block;
  ImageLayout layout;
  image_layout (head, &layout);
  *ret_n = head->n_sources;
  return (const ImageSource *) (block + layout.sources);
}

const char *image_text (const guint8 *block, gsize text)
{
  const ImageHead *head = (const ImageHead *) block;
  ImageLayout layout;
  image_layout (head, &layout);
  return text == 0 || text > head->n_text ? NULL : (const char *) block + layout.text + text - 1;
}

/* ---- what an image does not hold ---- */

/* The paths of the rule files as they are today. Returns: yours; NULL: one of them is no text. */
static char **read_paths (const Fixing *fixing, const char *folder)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  const gsize *texts = (const gsize *) (fixing->block + fixing->layout.paths);
  for (guint i = 0; i < fixing->head->n_paths; i++) {
    const char *name = image_text (fixing->block, texts[i]);
    if (name == NULL)
      return NULL;
    g_autofree char *path = g_strconcat (folder, "/", name, NULL);
    g_strv_builder_add (paths, path);
  }
  return g_strv_builder_end (paths);
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
  for (guint i = 0; i < fixing->head->regions[TYPE_Plan].n; i++)
    find_places (fixing, &((Plan *) fixing_item (fixing, TYPE_Plan, i))->places);
}

static void find_plans (Fixing *fixing, Program *program)
{
  program->offences = new_table (fixing, g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref));
  for (guint i = 0; i < program->plans->len; i++)
    program_index (program, g_ptr_array_index (program->plans, i));
}

static void find_tables (Fixing *fixing, Program *program)
{
  Lawbook *law = program->law;
  law->by_id = new_table (fixing, g_hash_table_new (g_str_hash, g_str_equal));
  law->offences = new_table (fixing, g_hash_table_new (g_str_hash, g_str_equal));
  for (guint i = 0; i < law->n_instruments; i++)
    lawbook_index (law, &law->instruments[i]);
  find_plans (fixing, program);
}

/* ---- the program ---- */

static guint count_facts (const Fixing *fixing) { return fixing->head->regions[TYPE_Fact].n; }

static gboolean fix (Fixing *fixing, const char *folder)
{
  fixing->paths = read_paths (fixing, folder);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    fixing->claimed[type] = g_malloc0 (fixing->head->regions[type].n);
  const gboolean fixed = fixing->paths != NULL && fixing->head->regions[TYPE_Program].n == 1 && image_fix (fixing);
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    g_free (fixing->claimed[type]);
  return fixed;
}

Program *image_take (guint8 *block, const char *folder)
{
  Fixing fixing = { .head = (const ImageHead *) block };
  fixing.block = block;
  image_layout (fixing.head, &fixing.layout);
  fixing.n_facts = count_facts (&fixing);
  fixing.tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  const gboolean fixed = fix (&fixing, folder);
  TakenUp *taken_up = g_new (TakenUp, 1);
  *taken_up = (TakenUp) { block, fixing.tables, fixing.paths };
  Program *program = fixing_item (&fixing, TYPE_Program, 0);
  if (fixed)
    find_all_places (&fixing);
  if (!fixed || !image_check (program)) {
    taken_up_free (taken_up);
    return NULL;
  }
  find_tables (&fixing, program);
  program->taken_up = taken_up;
  program->references = program->law->book->references = 1;
  return program;
}
