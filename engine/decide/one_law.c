/* One law of a charge: filled with what the case says, counted and run, to decide it and to explain it. */
#include <string.h>
#include "count/count.h"
#include "pipeline.h"
#include "compile/lay.h"
#include "run/alone.h"
#include "run/follow.h"
#include "run/missing.h"
#include "run/worth.h"
#include "run/range.h"
#include "select/fill.h"
#include "select/settle.h"

enum { FEW = 2 };

/* The short way to a rank, laid when the verdict has been used for more than a few. NULL: not yet. */
static const Route *route_of (const Plan *plan, Work *work)
{
  if (g_ptr_array_index (work->routes, plan->index) == NULL && work->n_run++ >= FEW)
    work_take_route (work, plan, lay_route (plan));
  return g_ptr_array_index (work->routes, plan->index);
}

static void count (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge, Work *work)
{
  if (fact_case->batches->len == 0 && !plan->sets_apart)
    return;
  Alone alone = alone_begin (program, plan, work->slots);
  count_fill (program, plan, fact_case, charge, &(CountAlone) { alone_reaches, alone_alike, &alone, work->slots },
              work->slots);
  alone_end (&alone);
}

static void suppose_amount (const Supposed *supposed, Interval *value)
{
  const gint64 by = supposed->value.lo;
  if (supposed->kind == SUPPOSED_VALUE)
    *value = supposed->value;
  else if (supposed->kind == SUPPOSED_MORE)
    *value = (Interval) { value->lo + MIN (by, UNBOUNDED - value->lo), value->hi + MIN (by, UNBOUNDED - value->hi) };
  else
    *value = (Interval) { MIN (value->lo, MAX (value->hi - by, 0)), MAX (value->hi - by, 0) };
}

static gboolean is_of_clause (const Supposed *supposed, const Hidden *hidden)
{
  return hidden->kind == HIDDEN_FINDING && hidden->instrument == supposed->clause->instrument &&
         g_strcmp0 (hidden->name, supposed->clause->name) == 0;
}

/* What is no fact of the vocabulary has other slots under each law. */
static void suppose_hidden (const Supposed *supposed, const Hidden *hidden, Interval *value)
{
  if (supposed->kind == SUPPOSED_WITHIN && hidden->kind == HIDDEN_WITHIN && hidden->fact == supposed->slot)
    *value = interval_point (supposed->years <= hidden->years);
  else if ((supposed->kind == SUPPOSED_FINDING && is_of_clause (supposed, hidden)) ||
           (supposed->kind == SUPPOSED_SUBJECT && hidden->kind == HIDDEN_ORGANIZATION))
    *value = supposed->value;
}

static void suppose (const Program *program, const Plan *plan, const Supposed *supposed, Interval *slots)
{
  if (supposed->kind <= SUPPOSED_LESS)
    suppose_amount (supposed, &slots[supposed->slot]);
  for (guint i = 0; supposed->kind > SUPPOSED_LESS && i < plan->hidden->len; i++)
    suppose_hidden (supposed, &g_array_index (plan->hidden, Hidden, i), &slots[program->n_facts + i]);
}

/* What the case states, what is counted from its acts, then what of a joint amount is the defendant's own. */
static void fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge, Work *work)
{
  select_fill (program, plan, fact_case, charge, work->slots);
  count (program, plan, fact_case, charge, work);
  select_shares (program, plan, fact_case, charge, work->slots);
}

/* Counting a long ledger once for each law is enough, however much is supposed. */
static void fill_once (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge,
                       Work *work)
{
  const Interval *filled = g_hash_table_lookup (work->filled, plan);
  if (filled != NULL) {
    memcpy (work->slots, filled, plan->n_slots * sizeof *filled);
    return;
  }
  fill (program, plan, fact_case, charge, work);
  g_hash_table_insert (work->filled, (gpointer) plan, g_memdup2 (work->slots, plan->n_slots * sizeof *work->slots));
}

void pipeline_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge, Work *work)
{
  work_make_room (work, plan);
  if (work->filled != NULL)
    fill_once (program, plan, fact_case, charge, work);
  else
    fill (program, plan, fact_case, charge, work);
  for (guint i = 0; work->supposed != NULL && i < work->supposed->len; i++)
    suppose (program, plan, &g_array_index (work->supposed, Supposed, i), work->slots);
}

void pipeline_judge (const Program *program, const Case *fact_case, const Charge *charge, Candidate *candidate,
                     Work *work)
{
  Ranks ranks = { 0, 0 };
  g_assert (candidate->plan != NULL);
  const Route *route = candidate->plan->reading == NULL ? route_of (candidate->plan, work) : NULL;
  pipeline_fill (program, candidate->plan, fact_case, charge, work);
  candidate->exact = TRUE;
  if (route != NULL && follow_route (route, work->slots, &ranks.floor))
    ranks.ceiling = ranks.floor;
  else
    candidate->exact = range_find (candidate->plan, work->slots, work->truths, &ranks);
  candidate->floor = ranks.floor;
  candidate->ceiling = ranks.ceiling;
}

/* Where the region is known, what is missing is not the region but its figure. */
static void name_figures (GArray *missing)
{
  for (guint i = 0; i < missing->len; i++) {
    Missing *question = &g_array_index (missing, Missing, i);
    if (question->what == MISSING_REGION)
      question->what = MISSING_FIGURE;
  }
}

/* One law once more, and what could still move it: what explaining needs and deciding does not. */
void pipeline_run_law (const Program *program, const Case *fact_case, const ChargeVerdict *verdict, guint law,
                       Work *work)
{
  if (law >= verdict->laws.n_candidates)
    return;
  const Candidate *candidate = &verdict->laws.candidates[law];
  const Charge *charge = &g_array_index (fact_case->charges, Charge, verdict->charge);
  pipeline_fill (program, candidate->plan, fact_case, charge, work);
  run_steps (candidate->plan, work->slots, work->truths);
  missing_find (candidate->plan, program->n_facts, (Ranks) { candidate->floor, candidate->ceiling }, candidate->exact,
                work);
  worth_sort (work->missing, program->book->vocabulary);
  if (fact_case->region != NULL)
    name_figures (work->missing);
}

/* The applied law; and, where it is settled but another one may still apply, what is missing under that one. */
static void find_missing (const Program *program, const Case *fact_case, const ChargeVerdict *charge, Work *work)
{
  g_autoptr (GArray) missing = g_array_new (FALSE, FALSE, sizeof (Missing));
  for (guint i = 0; i < charge->laws.n_candidates && !charge->decided; i++)
    if (missing->len == 0 && charge->laws.candidates[i].may_apply) {
      pipeline_run_law (program, fact_case, charge, i, work);
      g_array_append_vals (missing, work->missing->data, work->missing->len);
    }
  pipeline_run_law (program, fact_case, charge, charge->applied, work);
  if (charge->laws.n_candidates > 0 && work->missing->len == 0)
    g_array_append_vals (work->missing, missing->data, missing->len);
}

void pipeline_run_for_reasons (const Program *program, const Case *fact_case, const ChargeVerdict *charge, Work *work)
{
  find_missing (program, fact_case, charge, work);
  if (charge->laws.n_candidates > 0)
    select_open_law (charge, fact_case->region, work->missing);
}

/* A joint amount that was counted from acts. */
static void set_joint (ChargeReasons *why)
{
  for (guint i = 0; i < why->shares->len; i++)
    for (guint j = 0; j < why->counts->len; j++) {
      ShareReason *share = g_ptr_array_index (why->shares, i);
      const ActsTally *tally = g_ptr_array_index (why->counts, j);
      share->joint = share->slot == tally->slot ? tally->total : share->joint;
    }
}

void pipeline_explain_counts (const Program *program, const Case *fact_case, ChargeReasons *why, Work *work)
{
  const Charge *charge = &g_array_index (fact_case->charges, Charge, why->verdict.charge);
  if (why->plan == NULL || fact_case->batches->len == 0)
    return;
  pipeline_fill (program, why->plan, fact_case, charge, work);
  Alone alone = alone_begin (program, why->plan, work->slots);
  why->counts = count_acts (program, why->plan, fact_case, charge,
                            &(CountAlone) { alone_reaches, alone_alike, &alone, work->slots });
  alone_end (&alone);
  set_joint (why);
}
