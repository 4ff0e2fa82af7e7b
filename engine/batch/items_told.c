/* In: rows that were decided by the column, and what they state. Out: what is told of the items of one of them under the law that
 * applies to it. What it takes is made for a law once: no row makes anything. */
#include "batch/items_told.h"
#include "report/record/record_brief.h"
#include "report/rows/row_brief.h"
#include "run/brief.h"

/* One law of the rows. */
typedef struct {
  const BriefCode *code; /* NULL: its items are not told in few words */
  RecordBrief *text;     /* NULL: cells are asked for */
  RowBrief *cells;       /* NULL: they are not */
  BriefRoom *room;
  Column *columns; /* as the slots of the code */
} ToldLaw;

struct ItemsTold {
  const RowKinds *kinds;
  const ToldWish *wish;
  guint n_laws;
  ToldLaw *laws;
  const ToldLaw *last; /* under which a row was worked out */
  guint floor;         /* what it comes to */
  BriefNearest nearest;
};

static ToldLaw law_new (const Program *program, const Rows *rows, guint law, const ToldWish *wish, const char *region)
{
  const BriefCode *code = rows_brief (rows, law);
  if (code == NULL)
    return (ToldLaw) { .code = NULL };
  const Plan *plan = rows_plan (rows, law);
  return (ToldLaw) { .code = code,
                     .text = wish->cells ? NULL : record_brief_new (code, plan, region),
                     .cells = wish->cells ? row_brief_new (code, plan, program->law->vocabulary, wish->language) : NULL,
                     .room = brief_room_new (code),
                     .columns = g_new0 (Column, code->n_slots + 1) };
}

ItemsTold *items_told_new (const Program *program, const RowKinds *kinds, const ToldWish *wish, const char *region)
{
  const Rows *rows = row_kinds_rows (kinds);
  ItemsTold *told = g_new0 (ItemsTold, 1);
  told->kinds = kinds;
  told->wish = wish;
  told->n_laws = rows_laws (rows);
  told->laws = g_new0 (ToldLaw, told->n_laws + 1);
  for (guint i = 0; i < told->n_laws; i++)
    told->laws[i] = law_new (program, rows, i, wish, region);
  return told;
}

void items_told_free (ItemsTold *told)
{
  if (told == NULL)
    return;
  for (guint i = 0; i < told->n_laws; i++) {
    record_brief_free (told->laws[i].text);
    row_brief_free (told->laws[i].cells);
    brief_room_free (told->laws[i].room);
    g_free (told->laws[i].columns);
  }
  g_free (told->laws);
  g_free (told);
}

static guint slots_of (const ToldLaw *law) { return law->code == NULL ? 0 : law->code->n_slots; }

void items_told_begin (ItemsTold *told)
{
  const Rows *rows = row_kinds_rows (told->kinds);
  for (guint i = 0; i < told->n_laws; i++)
    for (guint j = 0; j < slots_of (&told->laws[i]); j++)
      told->laws[i].columns[j] = (Column) { .all = rows_unsaid (rows, i, told->laws[i].code->slots[j]) };
}

void items_told_column (ItemsTold *told, guint fact, const gint64 *values)
{
  for (guint i = 0; i < told->n_laws; i++)
    for (guint j = 0; j < slots_of (&told->laws[i]); j++)
      if (told->laws[i].code->slots[j] == fact)
        told->laws[i].columns[j].lo = values;
}

static guint law_at (const ItemsTold *told, guint at) { return row_kinds_verdicts (told->kinds)->applied[at]; }

static const ColumnRoom *room_of (const ItemsTold *told, guint law)
{
  return rows_room (row_kinds_rows (told->kinds), law);
}

static BriefRow row_of (const ItemsTold *told, ToldRow row)
{
  return (BriefRow) { .yes = room_of (told, law_at (told, row.at))->yes,
                      .at = row.at,
                      .columns = told->laws[law_at (told, row.at)].columns,
                      .row = row.row,
                      .floor = row_kinds_verdicts (told->kinds)->floor[row.at] };
}

/* Under some law something is unknown: what is missing then hangs on more than the ranks. */
static gboolean is_open (const ItemsTold *told, guint at)
{
  for (guint i = 0; i < told->n_laws; i++)
    if ((room_of (told, i)->apart[at / 64] >> at % 64 & 1) != 0)
      return TRUE;
  return FALSE;
}

gboolean items_told_is (const ItemsTold *told, guint at)
{
  if (told->laws[law_at (told, at)].code == NULL || is_open (told, at))
    return FALSE;
  const BriefRow row = row_of (told, (ToldRow) { at, 0 });
  return brief_is_someones (&row);
}

gboolean items_told_find (ItemsTold *told, ToldRow row)
{
  const BriefRow found = row_of (told, row);
  told->last = &told->laws[law_at (told, row.at)];
  told->floor = found.floor;
  brief_run (told->last->code, &found, told->last->room);
  if (told->wish->nearest)
    brief_nearest (told->last->code, &found, told->last->room, &told->nearest);
  return told->last->room->left_open;
}

const BriefNearest *items_told_nearest (const ItemsTold *told)
{
  return told->wish->nearest && told->nearest.figure != BRIEF_NONE ? &told->nearest : NULL;
}

void items_told_write (const ItemsTold *told, GString *to)
{
  if (told->wish->cells)
    row_brief_items (told->last->cells, told->last->room, &told->nearest, to);
  else
    record_brief_items (told->last->text, told->last->room, to);
}

void items_told_write_open (const ItemsTold *told, GString *to)
{
  if (told->wish->cells)
    row_brief_open (told->last->cells, told->last->room, told->floor, to);
  else
    record_brief_open (told->last->text, told->last->room, to);
}
