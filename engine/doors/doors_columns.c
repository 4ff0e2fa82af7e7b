/* The public doors of <sill/columns.h>: a case that rows are like, then columns in, tiers and bits out. Whatever a value can be
 * wrong in is found here, before a row is decided. */
#include "doors/doors.h"
#include <string.h>
#include "decide/row_table.h"
#include "model/names/names.h"
#include "model/verdict/verdict.h"

struct _SillColumns {
  Program *program;
  Case *like;
  Verdict *verdict; /* room to choose the laws in */
  Rows *rows;
};

/* A defendant among several has a share of joint amounts, which is worked out for each row. */
static gboolean is_one_charge (const Case *like) { return like->charges->len == 1 && like->defendants->len <= 1; }

SillColumns *sill_columns_new (SillRules *rules, const SillCase *like, GError **error)
{
  g_return_val_if_fail (rules != NULL && like != NULL, NULL);
  g_autoptr (SillColumns) columns = g_new0 (SillColumns, 1);
  columns->program = program_ref (rules->program);
  columns->like = case_new ();
  columns->verdict = verdict_new (rules->program);
  case_copy (columns->like, like);
  if (is_one_charge (like))
    columns->rows = rows_new (columns->program, columns->like, &columns->verdict->work);
  if (columns->rows != NULL)
    return g_steal_pointer (&columns);
  g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "charges like that of \"%s\" are decided one by one", like->label);
  return NULL;
}

void sill_columns_free (SillColumns *columns)
{
  if (columns == NULL)
    return;
  rows_free (columns->rows);
  verdict_free (columns->verdict);
  case_free (columns->like);
  program_unref (columns->program);
  g_free (columns);
}

gint sill_columns_fact (const SillColumns *columns, const char *name)
{
  g_return_val_if_fail (columns != NULL && name != NULL, -1);
  g_autoptr (GPtrArray) several = NULL;
  const Lawbook *law = columns->program->law;
  const gint slot = vocabulary_find (law->vocabulary, name);
  if (slot >= 0)
    return slot;
  g_autoptr (Names) names = names_new (law);
  const Fact *fact = names_find (names, NAMES_FACT, name, strlen (name), &several);
  return fact == NULL ? -1 : vocabulary_find (law->vocabulary, fact->id);
}

static gboolean is_fact (const SillColumns *columns, gint fact)
{
  return fact >= 0 && (guint) fact < columns->program->n_facts;
}

gint64 sill_columns_parts (const SillColumns *columns, gint fact)
{
  g_return_val_if_fail (is_fact (columns, fact), 1);
  const Unit *unit = vocabulary_fact (columns->program->law->vocabulary, (guint) fact)->unit;
  return unit == NULL ? 1 : unit->parts;
}

guint sill_columns_laws (const SillColumns *columns) { return rows_laws (columns->rows); }

guint sill_columns_items (const SillColumns *columns, guint law)
{
  g_return_val_if_fail (law < rows_laws (columns->rows), 0);
  return rows_plan (columns->rows, law)->places.items->len;
}

const char *sill_columns_item (const SillColumns *columns, guint law, guint item, const char **ret_instrument)
{
  g_return_val_if_fail (item < sill_columns_items (columns, law), NULL);
  const PlanItem *found = places_item (&rows_plan (columns->rows, law)->places, item);
  if (ret_instrument != NULL)
    *ret_instrument = found->instrument->id;
  return found->path;
}

/* ---- values ---- */

static gboolean is_stated (const SillColumn *column, gsize row)
{
  return column->stated == NULL || (column->stated[row / 8] >> row % 8 & 1) != 0;
}

/* A day is one, or not known but a day, or never, or nothing is known of it at all. */
static gboolean can_be (FactKind kind, Interval reach, gint64 lo, gint64 hi)
{
  return lo >= reach.lo && lo <= hi && hi <= reach.hi && (kind != FACT_DATE || lo > 0 || hi == 0 || hi == reach.hi);
}

/* The first row whose value the fact cannot have. Returns: n: there is none. */
static gsize find_wrong (const SillColumn *column, FactKind kind, Interval reach, gsize n)
{
  const gint64 *hi = column->hi != NULL ? column->hi : column->lo;
  for (gsize row = 0; row < n; row++)
    if (!can_be (kind, reach, column->lo[row], hi[row]) && is_stated (column, row))
      return row;
  return n;
}

static gboolean check_values (const SillColumns *columns, const SillColumn *column, gsize n, GError **error)
{
  const Fact *fact = vocabulary_fact (columns->program->law->vocabulary, (guint) column->fact);
  const gsize row = find_wrong (column, fact->kind, columns->program->unknown[column->fact], n);
  if (row == n)
    return TRUE;
  const gint64 lo = column->lo[row], hi = column->hi != NULL ? column->hi[row] : lo;
  g_autofree char *most = hi == lo ? g_strdup ("") : g_strdup_printf (" to %" G_GINT64_FORMAT, hi);
  g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "row %" G_GSIZE_FORMAT ": %s cannot be %" G_GINT64_FORMAT "%s", row,
               fact->id, lo, most);
  return FALSE;
}

/* What a row leaves open of a product depends on which factors it states. */
static gboolean has_open_product (const SillColumns *columns, const SillColumn *column, gsize n)
{
  const guint slot = (guint) column->fact;
  const Interval unknown = columns->program->unknown[slot];
  gboolean open = FALSE;
  if (vocabulary_fact (columns->program->law->vocabulary, slot)->n_factors == 0 || column->hi == NULL)
    return FALSE;
  for (gsize row = 0; row < n && !open; row++)
    open = is_stated (column, row) && column->lo[row] == unknown.lo && column->hi[row] == unknown.hi;
  return open;
}

static gboolean take_column (const SillColumns *columns, const SillColumn *column, gsize n, TableColumn *ret,
                             GError **error)
{
  const Fact *fact = vocabulary_fact (columns->program->law->vocabulary, (guint) column->fact);
  *ret = (TableColumn) { (guint) column->fact, column->lo, column->hi, column->stated, { 0, 0 } };
  if (column->stated != NULL && !rows_shared (columns->rows, ret->fact, &ret->unsaid)) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "%s must be stated by each row, or unknown from 0 on", fact->id);
    return FALSE;
  }
  if (has_open_product (columns, column, n)) {
    g_set_error (error, SILL_ERROR, SILL_ERROR_LIMIT, "rows that state %s as not known are decided one by one",
                 fact->id);
    return FALSE;
  }
  return check_values (columns, column, n, error);
}

gboolean sill_columns_decide (SillColumns *columns, const SillColumn *facts, guint n_facts, gsize n_rows,
                              const SillTiers *ret, GError **error)
{
  g_return_val_if_fail (columns != NULL && (facts != NULL || n_facts == 0) && ret != NULL, FALSE);
  g_autofree TableColumn *taken = g_new0 (TableColumn, n_facts + 1);
  for (guint i = 0; i < n_facts; i++) {
    g_return_val_if_fail (is_fact (columns, facts[i].fact) && facts[i].lo != NULL, FALSE);
    if (!take_column (columns, &facts[i], n_rows, &taken[i], error))
      return FALSE;
  }
  const TableResult result = { ret->floor, ret->ceiling, ret->law, ret->yes, ret->open };
  g_autoptr (RowTable) table = row_table_new (columns->rows, taken, n_facts);
  row_table_decide (table, n_rows, &result);
  return TRUE;
}
