/* Groups of rows by chance, each decided together and as so many cases. Of a plan's facts some are stated by each row, some by
 * all, some by none. */
#include "rows_hold.h"
#include <stdio.h>
#include "decide/rows.h"
#include "dice.h"
#include "pipeline.h"

enum { MOST_FACTS = 12 };

typedef struct {
  const Program *program;
  const Plan *plan;
  Dice *dice;
  Verdict *verdict; /* of cases one by one */
  Work *work;
  Case *like;
  guint n_facts;
  guint facts[MOST_FACTS];
  gint64 lo[MOST_FACTS][BLOCK_ROWS], hi[MOST_FACTS][BLOCK_ROWS];
  RowsTally *tally;
} Group;

/* ---- facts and their values ---- */

static guint random_fact (const Group *group)
{
  const Plan *plan = group->plan;
  if (plan->hidden->len > 0 && dice_percent (group->dice, 20)) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, dice_below (group->dice, plan->hidden->len));
    if (hidden->kind == HIDDEN_WITHIN)
      return hidden->fact;
  }
  return plan->code.terms[dice_below (group->dice, plan->code.n_terms)].slot;
}

/* Of a product now and then one of its factors in its place. */
static guint some_factor (const Group *group, guint slot)
{
  if (slot >= group->program->n_facts || dice_percent (group->dice, 40))
    return slot;
  const Fact *fact = vocabulary_fact (group->program->law->vocabulary, slot);
  return fact->n_factors == 0 ? slot : fact->factors[dice_below (group->dice, fact->n_factors)];
}

static void choose_facts (Group *group)
{
  for (guint tries = 4 * MOST_FACTS; tries > 0 && group->n_facts < MOST_FACTS && group->plan->code.n_terms > 0;
       tries--) {
    const guint fact = some_factor (group, random_fact (group));
    gboolean is_new = fact < group->program->n_facts;
    for (guint i = 0; i < group->n_facts; i++)
      is_new = is_new && group->facts[i] != fact;
    if (is_new)
      group->facts[group->n_facts++] = fact;
  }
}

static gboolean is_date (const Group *group, guint fact)
{
  for (guint i = 0; i < group->plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (group->plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_WITHIN && hidden->fact == fact)
      return TRUE;
  }
  return FALSE;
}

/* Beside a figure that the fact is compared with. */
static gint64 beside_figure (const Group *group, guint fact)
{
  const Code *code = &group->plan->code;
  for (guint tries = 0; tries < 20; tries++) {
    const Step *step = &code->steps[dice_below (group->dice, code->n_steps)];
    for (guint i = 0; step->code == STEP_REACH && i < step->count; i++)
      if (code_terms (code, step)[i].slot == fact)
        return step->bound / code_terms (code, step)[i].weight + dice_between (group->dice, -1, 1);
  }
  return dice_between (group->dice, 0, 9);
}

static Interval random_value (const Group *group, guint fact)
{
  const Interval all = group->program->unknown[fact];
  if (is_date (group, fact)) {
    const gint64 day =
        group->like->conduct_from.lo - 365 * dice_between (group->dice, 0, 4) - dice_between (group->dice, -2, 2);
    return dice_percent (group->dice, 30) ? interval_point (0)
                                          : (Interval) { day, day + (dice_percent (group->dice, 10) ? 60 : 0) };
  }
  const gint64 value = CLAMP (dice_percent (group->dice, 30) ? 0 : beside_figure (group, fact), all.lo, all.hi);
  if (dice_percent (group->dice, 4))
    return all;
  return (Interval) { value, dice_percent (group->dice, 2) ? MIN (value + 50, all.hi) : value };
}

static void state (Case *fact_case, guint fact, Interval value)
{
  const Stated stated = { .fact = fact, .defendant = -1, .value = value };
  g_array_append_val (fact_case->stated, stated);
}

/* ---- what all share ---- */

static void set_days (const Group *group)
{
  Case *like = group->like;
  const Day from = MAX (group->plan->from, 1) + dice_between (group->dice, 0, 40) - 20;
  like->conduct_from = like->conduct_to = interval_point (MAX (from, 1));
  if (dice_percent (group->dice, 30))
    like->conduct_to = interval_point (like->conduct_from.lo + dice_between (group->dice, 0, 400));
  if (dice_percent (group->dice, 60))
    like->decided = interval_point (like->conduct_to.lo + dice_between (group->dice, 0, 4000));
}

static void set_like (const Group *group)
{
  const Charge charge = { .offence = group->plan->offence->stated->id, .defendant = -1 };
  const GPtrArray *locals = group->plan->locals;
  g_array_append_val (group->like->charges, charge);
  set_days (group);
  group->like->complete = dice_percent (group->dice, 70);
  if (locals->len > 0 && dice_percent (group->dice, 60))
    group->like->region =
        ((const Instrument *) g_ptr_array_index (locals, dice_below (group->dice, locals->len)))->region;
  for (guint i = 0; i < group->n_facts; i++)
    if (dice_percent (group->dice, 10))
      state (group->like, group->facts[i], random_value (group, group->facts[i]));
}

/* ---- comparing ---- */

static gboolean row_holds (Group *group, const RowVerdicts *found, guint row)
{
  Case *one = group->like;
  const guint shared = one->stated->len;
  for (guint i = 0; i < group->n_facts; i++)
    state (one, group->facts[i], (Interval) { group->lo[i][row], group->hi[i][row] });
  pipeline_decide (group->program, one, group->verdict);
  g_array_set_size (one->stated, shared);
  const ChargeVerdict *charge = &g_array_index (group->verdict->charges, ChargeVerdict, 0);
  group->tally->rows++;
  group->tally->undecided += charge->floor < charge->ceiling;
  group->tally->several += charge->laws.n_candidates > 1;
  return found->floor[row] == charge->floor && found->ceiling[row] == charge->ceiling &&
         found->applied[row] == charge->applied && (found->inexact[row / 64] >> row % 64 & 1) == !charge->exact;
}

static gboolean group_holds (Group *group, guint each)
{
  RowFact facts[MOST_FACTS];
  RowVerdicts found;
  choose_facts (group);
  set_like (group);
  Rows *rows = rows_new (group->program, group->like, group->work);
  group->tally->groups++;
  group->tally->refused += rows == NULL;
  gboolean hold = TRUE;
  for (guint times = 0; times < 2 && rows != NULL; times++) { /* nothing stays from the first */
    for (guint i = 0; i < group->n_facts; i++) {
      for (guint row = 0; row < each; row++) {
        const Interval value = random_value (group, group->facts[i]);
        group->lo[i][row] = value.lo;
        group->hi[i][row] = value.hi;
      }
      facts[i] = (RowFact) { group->facts[i], { .lo = group->lo[i], .hi = group->hi[i] } };
    }
    rows_decide (rows, facts, group->n_facts, each, &found);
    for (guint row = 0; row < each && hold; row++)
      hold = row_holds (group, &found, row);
    group->n_facts -= group->n_facts > 1;
  }
  rows_free (rows);
  return hold;
}

gboolean rows_hold (const Program *program, guint each, guint64 seed, RowsTally *ret)
{
  Dice dice = { seed };
  g_autoptr (Verdict) one = verdict_new_single ();
  g_autoptr (Verdict) together = verdict_new_single ();
  gboolean hold = TRUE;
  g_assert (each <= BLOCK_ROWS);
  *ret = (RowsTally) { 0 };
  for (guint i = 0; i < program->plans->len && hold; i++)
    for (guint times = 0; times < 4 && hold; times++) {
      Group *group = g_new0 (Group, 1);
      *group = (Group) { .program = program,
                         .plan = g_ptr_array_index (program->plans, i),
                         .dice = &dice,
                         .verdict = one,
                         .work = &together->work,
                         .like = case_new (),
                         .tally = ret };
      hold = group_holds (group, each);
      if (!hold)
        printf ("rows decided together differ: seed %" G_GUINT64_FORMAT ", plan %u of %s\n", seed, i,
                group->plan->offence->stated->id);
      case_free (group->like);
      g_free (group);
    }
  return hold;
}
