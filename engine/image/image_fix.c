/* In: the bytes of an image in memory. Out: the same bytes as structs that point at each other. The idea: every number is held
 * against how many there are of what it means before it becomes a pointer; what is owned is owned once, and stands behind its
 * owner, so that nothing leads back to itself. */
#include "image/image_fix.h"
#include <string.h>

/* One field of all structs of a type, or of what is nested in them. */
typedef struct {
  TypeId owner;
  guint8 *at; /* the first struct (nested: what is inside it) */
  gsize step; /* to the next */
  guint n;
} Column;

static gsize number_at (const Column *column, const Field *field, guint i)
{
  return *(const gsize *) (column->at + i * column->step + field->offset);
}

static void point (const Column *column, const Field *field, guint i, gconstpointer to)
{
  memcpy (column->at + i * column->step + field->offset, &to, sizeof to);
}

static guint count_at (const Column *column, const Field *field, guint i)
{
  return *(const guint *) (column->at + i * column->step + field->counted);
}

static const ImageRegion *region_of (const Fixing *fixing, guint type) { return &fixing->head->regions[type]; }

/* Whether so many from number - 1 on are there; none needs no number. */
static gboolean are_there (gsize number, gsize n, gsize all)
{
  return n == 0 ? number == 0 : number > 0 && number - 1 < all && n <= all - (number - 1);
}

static gboolean claim (const Fixing *fixing, const Column *owner, guint of, TypeId type, gsize item)
{
  if (fixing->claimed[type][item] || (type == owner->owner && item <= of))
    return FALSE;
  return fixing->claimed[type][item] = TRUE;
}

static gboolean claim_row (const Fixing *fixing, const Column *owner, guint of, TypeId type, gsize first, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!claim (fixing, owner, of, type, first + i))
      return FALSE;
  return TRUE;
}

static const gsize *cells_of (const Fixing *fixing, guint type)
{
  return (const gsize *) (fixing->block + fixing->layout.cells[type]);
}

/* What the cells mean belongs to one struct; cells are numbers still. */
static gboolean claim_cells (const Fixing *fixing, const Column *owner, guint of, guint type, gsize first, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    const gsize number = cells_of (fixing, type)[first + i];
    if (number == 0 || number > region_of (fixing, type)->n || !claim (fixing, owner, of, type, number - 1))
      return FALSE;
  }
  return TRUE;
}

/* None of the cells is NULL. */
static gboolean are_full (const Fixing *fixing, guint type, gsize first, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (cells_of (fixing, type)[first + i] == 0)
      return FALSE;
  return TRUE;
}

/* ---- plain values ---- */

static gboolean fix_slot (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const guint slot = *(const guint *) (column->at + i * column->step + field->offset);
    if (slot >= fixing->n_facts && (field->kind == FIELD_FACT || slot < LAW_NO_FACT))
      return FALSE;
  }
  return TRUE;
}

static gboolean fix_choice (const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const guint8 *at = column->at + i * column->step + field->offset;
    const guint choice = field->size == 1 ? *at : *(const guint *) at;
    if (choice >= field->counted)
      return FALSE;
  }
  return TRUE;
}

static gboolean fix_nothing (const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++)
    if (number_at (column, field, i) != 0)
      return FALSE;
  return TRUE;
}

/* ---- texts ---- */

static const char *text_of (const Fixing *fixing, gsize number)
{
  return (const char *) fixing->block + fixing->layout.text + number - 1;
}

static gboolean fix_text (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > fixing->head->n_text || (number == 0 && field->kind == FIELD_NAME))
      return FALSE;
    if (number != 0)
      point (column, field, i, text_of (fixing, number));
  }
  return TRUE;
}

static gboolean fix_path (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > fixing->head->n_paths)
      return FALSE;
    if (number != 0)
      point (column, field, i, fixing->paths[number - 1]);
  }
  return TRUE;
}

/* The texts from there on; the last of all cells is NULL. */
static char **texts_of (const Fixing *fixing, gsize number)
{
  return (char **) (fixing->block + fixing->layout.text_cells) + number - 1;
}

static gboolean fix_texts (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > fixing->head->n_text_cells)
      return FALSE;
    if (number != 0)
      point (column, field, i, texts_of (fixing, number));
  }
  return TRUE;
}

static gboolean fix_keys (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > fixing->head->n_text_cells)
      return FALSE;
    if (number == 0)
      continue;
    GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);
    g_ptr_array_add (fixing->tables, set);
    for (char **text = texts_of (fixing, number); *text != NULL; text++)
      g_hash_table_add (set, *text);
    point (column, field, i, set);
  }
  return TRUE;
}

/* ---- pointers ---- */

static gboolean fix_pointer (const Fixing *fixing, const Field *field, const Column *column)
{
  const gboolean owns = field->kind == FIELD_OWN || field->kind == FIELD_MAY;
  const gboolean must = field->kind == FIELD_OWN || field->kind == FIELD_SEE;
  const gsize all = region_of (fixing, field->type)->n;
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > all || (number == 0 && must))
      return FALSE;
    if (number == 0)
      continue;
    if (owns && !claim (fixing, column, i, field->type, number - 1))
      return FALSE;
    point (column, field, i, fixing_item (fixing, field->type, number - 1));
  }
  return TRUE;
}

static gboolean fix_end (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number == 0)
      continue;
    if ((number - 1) / N_ENDS >= region_of (fixing, TYPE_Condition)->n)
      return FALSE;
    guint8 *condition = fixing_item (fixing, TYPE_Condition, (number - 1) / N_ENDS);
    point (column, field, i, condition + shape_end ((number - 1) % N_ENDS));
  }
  return TRUE;
}

static gboolean fix_row (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i), n = count_at (column, field, i);
    if (!are_there (number, n, region_of (fixing, field->type)->n) ||
        !claim_row (fixing, column, i, field->type, number - 1, n))
      return FALSE;
    if (n > 0)
      point (column, field, i, fixing_item (fixing, field->type, number - 1));
  }
  return TRUE;
}

static gboolean fix_pointers (const Fixing *fixing, const Field *field, const Column *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i), n = count_at (column, field, i);
    if (!are_there (number, n, region_of (fixing, field->type)->n_cells) ||
        (field->kind == FIELD_OWNS && !claim_cells (fixing, column, i, field->type, number - 1, n)) ||
        (field->kind == FIELD_SEES && !are_full (fixing, field->type, number - 1, n)))
      return FALSE;
    if (n > 0)
      point (column, field, i, cells_of (fixing, field->type) + number - 1);
  }
  return TRUE;
}

/* ---- lists ---- */

/* Where there is none, and there has to be one: only ever read. */
static const GPtrArray no_list;
static const GArray no_array;

static gboolean fix_list (const Fixing *fixing, const Field *field, const Column *column)
{
  ImageList *lists = (ImageList *) (fixing->block + fixing->layout.lists[field->type]);
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > region_of (fixing, field->type)->n_lists)
      return FALSE;
    if (number == 0) {
      point (column, field, i, field->kind == FIELD_LIST_MAY ? NULL : &no_list);
      continue;
    }
    const ImageList *list = &lists[number - 1];
    if (!are_there (list->first, list->n, region_of (fixing, field->type)->n_cells) ||
        !(field->kind == FIELD_VIEW ? are_full (fixing, field->type, list->first - 1, list->n)
                                    : claim_cells (fixing, column, i, field->type, list->first - 1, list->n)))
      return FALSE;
    point (column, field, i, list);
  }
  return TRUE;
}

static gboolean fix_array (const Fixing *fixing, const Field *field, const Column *column)
{
  ImageList *arrays = (ImageList *) (fixing->block + fixing->layout.arrays[field->type]);
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > region_of (fixing, field->type)->n_arrays)
      return FALSE;
    if (number == 0) {
      point (column, field, i, &no_array);
      continue;
    }
    const ImageList *array = &arrays[number - 1];
    if (!are_there (array->first, array->n, region_of (fixing, field->type)->n) ||
        !claim_row (fixing, column, i, field->type, array->first - 1, array->n))
      return FALSE;
    point (column, field, i, array);
  }
  return TRUE;
}

/* ---- structs ---- */

static gboolean fix_column (const Fixing *fixing, const Field *field, const Column *column)
{
  switch ((FieldKind) field->kind) {
  case FIELD_NUMBER:
  case FIELD_NEST: return TRUE;
  case FIELD_FACT:
  case FIELD_SLOT: return fix_slot (fixing, field, column);
  case FIELD_CHOICE: return fix_choice (field, column);
  case FIELD_TEXT:
  case FIELD_NAME: return fix_text (fixing, field, column);
  case FIELD_PATH: return fix_path (fixing, field, column);
  case FIELD_TEXTS: return fix_texts (fixing, field, column);
  case FIELD_KEYS: return fix_keys (fixing, field, column);
  case FIELD_OWN:
  case FIELD_MAY:
  case FIELD_SHARE:
  case FIELD_SEE:
  case FIELD_ANY: return fix_pointer (fixing, field, column);
  case FIELD_END_OF: return fix_end (fixing, field, column);
  case FIELD_ROW: return fix_row (fixing, field, column);
  case FIELD_OWNS:
  case FIELD_SEES:
  case FIELD_SEES_MAY: return fix_pointers (fixing, field, column);
  case FIELD_LIST:
  case FIELD_VIEW:
  case FIELD_LIST_MAY: return fix_list (fixing, field, column);
  case FIELD_STEPS: /* an array until all else is there */
  case FIELD_ARRAY: return fix_array (fixing, field, column);
  case FIELD_VOID: return fix_nothing (field, column);
  }
  return FALSE;
}

static gboolean fix_columns (const Fixing *fixing, TypeId type, Column column)
{
  const Shape *shape = shape_of (type);
  for (guint i = 0; i < shape->n_fields; i++) {
    const Field *field = &shape->fields[i];
    if (!fix_column (fixing, field, &column))
      return FALSE;
    for (guint k = 0; field->kind == FIELD_NEST && k < field->counted; k++) {
      Column inside = column;
      inside.at += field->offset + (gsize) k * shape_of (field->type)->size;
      if (!fix_columns (fixing, field->type, inside))
        return FALSE;
    }
  }
  return TRUE;
}

/* Cells, lists and arrays, which nobody needs as numbers any more. */
static gboolean fix_cells (const Fixing *fixing, TypeId type)
{
  const ImageRegion *region = region_of (fixing, type);
  gsize *cells = (gsize *) (fixing->block + fixing->layout.cells[type]);
  for (guint i = 0; i < region->n_cells; i++) {
    if (cells[i] > region->n)
      return FALSE;
    const gconstpointer to = cells[i] == 0 ? NULL : fixing_item (fixing, type, cells[i] - 1);
    memcpy (&cells[i], &to, sizeof to);
  }
  return TRUE;
}

/* Also those that no field names. */
static gboolean fix_lists (guint8 *lists, guint n, const guint8 *of, gsize size, gsize all)
{
  for (guint i = 0; i < n; i++) {
    ImageList *list = (ImageList *) lists + i;
    if (!are_there (list->first, list->n, all))
      return FALSE;
    const gconstpointer to = list->n == 0 ? NULL : of + (list->first - 1) * size;
    memcpy (&list->first, &to, sizeof to);
  }
  return TRUE;
}

static gboolean fix_type_lists (const Fixing *fixing, TypeId type)
{
  const ImageRegion *region = region_of (fixing, type);
  const guint8 *items = fixing->block + fixing->layout.items[type], *cells = fixing->block + fixing->layout.cells[type];
  guint8 *lists = fixing->block + fixing->layout.lists[type], *arrays = fixing->block + fixing->layout.arrays[type];
  return fix_cells (fixing, type) && fix_lists (lists, region->n_lists, cells, sizeof (gpointer), region->n_cells) &&
         fix_lists (arrays, region->n_arrays, items, region->size, region->n);
}

static gboolean fix_text_cells (const Fixing *fixing)
{
  gsize *cells = (gsize *) (fixing->block + fixing->layout.text_cells);
  const guint n = fixing->head->n_text_cells;
  for (guint i = 0; i < n; i++) {
    if (cells[i] > fixing->head->n_text)
      return FALSE;
    const gconstpointer to = cells[i] == 0 ? NULL : text_of (fixing, cells[i]);
    memcpy (&cells[i], &to, sizeof to);
  }
  return n > 0 && cells[n - 1] == 0;
}

gboolean image_fix (Fixing *fixing)
{
  if (!fix_text_cells (fixing))
    return FALSE;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++) {
    const Column all = { type, fixing->block + fixing->layout.items[type], region_of (fixing, type)->size,
                         region_of (fixing, type)->n };
    if (!fix_columns (fixing, type, all))
      return FALSE;
  }
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    if (!fix_type_lists (fixing, type))
      return FALSE;
  return TRUE;
}
