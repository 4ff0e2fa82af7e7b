/* What is told of the items of a row in, cells of a table out: the same as the table of a traced case has. */
#include "report/rows/row_brief.h"
#include "base/quotient.h"
#include "base/rational_text.h"
#include "report/rows/cell.h"
#include "report/words/phrases.h"

typedef struct {
  const char *path;
  gboolean clause; /* it is one that is left to a person */
} ItemCells;

typedef struct {
  Quotient measure, margin;
  gint64 up, less;
  char limit[RATIONAL_ROOM];
  const char *unit; /* NULL: it is measured in shares */
} FigureCells;

struct RowBrief {
  const BriefCode *code;
  const char *between; /* several in one cell */
  ItemCells *items;
  FigureCells *figures;
};

/* The sum's first summand has it. */
static const char *unit_of (const BriefCode *code, const BriefFigure *figure, const Vocabulary *vocabulary,
                            SillLanguage language)
{
  const BriefSum *sum = &code->sums[figure->sum];
  if (figure->proportional || sum->n_terms == 0)
    return NULL;
  const Unit *unit = vocabulary_fact (vocabulary, code->slots[code->terms[sum->first_term].slot])->unit;
  return unit == NULL ? NULL : phrase_words (&unit->name, language);
}

static void fill_figure (const BriefFigure *figure, FigureCells *ret)
{
  char room[RATIONAL_ROOM];
  ret->measure = quotient_by (figure->scale);
  ret->margin = quotient_by (figure->under);
  ret->up = figure->up;
  ret->less = figure->less;
  g_strlcpy (ret->limit, rational_print_quantity (figure->limit, room), sizeof ret->limit);
}

RowBrief *row_brief_new (const BriefCode *code, const Plan *plan, const Vocabulary *vocabulary, SillLanguage language)
{
  RowBrief *brief = g_new0 (RowBrief, 1);
  brief->code = code;
  brief->between = word_text (WORD_LIST_OF_NAMES, language);
  brief->items = g_new0 (ItemCells, code->n_items + 1);
  brief->figures = g_new0 (FigureCells, code->n_figures + 1);
  for (guint i = 0; i < code->n_items; i++) {
    const PlanItem *item = places_item (&plan->places, code->items[i].item);
    brief->items[i] = (ItemCells) { item->path, item->item->condition->kind == CONDITION_OPEN };
  }
  for (guint i = 0; i < code->n_figures; i++) {
    fill_figure (&code->figures[i], &brief->figures[i]);
    brief->figures[i].unit = unit_of (code, &code->figures[i], vocabulary, language);
  }
  return brief;
}

void row_brief_free (RowBrief *brief)
{
  if (brief == NULL)
    return;
  g_free (brief->items);
  g_free (brief->figures);
  g_free (brief);
}

/* ---- rows ---- */

/* One more of those in the cell that begins there. */
static void add (const RowBrief *brief, guint item, gsize begin, GString *to)
{
  if (to->len > begin)
    g_string_append (to, brief->between);
  g_string_append (to, brief->items[item].path);
}

static void write_quotient (gint64 number, const Quotient *by, GString *to)
{
  const gsize begin = to->len;
  g_string_set_size (to, begin + QUOTIENT_ROOM);
  g_string_truncate (to, (gsize) (quotient_put (to->str + begin, number, by) - to->str));
  cell_end (to, begin);
}

static void write_nearest (const RowBrief *brief, const BriefNearest *nearest, GString *to)
{
  const FigureCells *figure = &brief->figures[nearest->figure];
  cell_write (to, brief->items[nearest->item].path);
  g_string_append_c (to, ',');
  write_quotient (nearest->sum, &figure->measure, to);
  g_string_append_c (to, ',');
  cell_write (to, figure->limit);
  g_string_append_c (to, ',');
  write_quotient (nearest->sum * figure->up - figure->less, &figure->margin, to);
  g_string_append_c (to, ',');
  if (figure->unit != NULL)
    cell_write (to, figure->unit);
}

void row_brief_items (const RowBrief *brief, const BriefRoom *told, const BriefNearest *nearest, GString *to)
{
  const gsize begin = to->len;
  for (guint i = 0; i < told->n_told; i++)
    if (told->told[i].met)
      add (brief, told->told[i].item, begin, to);
  cell_end (to, begin);
  g_string_append_c (to, ',');
  if (nearest->figure == BRIEF_NONE)
    g_string_append (to, ",,,,");
  else
    write_nearest (brief, nearest, to);
}

void row_brief_open (const RowBrief *brief, const BriefRoom *told, guint floor, GString *to)
{
  const gsize begin = to->len;
  for (guint i = 0; i < told->n_open; i++) {
    const guint item = brief->code->clauses[told->open[i].clause].item;
    if (brief->items[item].clause && !told->open[i].asserted && brief->code->items[item].rank > floor)
      add (brief, item, begin, to);
  }
  cell_end (to, begin);
}
