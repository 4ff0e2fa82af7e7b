/* In: structs of an image whose pointers are numbers. Out: structs that point at each other. The idea: every number is held
 * against what there is of its kind before it becomes a pointer; what is owned is owned once, behind its owner: no circles. */
#include "image/reader/image_fix.h"
#include <string.h>
#include "image/reader/image_cells.h"
#include "image/reader/image_runs.h"

/* One field of structs of a type that follow each other, or of what is nested in them. */
typedef struct {
  TypeId owner;
  guint8 *at;     /* the first struct (nested: what is inside it) */
  gsize step;     /* to the next */
  guint n, first; /* how many; of the owner: where the first lies among all that are there */
} FixColumn;

static gsize number_at (const FixColumn *column, const Field *field, guint i)
{
  return *(const gsize *) (column->at + i * column->step + field->offset);
}

static void point (const FixColumn *column, const Field *field, guint i, gconstpointer to)
{
  memcpy (column->at + i * column->step + field->offset, &to, sizeof to);
}

static guint *count_at (const FixColumn *column, const Field *field, guint i)
{
  return (guint *) (column->at + i * column->step + field->counted);
}

/* The i-th of the column is the only owner of so many, and stands before them. */
static gboolean claim_row (const Fixing *fixing, const FixColumn *owner, guint i, TypeId type, guint at, gsize n)
{
  guint8 *claimed = fixing->types[type].claimed;
  for (guint k = at; k < at + n && claimed != NULL; k++) {
    if (claimed[k] || (type == owner->owner && k <= owner->first + i))
      return FALSE;
    claimed[k] = TRUE;
  }
  return TRUE;
}

/* ---- plain values ---- */

static gboolean fix_slot (const Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const guint slot = *(const guint *) (column->at + i * column->step + field->offset);
    if (slot >= fixing->n_facts && (field->kind == FIELD_FACT || slot < LAW_NO_FACT))
      return FALSE;
  }
  return TRUE;
}

static gboolean fix_choice (const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const guint8 *at = column->at + i * column->step + field->offset;
    const guint choice = field->size == 1 ? *at : *(const guint *) at;
    if (field->kind == FIELD_HELD ? choice != 1 : choice >= field->counted)
      return FALSE;
  }
  return TRUE;
}

static gboolean fix_nothing (const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++)
    if (number_at (column, field, i) != 0)
      return FALSE;
  return TRUE;
}

/* ---- texts ---- */

static gboolean fix_text (const Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    const char *text = cells_text (fixing, number);
    if ((text == NULL) != (number == 0) || (number == 0 && field->kind == FIELD_NAME))
      return FALSE;
    point (column, field, i, text);
  }
  return TRUE;
}

static gboolean fix_path (const Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    const char *path = paths_find (&fixing->paths, number, fixing->made);
    if ((path == NULL) != (number == 0))
      return FALSE;
    point (column, field, i, path);
  }
  return TRUE;
}

/* The texts from there on; the last of all cells is NULL. */
static char **texts_of (const Fixing *fixing, gsize number)
{
  return (char **) fixing_beside (fixing->part, fixing->part->layout.text_cells) + number - 1;
}

static gboolean fix_texts (const Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > fixing->part->head->n_text_cells)
      return FALSE;
    if (number != 0)
      point (column, field, i, texts_of (fixing, number));
  }
  return TRUE;
}

static gboolean fix_keys (const Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    if (number > fixing->part->head->n_text_cells)
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

static gboolean fix_pointer (Fixing *fixing, const Field *field, const FixColumn *column)
{
  const gboolean owns = field->kind == FIELD_OWN || field->kind == FIELD_MAY;
  const gboolean must = field->kind == FIELD_OWN || field->kind == FIELD_SEE;
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    guint at = 0;
    const gboolean there = number > 0 && runs_find (fixing, field->type, number - 1, 1, &at);
    if (!there && (number == 0 ? must : !field->partly))
      return FALSE;
    if (there && owns && !claim_row (fixing, column, i, field->type, at, 1))
      return FALSE;
    point (column, field, i, there ? fixing_item (fixing, field->type, at) : NULL);
  }
  return TRUE;
}

static gboolean fix_end (Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    guint at;
    if (number == 0)
      continue;
    if (!runs_find (fixing, TYPE_Condition, (number - 1) / N_ENDS, 1, &at))
      return FALSE;
    guint8 *condition = fixing_item (fixing, TYPE_Condition, at);
    point (column, field, i, condition + shape_end ((number - 1) % N_ENDS));
  }
  return TRUE;
}

/* The row as it is there, which may be a part of it where it says so. FALSE: it means nothing. */
static gboolean find_row (Fixing *fixing, const Field *field, gsize number, guint *n, guint *ret_at)
{
  *ret_at = 0;
  if (number == 0 || *n == 0)
    return number == 0 && *n == 0;
  if (!field->partly)
    return runs_find (fixing, field->type, number - 1, *n, ret_at);
  *ret_at = runs_before (fixing, field->type, number - 1);
  *n = runs_before (fixing, field->type, number - 1 + *n) - *ret_at;
  return TRUE;
}

static gboolean fix_row (Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    guint *n = count_at (column, field, i), at;
    if (!find_row (fixing, field, number_at (column, field, i), n, &at) ||
        !claim_row (fixing, column, i, field->type, at, *n))
      return FALSE;
    point (column, field, i, *n == 0 ? NULL : fixing_item (fixing, field->type, at));
  }
  return TRUE;
}

/* ---- pointers in a row ---- */

/* What the cells mean belongs to one struct; cells are numbers still. */
static gboolean claim_cells (Fixing *fixing, const FixColumn *owner, guint of, const ImageCells *cells)
{
  for (gsize i = 0; i < cells->n; i++) {
    guint at;
    if (!cells_find (fixing, cells, i, &at) || !claim_row (fixing, owner, of, cells->type, at, 1))
      return FALSE;
  }
  return TRUE;
}

/* None of them means nothing, nor is NULL unless it `may`. */
static gboolean are_good (Fixing *fixing, const ImageCells *cells, gboolean may)
{
  guint at;
  for (gsize i = 0; i < cells->n; i++)
    if (!(may && cells_at (fixing, cells->type)[cells->first + i] == 0) && !cells_find (fixing, cells, i, &at))
      return FALSE;
  return TRUE;
}

static gboolean claim_kept (const Fixing *fixing, const FixColumn *owner, guint of, TypeId type, gpointer const *kept,
                            guint n)
{
  for (guint i = 0; i < n; i++) {
    const gsize offset = (gsize) ((const guint8 *) kept[i] - fixing->types[type].items);
    if (!claim_row (fixing, owner, of, type, (guint) (offset / shape_of (type)->size), 1))
      return FALSE;
  }
  return TRUE;
}

static gboolean fix_pointers (Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    guint *n = count_at (column, field, i);
    if (!fixing_are_there (number, *n, fixing_region (fixing, field->type)->n_cells))
      return FALSE;
    const ImageCells cells = { field->type, number - 1, *n };
    gpointer to = *n == 0 ? NULL : cells_at (fixing, field->type) + cells.first;
    if (field->partly)
      to = *n == 0 ? NULL : cells_keep (fixing, &cells, n);
    else if (field->kind == FIELD_OWNS ? !claim_cells (fixing, column, i, &cells)
                                       : !are_good (fixing, &cells, field->kind == FIELD_SEES_MAY))
      return FALSE;
    point (column, field, i, to);
  }
  return TRUE;
}

/* ---- lists ---- */

/* Where there is none, and there has to be one: only ever read. */
static const GPtrArray no_list;
static const GArray no_array;

/* A list of those of another that are there. NULL: it means nothing. */
static const ImageList *keep_list (Fixing *fixing, const Field *field, const FixColumn *column, guint i,
                                   const ImageCells *cells)
{
  guint n = 0;
  gpointer *kept = cells_keep_ascending (fixing, cells, &n);
  if (n == 0)
    return (const ImageList *) (gconstpointer) &no_list;
  ImageList *list = g_new0 (ImageList, 1);
  g_ptr_array_add (fixing->made, list);
  memcpy (&list->first, &kept, sizeof kept);
  list->n = n;
  return field->kind == FIELD_VIEW || claim_kept (fixing, column, i, field->type, kept, n) ? list : NULL;
}

/* NULL: it means nothing. */
static const ImageList *find_list (Fixing *fixing, const Field *field, const FixColumn *column, guint i, gsize number)
{
  if (number > fixing_region (fixing, field->type)->n_lists)
    return NULL;
  const ImageList *lists = fixing_beside (fixing->part, part_place (fixing->part, field->type)->lists);
  const ImageList *list = &lists[number - 1];
  const ImageCells cells = { field->type, list->first - 1, list->n };
  if (!fixing_are_there (list->first, list->n, fixing_region (fixing, field->type)->n_cells))
    return NULL;
  if (field->partly)
    return keep_list (fixing, field, column, i, &cells);
  return (field->kind == FIELD_VIEW ? are_good (fixing, &cells, FALSE) : claim_cells (fixing, column, i, &cells))
             ? list
             : NULL;
}

static gboolean fix_list (Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const gsize number = number_at (column, field, i);
    const ImageList *list = number == 0 ? NULL : find_list (fixing, field, column, i, number);
    if (number != 0 && list == NULL)
      return FALSE;
    const gconstpointer none = field->kind == FIELD_LIST_MAY ? NULL : &no_list;
    point (column, field, i, number == 0 ? none : list);
  }
  return TRUE;
}

/* NULL: it means nothing. */
static const ImageList *find_array (Fixing *fixing, const Field *field, const FixColumn *column, guint i, gsize number)
{
  const ImageList *none = (const ImageList *) (gconstpointer) &no_array;
  if (number == 0 || number > fixing_region (fixing, field->type)->n_arrays)
    return number == 0 ? none : NULL;
  const ImageList *arrays = fixing_beside (fixing->part, part_place (fixing->part, field->type)->arrays);
  const ImageList *array = &arrays[number - 1];
  guint at;
  if (array->n == 0)
    return array;
  if (array->first == 0 || !runs_find (fixing, field->type, array->first - 1, array->n, &at))
    return field->partly ? none : NULL;
  return claim_row (fixing, column, i, field->type, at, array->n) ? array : NULL;
}

static gboolean fix_array (Fixing *fixing, const Field *field, const FixColumn *column)
{
  for (guint i = 0; i < column->n; i++) {
    const ImageList *array = find_array (fixing, field, column, i, number_at (column, field, i));
    if (array == NULL)
      return FALSE;
    point (column, field, i, array);
  }
  return TRUE;
}

/* ---- structs ---- */

static gboolean fix_column (Fixing *fixing, const Field *field, const FixColumn *column)
{
  switch ((FieldKind) field->kind) {
  case FIELD_NUMBER:
  case FIELD_NEST: return TRUE;
  case FIELD_FACT:
  case FIELD_SLOT: return fix_slot (fixing, field, column);
  case FIELD_HELD:
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

static gboolean fix_columns (Fixing *fixing, TypeId type, FixColumn column)
{
  const Shape *shape = shape_of (type);
  for (guint i = 0; i < shape->n_fields; i++) {
    const Field *field = &shape->fields[i];
    if (!fix_column (fixing, field, &column))
      return FALSE;
    for (guint k = 0; field->kind == FIELD_NEST && k < field->counted; k++) {
      FixColumn inside = column;
      inside.at += field->offset + (gsize) k * shape_of (field->type)->size;
      if (!fix_columns (fixing, field->type, inside))
        return FALSE;
    }
  }
  return TRUE;
}

/* The structs of each part look into what that part has beside them. */
static gboolean fix_type (Fixing *fixing, TypeId type)
{
  const FixType *all = &fixing->types[type];
  for (guint i = 0; i < all->n_runs; i++) {
    const FixRun *run = &all->runs[i];
    const FixColumn column = { type, fixing_item (fixing, type, run->at), shape_of (type)->size, run->n, run->at };
    fixing->part = run->part;
    if (!fix_columns (fixing, type, column))
      return FALSE;
  }
  return TRUE;
}

gboolean image_fix (Fixing *fixing)
{
  if (!cells_fix_texts (fixing))
    return FALSE;
  for (TypeId type = TYPE_NONE + 1; type < N_TYPES; type++)
    if (!fix_type (fixing, type))
      return FALSE;
  return cells_fix (fixing);
}
