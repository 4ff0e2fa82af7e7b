/* In: what rows share, and a column for each fact that they do not share. Out: what each row comes to.
 * The laws are selected and filled once, for what is shared. Of the slots beside the facts only a span that runs from a stated
 * day differs from row to row. The rule that picks among the laws sees nothing but their ranks: it is asked once for each
 * combination of them. */
#include "decide/rows.h"
#include <string.h>
#include "compile/lay_brief.h"
#include "compile/lay_columns.h"
#include "decide/row_products.h"
#include "decide/row_shared.h"
#include "decide/slots.h"
#include "select/candidates.h"
#include "select/fill.h"
#include "select/lightest.h"
#include "select/occasions.h"

/* One law of the rows. */
typedef struct {
  const Plan *plan;
  RowShared *shared; /* what all rows have */
  guint n_spans;     /* counted from facts */
  gint64 *
      products; /* per product of the vocabulary BLOCK_ROWS least and BLOCK_ROWS greatest values; NULL: it asks for none */
  ColumnCode *code;
  ColumnRoom *room;
  BriefCode *brief; /* NULL: not asked for, or its items are not told in few words */
} RowLaw;

/* What a combination of ranks comes to. */
typedef struct {
  guint64 ranks; /* and 1 */
  guint8 floor, ceiling, applied;
  gboolean exact;
} Chosen;

enum { CHOSEN = 512, BITS_OF_RANKS = 9, MOST_PACKED = 7 };

struct Rows {
  const Program *program;
  Case then; /* what all share, on its days; borrows */
  ChargeVerdict verdict;
  gboolean plain;        /* one law, of which every rank comes to itself */
  RowProducts *products; /* NULL: no law asks for one */
  RowLaw *laws;
  Chosen *chosen; /* CHOSEN of them; NULL: it is plain */
};

/* ---- which law applies ---- */

static gboolean has_bit (const uint64_t *bits, guint row) { return bits[row / 64] >> row % 64 & 1; }

static void choose (ChargeVerdict *verdict, Chosen *ret)
{
  select_lightest (verdict);
  ret->floor = (guint8) verdict->floor;
  ret->ceiling = (guint8) verdict->ceiling;
  ret->applied = (guint8) verdict->applied;
  ret->exact = verdict->exact;
}

static void choose_row (Rows *rows, guint row, Chosen *ret)
{
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    const ColumnRoom *room = rows->laws[i].room;
    Candidate *candidate = &rows->verdict.laws.candidates[i];
    candidate->floor = room->floor[row];
    candidate->ceiling = room->ceiling[row];
    candidate->exact = !has_bit (room->inexact, row);
  }
  choose (&rows->verdict, ret);
}

/* A row that is decided has one rank: nearly always that of the only law. */
static gboolean is_plain (ChargeVerdict *verdict)
{
  Candidate *only = &verdict->laws.candidates[0];
  gboolean plain = verdict->laws.n_candidates == 1;
  for (guint rank = 0; plain && rank <= only->plan->code.n_tiers; rank++) {
    Chosen chosen;
    only->floor = only->ceiling = rank;
    only->exact = TRUE;
    choose (verdict, &chosen);
    plain = chosen.floor == rank && chosen.ceiling == rank && chosen.applied == 0 && chosen.exact;
  }
  return plain;
}

/* All that settling looks at, as one number; 0: it is too long, or a rank too high. */
static guint64 pack_ranks (const Rows *rows, guint row)
{
  guint64 packed = 0;
  guint8 greatest = 0;
  const guint n = rows->verdict.laws.n_candidates;
  for (guint i = 0; i < n; i++) {
    const ColumnRoom *room = rows->laws[i].room;
    greatest |= room->ceiling[row];
    packed = packed << BITS_OF_RANKS | (guint64) room->floor[row] << 5 | (guint64) room->ceiling[row] << 1 |
             (guint64) has_bit (room->inexact, row);
  }
  return n > MOST_PACKED || greatest > 15 ? 0 : packed << 1 | 1;
}

static const Chosen *chosen_at (Rows *rows, guint row)
{
  const guint64 ranks = pack_ranks (rows, row);
  Chosen *known = &rows->chosen[(ranks * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 55];
  if (known->ranks != ranks || ranks == 0)
    choose_row (rows, row, known);
  known->ranks = ranks;
  return known;
}

/* ---- what all rows share ---- */

static guint count_spans (const Plan *plan)
{
  guint n = 0;
  for (guint i = 0; i < plan->hidden->len; i++)
    n += g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_WITHIN;
  return n;
}

static ColumnCode *lay_items (const Plan *plan)
{
  const guint n = plan->places.items->len;
  g_autofree uint32_t *wanted = g_new (uint32_t, n + 1);
  for (guint i = 0; i < n; i++)
    wanted[i] = places_item (&plan->places, i)->step;
  return lay_columns (&plan->code, wanted, n);
}

/* `all`: facts that it does not ask for may be factors of those that it asks for. */
static void law_begin (RowLaw *law, const Trial *trial, const Candidate *candidate, gboolean all, Work *work)
{
  const Plan *plan = candidate->plan;
  slots_fill (trial, plan, candidate->since, work);
  *law = (RowLaw) { .plan = plan,
                    .shared = row_shared_new (trial->program, plan, work->slots, all, trial->fact_case->complete),
                    .n_spans = count_spans (plan) };
}

/* How they are decided. */
typedef struct {
  const Condition *reading;
  gboolean items;    /* which items hold is wanted too */
  gboolean products; /* they may ask for products of what rows state */
  gboolean brief;    /* what is told of items is wanted too */
} Wish;

/* `slots`: what all share. */
static void lay_briefly (const Rows *rows, RowLaw *law, const Interval *slots)
{
  law->brief = lay_brief (law->plan, rows->program->law->vocabulary, slots, rows->then.region);
  if (law->brief == NULL)
    return;
  law->code = lay_columns (&law->plan->code, law->brief->wanted, law->brief->n_wanted);
  if (lay_brief_bounds (law->brief, law->code))
    return;
  g_clear_pointer (&law->code, column_code_free);
  g_clear_pointer (&law->brief, brief_code_free);
}

static void lay (const Rows *rows, RowLaw *law, const Wish *wish, const Interval *slots)
{
  if (wish->brief)
    lay_briefly (rows, law, slots);
  if (law->code == NULL)
    law->code = wish->items ? lay_items (law->plan) : lay_columns (&law->plan->code, NULL, 0);
  law->room = column_room_new (law->code);
}

/* The parts of joint amounts, and what acts come to, are worked out for each row from all that it states. */
static gboolean can_be_columns (const Case *like, const Selection *selection)
{
  return like->batches->len == 0 && like->given->len == 0 && like->shares->len == 0 && selection->kept &&
         selection->laws->len == 1 && interval_is_point (like->conduct_from) && interval_is_point (like->conduct_to);
}

static Rows *make (const Program *program, const Case *like, const Wish *wish, Work *work)
{
  const Selection *selection = select_again (program, like, &g_array_index (like->charges, Charge, 0), work);
  if (!can_be_columns (like, selection))
    return NULL;
  const Laws *laws = &g_array_index (selection->laws, Laws, 0);
  if (like->complete && row_shared_lacks_companions (program, laws))
    return NULL;
  const gboolean products = row_products_are_asked (program, laws);
  if (products && (!wish->products || row_products_states_unknown (program, like)))
    return NULL;
  Rows *rows = g_new0 (Rows, 1);
  rows->program = program;
  rows->products = products ? row_products_new (program, like) : NULL;
  rows->then = occasion_case (like, &laws->at);
  rows->verdict.offence = selection->offence;
  laws_copy (&rows->verdict.laws, laws);
  rows->laws = g_new0 (RowLaw, laws->n_candidates + 1);
  const Trial trial = { .program = program, .fact_case = &rows->then };
  for (guint i = 0; i < laws->n_candidates; i++) {
    Candidate *candidate = &rows->verdict.laws.candidates[i];
    candidate->plan = plan_under (candidate->plan, wish->reading);
    law_begin (&rows->laws[i], &trial, candidate, products, work);
    lay (rows, &rows->laws[i], wish, work->slots);
    if (products)
      rows->laws[i].products = row_products_room (program);
  }
  rows->plain = is_plain (&rows->verdict);
  rows->chosen = rows->plain ? NULL : g_new0 (Chosen, CHOSEN);
  return rows;
}

Rows *rows_new (const Program *program, const Case *like, Work *work)
{
  return make (program, like, &(Wish) { .items = TRUE, .products = TRUE }, work);
}

Rows *rows_new_ranks (const Program *program, const Case *like, const Condition *reading, Work *work)
{
  return make (program, like, &(Wish) { .reading = reading }, work);
}

Rows *rows_new_brief (const Program *program, const Case *like, Work *work)
{
  return make (program, like, &(Wish) { .brief = TRUE }, work);
}

void rows_free (Rows *rows)
{
  if (rows == NULL)
    return;
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    RowLaw *law = &rows->laws[i];
    column_room_free (law->room);
    column_code_free (law->code);
    brief_code_free (law->brief);
    row_shared_free (law->shared);
    g_free (law->products);
  }
  row_products_free (rows->products);
  g_free (rows->laws);
  g_free (rows->chosen);
  g_free (rows);
}

guint rows_laws (const Rows *rows) { return rows->verdict.laws.n_candidates; }

const Plan *rows_plan (const Rows *rows, guint law) { return rows->laws[law].plan; }

const ColumnRoom *rows_room (const Rows *rows, guint law) { return rows->laws[law].room; }

const BriefCode *rows_brief (const Rows *rows, guint law) { return rows->laws[law].brief; }

Interval rows_unsaid (const Rows *rows, guint law, guint fact) { return row_shared_at (rows->laws[law].shared, fact); }

/* ---- what the rows at hand state ---- */

/* Where the slots of one law at a time are laid. */
typedef struct {
  Column *columns; /* per slot; set of those that the law needs */
  gint64 *spans;   /* per span BLOCK_ROWS least and BLOCK_ROWS greatest values */
  Interval *row;   /* of one that is decided by itself */
} RowsDesk;

static RowsDesk desk_new (const Rows *rows)
{
  guint n_slots = 1, n_spans = 0;
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    n_slots = MAX (n_slots, rows->laws[i].plan->code.n_slots);
    n_spans = MAX (n_spans, rows->laws[i].n_spans);
  }
  return (RowsDesk) { g_new (Column, n_slots), g_new (gint64, 2 * (gsize) BLOCK_ROWS * n_spans),
                      g_new (Interval, n_slots) };
}

static void desk_clear (RowsDesk *desk)
{
  g_free (desk->columns);
  g_free (desk->spans);
  g_free (desk->row);
}

/* A span of years that runs from a day that each row states. */
static Column span_of (const Rows *rows, const Column *days, Lapse lapse, guint n, gint64 *room)
{
  gint64 *lo = room, *hi = lo + BLOCK_ROWS;
  for (guint row = 0; row < n; row++) {
    const Interval within =
        select_within (row_value (days, row), lapse, rows->then.conduct_from, rows->then.conduct_to);
    lo[row] = within.lo;
    hi[row] = within.hi;
  }
  return (Column) { .lo = lo, .hi = hi };
}

static void fill_spans (const Rows *rows, const RowLaw *law, guint n, const RowsDesk *desk)
{
  gint64 *room = desk->spans;
  for (guint i = 0; law->n_spans > 0 && i < law->plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (law->plan->hidden, Hidden, i);
    if (hidden->kind != HIDDEN_WITHIN)
      continue;
    const Column *days = &desk->columns[hidden->fact];
    Column *span = &desk->columns[rows->program->n_facts + i];
    if (days->lo != NULL)
      *span = span_of (rows, days, hidden->lapse, n, room);
    else
      span->all = select_within (days->all, hidden->lapse, rows->then.conduct_from, rows->then.conduct_to);
    room += 2 * BLOCK_ROWS;
  }
}

static void share (const RowLaw *law, guint slot, const RowsDesk *desk)
{
  desk->columns[slot] = (Column) { .all = row_shared_at (law->shared, slot) };
}

/* What no row states. Products are made of any facts; else only what the code sums up is looked at, and what spans run from. */
static void fill_shared (const Rows *rows, const RowLaw *law, const RowsDesk *desk)
{
  for (guint i = 0; rows->products != NULL && i < law->plan->code.n_slots; i++)
    share (law, i, desk);
  for (guint i = 0; i < law->code->n_slots; i++)
    share (law, law->code->slots[i].slot, desk);
  for (guint i = 0; law->n_spans > 0 && i < law->plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (law->plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_WITHIN) {
      share (law, hidden->fact, desk);
      share (law, rows->program->n_facts + i, desk);
    }
  }
}

static void fill_columns (const Rows *rows, const RowLaw *law, const RowFact *facts, guint n_facts, guint n,
                          const RowsDesk *desk)
{
  fill_shared (rows, law, desk);
  for (guint i = 0; i < n_facts; i++)
    desk->columns[facts[i].fact] = facts[i].column;
  if (rows->products != NULL)
    row_products_fill (rows->products, &rows->then, facts, n_facts, n, &(RowRoom) { desk->columns, law->products });
  fill_spans (rows, law, n, desk);
}

/* ---- rows ---- */

gboolean rows_shared (const Rows *rows, guint fact, Interval *ret)
{
  if (rows->products != NULL && row_products_is_left (rows->products, fact)) {
    *ret = interval_point (-1);
    return TRUE;
  }
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    const Interval here = row_shared_at (rows->laws[i].shared, fact);
    if (i > 0 && !interval_equal (here, *ret))
      return FALSE;
    *ret = here;
  }
  return rows->verdict.laws.n_candidates > 0;
}

static void write_chosen (const Chosen *chosen, guint row, RowVerdicts *ret)
{
  ret->floor[row] = chosen->floor;
  ret->ceiling[row] = chosen->ceiling;
  ret->applied[row] = chosen->applied;
  ret->inexact[row / 64] |= (guint64) !chosen->exact << row % 64;
}

/* Only rows that were run by themselves may be undecided. */
static void choose_plain (Rows *rows, guint n, RowVerdicts *ret)
{
  Chosen chosen;
  const ColumnRoom *room = rows->laws[0].room;
  memcpy (ret->floor, room->floor, n);
  memcpy (ret->ceiling, room->ceiling, n);
  memset (ret->applied, 0, n);
  for (guint word = 0; word < (n + 63) / 64; word++)
    for (guint64 left = room->apart[word]; left != 0; left &= left - 1) {
      const guint row = word * 64 + (guint) __builtin_ctzll (left);
      choose_row (rows, row, &chosen);
      write_chosen (&chosen, row, ret);
    }
}

void rows_decide (Rows *rows, const RowFact *facts, guint n_facts, guint n, RowVerdicts *ret)
{
  RowsDesk desk = desk_new (rows);
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    const RowLaw *law = &rows->laws[i];
    fill_columns (rows, law, facts, n_facts, n, &desk);
    law->room->row = desk.row;
    columns_run (law->code, desk.columns, n, law->room);
    law->room->row = NULL; /* the desk's */
  }
  desk_clear (&desk);
  memset (ret->inexact, 0, sizeof ret->inexact);
  if (rows->plain)
    choose_plain (rows, n, ret);
  for (guint row = 0; row < n && !rows->plain; row++)
    write_chosen (chosen_at (rows, row), row, ret);
}
