/* In: a program. Out: a number for each struct of it, type by type. The idea: what belongs to something is found through it, and
 * only so; a struct comes before its parts, and a row of structs lies together. */
#include "image/writer/image_claims.h"

void claims_init (Claims *claims)
{
  *claims = (Claims) { .ends = g_hash_table_new (NULL, NULL),
                       .steps = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref) };
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    claims->things[type] = g_ptr_array_new ();
    claims->plans[type] = g_array_new (FALSE, FALSE, sizeof (guint32));
    claims->indices[type] = g_hash_table_new (NULL, NULL);
  }
}

void claims_clear (Claims *claims)
{
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    g_ptr_array_unref (claims->things[type]);
    g_array_unref (claims->plans[type]);
    g_hash_table_unref (claims->indices[type]);
  }
  g_hash_table_unref (claims->ends);
  g_hash_table_unref (claims->steps);
}

gsize claims_find (const Claims *claims, TypeId type, gconstpointer thing)
{
  return GPOINTER_TO_SIZE (g_hash_table_lookup (claims->indices[type], thing));
}

static void note_ends (Claims *claims, const guint8 *condition, gsize index)
{
  for (guint i = 0; i < N_ENDS; i++)
    g_hash_table_insert (claims->ends, (gpointer) (condition + shape_end (i)),
                         GSIZE_TO_POINTER (1 + N_ENDS * index + i));
}

/* Gives it its number. */
static void number (Claims *claims, TypeId type, const guint8 *thing)
{
  GPtrArray *things = claims->things[type];
  if (type == TYPE_Condition)
    note_ends (claims, thing, things->len);
  g_ptr_array_add (things, (gpointer) thing);
  g_array_append_val (claims->plans[type], claims->plan);
  if (!g_hash_table_insert (claims->indices[type], (gpointer) thing, GSIZE_TO_POINTER ((gsize) things->len)))
    claims->twice = shape_of (type)->name;
}

static void claim_parts (Claims *claims, TypeId type, const guint8 *thing);

static void claim_one (Claims *claims, TypeId type, gconstpointer thing)
{
  if (thing == NULL)
    return;
  number (claims, type, thing);
  claim_parts (claims, type, thing);
}

static void claim_row (Claims *claims, TypeId type, const guint8 *first, guint n)
{
  const gsize size = shape_of (type)->size;
  for (guint i = 0; i < n; i++)
    number (claims, type, first + i * size);
  for (guint i = 0; i < n; i++)
    claim_parts (claims, type, first + i * size);
}

static void claim_each (Claims *claims, TypeId type, gpointer const *things, guint n)
{
  for (guint i = 0; i < n; i++)
    claim_one (claims, type, things[i]);
}

static void claim_plans (Claims *claims, const GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++) {
    claims->plan = i + 1;
    claim_one (claims, TYPE_Plan, g_ptr_array_index (plans, i));
  }
  claims->plan = 0;
}

static void claim_list (Claims *claims, TypeId type, const GPtrArray *list)
{
  if (list != NULL && type == TYPE_Plan)
    claim_plans (claims, list);
  else if (list != NULL)
    claim_each (claims, type, list->pdata, list->len);
}

static void claim_array (Claims *claims, TypeId type, const GArray *array)
{
  claim_row (claims, type, (const guint8 *) array->data, array->len);
}

static gint compare_fines (gconstpointer a, gconstpointer b, gpointer data)
{
  const gsize one = claims_find (data, TYPE_Fine, ((const FineStep *) a)->fine);
  const gsize other = claims_find (data, TYPE_Fine, ((const FineStep *) b)->fine);
  return (one > other) - (one < other);
}

/* A table has no order of its own: its entries get one. */
static void claim_steps (Claims *claims, GHashTable *table)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (FineStep));
  GHashTableIter entries;
  gpointer fine, step;
  g_hash_table_iter_init (&entries, table);
  while (g_hash_table_iter_next (&entries, &fine, &step)) {
    const FineStep row = { fine, GPOINTER_TO_UINT (step) };
    g_array_append_val (rows, row);
  }
  g_array_sort_with_data (rows, compare_fines, claims);
  g_hash_table_insert (claims->steps, table, rows);
  claim_array (claims, TYPE_FineStep, rows);
}

static void claim_nested (Claims *claims, const Field *field, const guint8 *thing)
{
  for (guint i = 0; i < field->counted; i++)
    claim_parts (claims, field->type, thing + field->offset + (gsize) i * shape_of (field->type)->size);
}

static void claim_shared (Claims *claims, TypeId type, gconstpointer thing)
{
  if (claims_find (claims, type, thing) == 0)
    claim_one (claims, type, thing);
}

static void claim_field (Claims *claims, const Field *field, const guint8 *thing)
{
  const TypeId type = field->type;
  switch ((FieldKind) field->kind) {
  case FIELD_NEST: claim_nested (claims, field, thing); return;
  case FIELD_OWN:
  case FIELD_MAY: claim_one (claims, type, claims_pointer (field, thing)); return;
  case FIELD_SHARE: claim_shared (claims, type, claims_pointer (field, thing)); return;
  case FIELD_ROW: claim_row (claims, type, claims_pointer (field, thing), claims_count (field, thing)); return;
  case FIELD_OWNS: claim_each (claims, type, claims_pointer (field, thing), claims_count (field, thing)); return;
  case FIELD_LIST:
  case FIELD_LIST_MAY: claim_list (claims, type, claims_pointer (field, thing)); return;
  case FIELD_STEPS: claim_steps (claims, claims_pointer (field, thing)); return;
  case FIELD_ARRAY: claim_array (claims, type, claims_pointer (field, thing)); return;
  default: return;
  }
}

static void claim_parts (Claims *claims, TypeId type, const guint8 *thing)
{
  const Shape *shape = shape_of (type);
  for (guint i = 0; i < shape->n_fields; i++)
    claim_field (claims, &shape->fields[i], thing);
}

void claims_add_program (Claims *claims, const Program *program) { claim_one (claims, TYPE_Program, program); }
