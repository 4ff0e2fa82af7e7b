/* In: what rows share, and a column for each fact that they do not share. Out: what each row comes to.
 * The laws are selected and filled once, for what is shared. Of the slots beside the facts only a span that runs from a stated
 * day differs from row to row. The rule that picks among the laws sees nothing but their ranks: it is asked once for each
 * combination of them. */
#include "decide/rows.h"
#include <string.h>
#include "compile/lay_brief.h"
#include "compile/lay_columns.h"
#include "decide/row_products.h"
#include "decide/slots.h"
#include "select/candidates.h"
#include "select/fill.h"
#include "select/lightest.h"
#include "select/occasions.h"

/* One law of the rows. */
typedef struct {
  const Plan *plan;
  Column *shared;  /* per slot: what all rows have */
  Column *columns; /* the same with what the rows at hand state */
  gint64 *
      spans; /* per hidden slot BLOCK_ROWS least and BLOCK_ROWS greatest values; NULL: no span is counted from a fact */
  gint64 *products; /* the same per product of the vocabulary; NULL: it asks for none */
  ColumnCode *code;
  ColumnRoom *room;
  BriefCode *brief; /* NULL: not asked for, or its items are not told in few words */
} RowLaw;

/* What a combination of ranks comes to. */
typedef struct {
  guint64 ranks; /* and 1 */
  guint8 floor, ceiling, applied;
  gboolean exact;
} Settled;

enum { SETTLED = 512, BITS_OF_RANKS = 9, MOST_PACKED = 7 };

struct Rows {
  const Program *program;
  Case then; /* what all share, on its days; borrows */
  ChargeVerdict verdict;
  gboolean plain;        /* one law, of which every rank comes to itself */
  RowProducts *products; /* NULL: no law asks for one */
  RowLaw laws[MOST_CANDIDATES];
  Settled settled[SETTLED];
};

/* ---- which law applies ---- */

static gboolean has_bit (const uint64_t *bits, guint row) { return bits[row / 64] >> row % 64 & 1; }

static void settle (ChargeVerdict *verdict, Settled *ret)
{
  select_settle (verdict);
  ret->floor = (guint8) verdict->floor;
  ret->ceiling = (guint8) verdict->ceiling;
  ret->applied = (guint8) verdict->applied;
  ret->exact = verdict->exact;
}

static void settle_row (Rows *rows, guint row, Settled *ret)
{
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    const ColumnRoom *room = rows->laws[i].room;
    Candidate *candidate = &rows->verdict.laws.candidates[i];
    candidate->floor = room->floor[row];
    candidate->ceiling = room->ceiling[row];
    candidate->exact = !has_bit (room->inexact, row);
  }
  settle (&rows->verdict, ret);
}

/* A row that is decided has one rank: nearly always that of the only law. */
static gboolean is_plain (ChargeVerdict *verdict)
{
  Candidate *only = &verdict->laws.candidates[0];
  gboolean plain = verdict->laws.n_candidates == 1;
  for (guint rank = 0; plain && rank <= only->plan->code.n_tiers; rank++) {
    Settled settled;
    only->floor = only->ceiling = rank;
    only->exact = TRUE;
    settle (verdict, &settled);
    plain = settled.floor == rank && settled.ceiling == rank && settled.applied == 0 && settled.exact;
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

static const Settled *settled_at (Rows *rows, guint row)
{
  const guint64 ranks = pack_ranks (rows, row);
  Settled *known = &rows->settled[(ranks * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> 55];
  if (known->ranks != ranks || ranks == 0)
    settle_row (rows, row, known);
  known->ranks = ranks;
  return known;
}

/* ---- what all rows share ---- */

static gboolean has_spans (const Plan *plan)
{
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_WITHIN)
      return TRUE;
  return FALSE;
}

static ColumnCode *lay_items (const Plan *plan)
{
  const guint n = plan->places.items->len;
  g_autofree uint32_t *wanted = g_new (uint32_t, n + 1);
  for (guint i = 0; i < n; i++)
    wanted[i] = places_item (&plan->places, i)->step;
  return lay_columns (&plan->code, wanted, n);
}

static void law_begin (RowLaw *law, const Trial *trial, const Candidate *candidate, Work *work)
{
  const Plan *plan = candidate->plan;
  const guint n = plan->code.n_slots;
  slots_fill (trial, plan, candidate->since, work);
  *law = (RowLaw) { .plan = plan, .shared = g_new0 (Column, n + 1), .columns = g_new0 (Column, n + 1) };
  for (guint i = 0; i < n; i++)
    law->shared[i].all = work->slots[i];
  if (has_spans (plan))
    law->spans = g_new0 (gint64, 2 * (gsize) BLOCK_ROWS * plan->hidden->len);
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
  const Charge *charge = &g_array_index (like->charges, Charge, 0);
  const Selection *selection = select_again (program, like, charge, work);
  if (!can_be_columns (like, selection))
    return NULL;
  const Laws *laws = &g_array_index (selection->laws, Laws, 0);
  const gboolean products = row_products_are_asked (program, laws);
  if (products && (!wish->products || row_products_states_unknown (program, like)))
    return NULL;
  Rows *rows = g_new0 (Rows, 1);
  rows->program = program;
  rows->products = products ? row_products_new (program, like) : NULL;
  rows->then = occasion_case (like, &laws->at);
  rows->verdict.offence = selection->offence;
  laws_copy (&rows->verdict.laws, laws);
  const Trial trial = { .program = program, .fact_case = &rows->then };
  for (guint i = 0; i < laws->n_candidates; i++) {
    Candidate *candidate = &rows->verdict.laws.candidates[i];
    candidate->plan = plan_under (candidate->plan, wish->reading);
    law_begin (&rows->laws[i], &trial, candidate, work);
    lay (rows, &rows->laws[i], wish, work->slots);
    if (products)
      rows->laws[i].products = row_products_room (program);
  }
  rows->plain = is_plain (&rows->verdict);
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
    g_free (law->shared);
    g_free (law->columns);
    g_free (law->spans);
    g_free (law->products);
  }
  row_products_free (rows->products);
  g_free (rows);
}

guint rows_laws (const Rows *rows) { return rows->verdict.laws.n_candidates; }

const Plan *rows_plan (const Rows *rows, guint law) { return rows->laws[law].plan; }

const ColumnRoom *rows_room (const Rows *rows, guint law) { return rows->laws[law].room; }

const BriefCode *rows_brief (const Rows *rows, guint law) { return rows->laws[law].brief; }

Interval rows_unsaid (const Rows *rows, guint law, guint fact) { return rows->laws[law].shared[fact].all; }

/* ---- what the rows at hand state ---- */

/* A span of years that runs from a day that each row states. */
static void fill_span (const Rows *rows, const RowLaw *law, guint index, guint n)
{
  const Hidden *hidden = &g_array_index (law->plan->hidden, Hidden, index);
  const Column *days = &law->columns[hidden->fact];
  gint64 *lo = law->spans + 2 * (gsize) BLOCK_ROWS * index, *hi = lo + BLOCK_ROWS;
  for (guint row = 0; row < n; row++) {
    const Interval within =
        select_within (row_value (days, row), hidden->lapse, rows->then.conduct_from, rows->then.conduct_to);
    lo[row] = within.lo;
    hi[row] = within.hi;
  }
  law->columns[rows->program->n_facts + index] = (Column) { .lo = lo, .hi = hi };
}

static void fill_columns (const Rows *rows, const RowLaw *law, const RowFact *facts, guint n_facts, guint n)
{
  memcpy (law->columns, law->shared, law->plan->code.n_slots * sizeof *law->columns);
  for (guint i = 0; i < n_facts; i++)
    law->columns[facts[i].fact] = facts[i].column;
  if (rows->products != NULL)
    row_products_fill (rows->products, &rows->then, facts, n_facts, n, &(RowRoom) { law->columns, law->products });
  for (guint i = 0; law->spans != NULL && i < law->plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (law->plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_WITHIN && law->columns[hidden->fact].lo != NULL)
      fill_span (rows, law, i, n);
    else if (hidden->kind == HIDDEN_WITHIN)
      law->columns[rows->program->n_facts + i].all =
          select_within (law->columns[hidden->fact].all, hidden->lapse, rows->then.conduct_from, rows->then.conduct_to);
  }
}

/* ---- rows ---- */

gboolean rows_shared (const Rows *rows, guint fact, Interval *ret)
{
  if (rows->products != NULL && row_products_is_left (rows->products, fact)) {
    *ret = interval_point (-1);
    return TRUE;
  }
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    const Interval here = rows->laws[i].shared[fact].all;
    if (i > 0 && !interval_equal (here, *ret))
      return FALSE;
    *ret = here;
  }
  return rows->verdict.laws.n_candidates > 0;
}

static void settle_into (Rows *rows, guint row, RowVerdicts *ret)
{
  const Settled *settled = settled_at (rows, row);
  ret->floor[row] = settled->floor;
  ret->ceiling[row] = settled->ceiling;
  ret->applied[row] = settled->applied;
  ret->inexact[row / 64] |= (guint64) !settled->exact << row % 64;
}

/* Only rows that were run by themselves may be undecided. */
static void settle_plain (Rows *rows, guint n, RowVerdicts *ret)
{
  const ColumnRoom *room = rows->laws[0].room;
  memcpy (ret->floor, room->floor, n);
  memcpy (ret->ceiling, room->ceiling, n);
  memset (ret->applied, 0, n);
  for (guint word = 0; word < (n + 63) / 64; word++)
    for (guint64 left = room->apart[word]; left != 0; left &= left - 1)
      settle_into (rows, word * 64 + (guint) __builtin_ctzll (left), ret);
}

void rows_decide (Rows *rows, const RowFact *facts, guint n_facts, guint n, RowVerdicts *ret)
{
  for (guint i = 0; i < rows->verdict.laws.n_candidates; i++) {
    const RowLaw *law = &rows->laws[i];
    fill_columns (rows, law, facts, n_facts, n);
    columns_run (law->code, law->columns, n, law->room);
  }
  memset (ret->inexact, 0, sizeof ret->inexact);
  if (rows->plain)
    settle_plain (rows, n, ret);
  for (guint row = 0; row < n && !rows->plain; row++)
    settle_into (rows, row, ret);
}
