/* What is told of the items of a row in, the same as JSON out. The one idea: but for three numbers an item reads the same in every
 * row; its pieces are made by those who write it of a traced case, once, and copied. */
#include "report/record/record_brief.h"
#include "base/quotient.h"
#include "logic/divisor.h"
#include "report/record/record_form.h"
#include "report/record/record_item.h"
#include "report/record/record_value.h"

enum { ROOM_OF_NUMBERS = 4 * QUOTIENT_ROOM };

typedef struct {
  char *text;
  gsize length;
} Piece;

typedef struct {
  const BriefFigure *figure;
  Quotient measure, margin;
  Piece limit; /* from behind the measure up to the degree, or beyond one that is unbounded */
} FigurePieces;

typedef struct {
  Piece begin[2]; /* up to its truth: not met, met */
} ItemPieces;

typedef struct {
  Piece entry[2]; /* not asserted, asserted */
} ClausePieces;

struct RecordBrief {
  const BriefCode *code;
  ItemPieces *items;
  FigurePieces *figures;
  ClausePieces *clauses;
  Piece *gates;
  Piece measure, margin, unmeasured, blocked; /* what goes before each */
};

/* ---- pieces ---- */

static void piece_clear (Piece *piece) { g_free (piece->text); }

static Piece piece_of (char *text) { return (Piece) { text, strlen (text) }; }

/* An object of it without its brackets. */
static Piece inside (Record *record)
{
  g_autofree char *text = record_finish (record);
  return piece_of (g_strndup (text + 1, strlen (text) - 2));
}

static Piece fields_of_item (const PlanItem *item, const Instrument *home, gboolean met)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_ITEM, SILL_DETAIL_ITEMS);
  record_text (record, KEY_ITEM_ITEM, item->path);
  record_instrument (record, KEY_ITEM_INSTRUMENT, item->instrument, home);
  record_truth (record, KEY_ITEM_TRUTH, met ? YES : NO);
  return inside (record);
}

static Piece fields_of_clause (const PlanItem *item, const char *path, const Instrument *home, gboolean asserted)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_OPEN, SILL_DETAIL_ITEMS);
  record_open_begin (record, &(OpenClause) { path, item, home, asserted, FALSE });
  return inside (record);
}

static Piece without_figures (void)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_ITEM, SILL_DETAIL_ITEMS);
  record_no_figures (record);
  return inside (record);
}

static Piece limit_of (const BriefFigure *figure)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_ITEM, SILL_DETAIL_ITEMS);
  record_range (record, KEY_ITEM_LIMIT, figure->limit, figure->limit);
  Piece field = inside (record);
  char *text = g_strconcat ("\",", field.text, ",", record_rows[KEY_ITEM_DEGREE].quoted,
                            figure->over == 0 ? "null" : "\"", NULL);
  piece_clear (&field);
  return piece_of (text);
}

static Piece quoted (const char *name)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_ITEM, SILL_DETAIL_ITEMS);
  record_names (record, KEY_ITEM_BLOCKED_BY, &name, 1);
  Piece field = inside (record);
  const gsize before = record_rows[KEY_ITEM_BLOCKED_BY].length + 1;
  char *text = g_strndup (field.text + before, field.length - before - 1);
  piece_clear (&field);
  return piece_of (text);
}

/* ---- numbers ---- */

static char *put_degree (char *at, const BriefFigure *figure, gint64 sum)
{
  const gint64 number = sum * figure->times;
  const guint64 size = number < 0 ? -(guint64) number : (guint64) number, over = (guint64) figure->over;
  const guint64 common = common_divisor (over, size % over);
  if (number < 0)
    *at++ = '-';
  at = quotient_put_digits (at, size / common);
  if (over == common)
    return at;
  *at++ = '/';
  return quotient_put_digits (at, over / common);
}

/* ---- made and freed ---- */

static GPtrArray *instruments_in (const Plan *plan, const char *region)
{
  GPtrArray *instruments = g_ptr_array_new ();
  for (guint i = 0; i < plan->instruments->len; i++)
    if (instrument_reaches (g_ptr_array_index (plan->instruments, i), region))
      g_ptr_array_add (instruments, g_ptr_array_index (plan->instruments, i));
  return instruments;
}

static void make_figures (RecordBrief *brief)
{
  for (guint i = 0; i < brief->code->n_figures; i++) {
    const BriefFigure *figure = &brief->code->figures[i];
    brief->figures[i] =
        (FigurePieces) { figure, quotient_by (figure->scale), quotient_by (figure->under), limit_of (figure) };
  }
}

static void make_items (RecordBrief *brief, const Plan *plan, const Instrument *home)
{
  const BriefCode *code = brief->code;
  for (guint i = 0; i < code->n_items; i++)
    for (guint met = 0; met < 2; met++)
      brief->items[i].begin[met] = fields_of_item (places_item (&plan->places, code->items[i].item), home, met != 0);
  for (guint i = 0; i < code->n_clauses; i++) {
    const PlanItem *item = places_item (&plan->places, code->items[code->clauses[i].item].item);
    for (guint asserted = 0; asserted < 2; asserted++)
      brief->clauses[i].entry[asserted] = fields_of_clause (item, code->clauses[i].path, home, asserted != 0);
  }
  for (guint i = 0; i < code->n_gates; i++)
    brief->gates[i] = quoted (code->gates[i].name);
}

RecordBrief *record_brief_new (const BriefCode *code, const Plan *plan, const char *region)
{
  RecordBrief *brief = g_new0 (RecordBrief, 1);
  g_autoptr (GPtrArray) instruments = instruments_in (plan, region);
  brief->code = code;
  brief->items = g_new0 (ItemPieces, code->n_items + 1);
  brief->figures = g_new0 (FigurePieces, code->n_figures + 1);
  brief->clauses = g_new0 (ClausePieces, code->n_clauses + 1);
  brief->gates = g_new0 (Piece, code->n_gates + 1);
  brief->measure = piece_of (g_strconcat (",", record_rows[KEY_ITEM_MEASURE].quoted, "\"", NULL));
  brief->margin = piece_of (g_strconcat (",", record_rows[KEY_ITEM_MARGIN].quoted, "\"", NULL));
  brief->blocked = piece_of (g_strconcat (",", record_rows[KEY_ITEM_BLOCKED_BY].quoted, "[", NULL));
  brief->unmeasured = without_figures ();
  make_figures (brief);
  make_items (brief, plan, record_home_among (instruments, plan->offence->stated->id));
  return brief;
}

void record_brief_free (RecordBrief *brief)
{
  if (brief == NULL)
    return;
  for (guint i = 0; i < brief->code->n_figures; i++)
    piece_clear (&brief->figures[i].limit);
  for (guint i = 0; i < 2 * brief->code->n_items; i++)
    piece_clear (&brief->items[i / 2].begin[i % 2]);
  for (guint i = 0; i < 2 * brief->code->n_clauses; i++)
    piece_clear (&brief->clauses[i / 2].entry[i % 2]);
  for (guint i = 0; i < brief->code->n_gates; i++)
    piece_clear (&brief->gates[i]);
  piece_clear (&brief->measure);
  piece_clear (&brief->margin);
  piece_clear (&brief->blocked);
  piece_clear (&brief->unmeasured);
  g_free (brief->items);
  g_free (brief->figures);
  g_free (brief->clauses);
  g_free (brief->gates);
  g_free (brief);
}

/* ---- rows ---- */

static char *put (char *at, const Piece *piece) { return piece_put (at, piece->text, piece->length); }

static char *put_figures (const RecordBrief *brief, const BriefTold *told, char *at)
{
  if (told->figure == BRIEF_NONE) {
    *at++ = ',';
    return put (at, &brief->unmeasured);
  }
  const FigurePieces *pieces = &brief->figures[told->figure];
  const BriefFigure *figure = pieces->figure;
  at = put (at, &brief->measure);
  at = quotient_put (at, told->sum, &pieces->measure);
  at = put (at, &pieces->limit);
  if (figure->over != 0) {
    at = put_degree (at, figure, told->sum);
    *at++ = '"';
  }
  at = put (at, &brief->margin);
  at = quotient_put (at, told->sum * figure->up - figure->less, &pieces->margin);
  *at++ = '"';
  return at;
}

static gsize room_of (const RecordBrief *brief, const BriefTold *told)
{
  const gsize limit = told->figure == BRIEF_NONE ? 0 : brief->figures[told->figure].limit.length;
  return brief->items[told->item].begin[told->met].length + brief->measure.length + brief->margin.length +
         brief->unmeasured.length + limit + ROOM_OF_NUMBERS;
}

static void add_blocked (const RecordBrief *brief, const BriefTold *told, RecordPage *page)
{
  const BriefItem *item = &brief->code->items[told->item];
  page_append (page, brief->blocked.text, brief->blocked.length);
  for (guint i = 0, n = 0; i < item->n_gates; i++) {
    const Piece *gate = &brief->gates[item->first_gate + i];
    if ((told->blocked >> i & 1) == 0)
      continue;
    if (n++ > 0)
      page_add (page, ',');
    page_append (page, gate->text, gate->length);
  }
  page_add (page, ']');
}

void record_brief_items (const RecordBrief *brief, const BriefRoom *told, GString *to)
{
  RecordPage page = { .text = to };
  for (guint i = 0; i < told->n_told; i++) {
    const BriefTold *item = &told->told[i];
    char *at = page_room (&page, room_of (brief, item));
    if (i > 0)
      *at++ = ',';
    *at++ = '{';
    at = put (at, &brief->items[item->item].begin[item->met]);
    page_end (&page, put_figures (brief, item, at));
    if (item->blocked != 0)
      add_blocked (brief, item, &page);
    page_add (&page, '}');
  }
}

void record_brief_open (const RecordBrief *brief, const BriefRoom *told, GString *to)
{
  RecordPage page = { .text = to };
  for (guint i = 0; i < told->n_open; i++) {
    const Piece *entry = &brief->clauses[told->open[i].clause].entry[told->open[i].asserted];
    if (i > 0)
      page_add (&page, ',');
    page_add (&page, '{');
    page_append (&page, entry->text, entry->length);
    page_add (&page, '}');
  }
}
