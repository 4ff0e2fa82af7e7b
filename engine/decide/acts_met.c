/* In: a case that lists acts, and the slots of a plan. Out: whether one act, or the acts of some time together, meet what the plan
 * asks of such. The idea: the plan's own step is run on what these acts come to, with nothing else known, so that figures,
 * regions and scales need no second account. */
#include "decide/acts_met.h"
#include <string.h>
#include "count/listed_acts.h"
#include "count/window/window.h"
#include "model/book/product.h"
#include "run/run.h"

/* What acts come to together, of one fact. */
typedef struct {
  __int128 least, most;
  guint n_endless; /* of which nobody knows how much it is at most: not in `most` */
} Together;

typedef struct {
  const Vocabulary *vocabulary;
  const Plan *plan;
  const ListedActs *listed;
  const Hidden *hidden;
  const Interval *stated; /* slots of the case */
  Together *sums;         /* per fact of `listed` */
  Interval *slots;
  Truth *truths;
  ActsMet *best;
} Looking;

/* ---- which facts are asked for ---- */

static void need_parts (const Code *code, guint step, gboolean *needed)
{
  if (code->steps[step].code == STEP_NOT)
    needed[code->steps[step].first] = TRUE;
  for (guint i = 0; code->steps[step].code == STEP_COUNT && i < code->steps[step].count; i++)
    needed[code->inputs[code->steps[step].first + i]] = TRUE;
}

static gboolean is_listed (const ListedActs *listed, guint slot)
{
  for (guint i = 0; i < listed->facts->len; i++)
    if (g_array_index (listed->facts, guint, i) == slot)
      return TRUE;
  return FALSE;
}

/* It is listed, or the product of what is. */
static gboolean is_made_of_listed (const Vocabulary *vocabulary, const ListedActs *listed, guint slot)
{
  if (slot >= vocabulary_size (vocabulary) || is_listed (listed, slot))
    return slot < vocabulary_size (vocabulary);
  const Fact *fact = vocabulary_fact (vocabulary, slot);
  for (guint i = 0; i < fact->n_factors; i++)
    if (is_listed (listed, fact->factors[i]))
      return TRUE;
  return FALSE;
}

static gboolean asks_for_listed (const Looking *looking, guint step)
{
  const Code *code = &looking->plan->code;
  for (guint i = 0; code->steps[step].code == STEP_REACH && i < code->steps[step].count; i++)
    if (is_made_of_listed (looking->vocabulary, looking->listed, code_terms (code, &code->steps[step])[i].slot))
      return TRUE;
  return FALSE;
}

/* A step uses steps before it only. */
static gboolean hangs_on_listed (const Looking *looking)
{
  const Code *code = &looking->plan->code;
  const guint step = looking->hidden->step;
  g_autofree gboolean *needed = g_new0 (gboolean, code->n_steps + 1);
  needed[step] = TRUE;
  for (guint i = step + 1; i > 0; i--) {
    if (!needed[i - 1])
      continue;
    if (asks_for_listed (looking, i - 1))
      return TRUE;
    need_parts (code, i - 1, needed);
  }
  return FALSE;
}

/* ---- acts that come and go ---- */

static void turn (const Looking *looking, guint act, gboolean counts)
{
  const gint sign = counts ? 1 : -1;
  for (guint i = 0; i < looking->listed->facts->len; i++) {
    const Interval amount = listed_amount (looking->listed, act, i);
    Together *sum = &looking->sums[i];
    sum->least += sign * (__int128) amount.lo;
    if (amount.hi >= UNBOUNDED)
      sum->n_endless += (guint) sign;
    else
      sum->most += sign * (__int128) amount.hi;
  }
}

/* A factor that no act is listed of, such as one price for all, is as the case states it. */
static void set_product (const Looking *looking, guint slot)
{
  const Fact *fact = vocabulary_fact (looking->vocabulary, slot);
  for (guint i = 0; i < fact->n_factors; i++)
    if (!is_listed (looking->listed, fact->factors[i]))
      looking->slots[fact->factors[i]] = looking->stated[fact->factors[i]];
  looking->slots[slot] = product_of (looking->vocabulary, fact, looking->slots);
}

static void set_slots (const Looking *looking)
{
  for (guint i = 0; i < looking->listed->facts->len; i++) {
    const Together *sum = &looking->sums[i];
    const gboolean endless = sum->n_endless > 0 || sum->most >= UNBOUNDED;
    looking->slots[g_array_index (looking->listed->facts, guint, i)] =
        (Interval) { (gint64) MIN (sum->least, UNBOUNDED - 1), endless ? UNBOUNDED : (gint64) sum->most };
  }
  for (guint i = 0; i < looking->vocabulary->n_products; i++)
    if (!is_listed (looking->listed, looking->vocabulary->products[i]) &&
        is_made_of_listed (looking->vocabulary, looking->listed, looking->vocabulary->products[i]))
      set_product (looking, looking->vocabulary->products[i]);
}

static gboolean is_nearer (const Looking *looking, Truth truth)
{
  const ActsMet *best = looking->best;
  if (truth != best->truth || best->on.hi == 0)
    return truth > best->truth || best->on.hi == 0;
  return looking->slots[looking->hidden->fact].lo > best->slots[looking->hidden->fact].lo;
}

static void judge (const Looking *looking, const char *name, Interval on)
{
  const Code *code = &looking->plan->code;
  ActsMet *best = looking->best;
  set_slots (looking);
  run_steps (code, looking->slots, looking->truths);
  const Truth truth = looking->truths[looking->hidden->step];
  if (!is_nearer (looking, truth))
    return;
  best->truth = truth;
  best->name = name;
  best->on = on;
  memcpy (best->slots, looking->slots, code->n_slots * sizeof *best->slots);
  memcpy (best->truths, looking->truths, code->n_steps * sizeof *best->truths);
}

static void judge_each (const Looking *looking)
{
  for (guint i = 0; i < looking->listed->acts->len; i++) {
    const ListedAct *act = listed_act (looking->listed, i);
    turn (looking, i, TRUE);
    judge (looking, act->name, act->on);
    turn (looking, i, FALSE);
  }
}

/* ---- stretches of time ---- */

/* What acts are worth that lie in one: whether they meet it counts more than any amount. */
typedef struct {
  const Looking *looking;
  gboolean most; /* whatever is in doubt counts */
  __int128 worth;
} ActStretch;

enum { BITS_OF_AMOUNT = 64 };

static __int128 worth_of (const ActStretch *stretch)
{
  const Looking *looking = stretch->looking;
  set_slots (looking);
  run_steps (&looking->plan->code, looking->slots, looking->truths);
  const Truth truth = looking->truths[looking->hidden->step];
  const Interval amount = looking->slots[looking->hidden->fact];
  const __int128 met = stretch->most ? truth != NO : truth == YES;
  return (met << BITS_OF_AMOUNT) + (stretch->most ? amount.hi : amount.lo);
}

static __int128 turn_act (gpointer data, guint act, gboolean counts)
{
  ActStretch *stretch = data;
  const __int128 before = stretch->worth;
  turn (stretch->looking, act, counts);
  stretch->worth = worth_of (stretch);
  return stretch->worth - before;
}

/* Of days in doubt an act surely lies in what holds each of them, and perhaps in what holds one. Returns: its acts are yours. */
static Timeline timeline_of (ActStretch *stretch, GArray *days)
{
  const ListedActs *listed = stretch->looking->listed;
  Timeline timeline = { .lapse = stretch->looking->hidden->lapse,
                        .times = 1,
                        .acts = g_array_new (FALSE, FALSE, sizeof (WindowAct)),
                        .turn = turn_act,
                        .data = stretch };
  for (guint i = 0; i < listed->acts->len; i++) {
    const Interval on = listed_act (listed, i)->on;
    const WindowAct act = { .enters = stretch->most ? on.lo : on.hi,
                            .leaves = stretch->most ? on.hi : on.lo,
                            .occasion = i };
    g_array_append_val (timeline.acts, act);
    g_array_append_val (days, on);
  }
  stretch->worth = worth_of (stretch);
  return timeline;
}

/* With nothing in it, what is worth that already. */
static gboolean is_met (__int128 nothing, __int128 worth) { return (nothing + worth) >> BITS_OF_AMOUNT > 0; }

/* On whichever of their days the acts lie. An act by itself always lies in some stretch. */
static gboolean is_surely_met (const Looking *looking, Window *ret)
{
  ActStretch stretch = { looking, FALSE, 0 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Interval));
  Timeline timeline = timeline_of (&stretch, days);
  const __int128 nothing = stretch.worth;
  *ret = window_greatest (&timeline);
  gboolean met = is_met (nothing, ret->worth);
  for (guint i = 0; i < timeline.acts->len && !met; i++)
    met = is_met (nothing, window_alone (&timeline, i));
  __int128 least = 0;
  if (!met && window_least (&timeline, (const Interval *) (const void *) days->data, &least))
    met = is_met (nothing, least);
  g_array_unref (timeline.acts);
  return met;
}

static gboolean is_perhaps_met (const Looking *looking, Window *ret)
{
  ActStretch stretch = { looking, TRUE, 0 };
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Interval));
  Timeline timeline = timeline_of (&stretch, days);
  const __int128 nothing = stretch.worth;
  *ret = window_greatest (&timeline);
  g_array_unref (timeline.acts);
  return is_met (nothing, ret->worth);
}

/* What is told: the acts that lie in the stretch, or may. */
static void tell_stretch (const Looking *looking, const Window *window, Truth truth)
{
  for (guint i = 0; i < looking->listed->acts->len; i++)
    if (window_meets (window, listed_act (looking->listed, i)->on))
      turn (looking, i, TRUE);
  judge (looking, NULL, (Interval) { window->from, window->to });
  looking->best->truth = truth;
}

static void judge_stretches (const Looking *looking)
{
  Window surely, perhaps;
  const gboolean must = is_surely_met (looking, &surely), may = is_perhaps_met (looking, &perhaps);
  tell_stretch (looking, must && surely.found ? &surely : &perhaps, must ? YES : may ? UNKNOWN : NO);
}

/* ---- what is met ---- */

/* Of an act nothing is known but what is listed. */
static void unlist (const Trial *trial, Interval *slots)
{
  const Program *program = trial->program;
  for (guint i = 0; i < program->n_facts; i++)
    if (vocabulary_fact (program->law->vocabulary, i)->kind == FACT_QUANTITY)
      slots[i] = trial->fact_case->complete ? program->not_found[i] : program->unknown[i];
}

/* The slot that says that acts are listed, of the same step. */
static guint listed_slot (const Plan *plan, const Hidden *met)
{
  guint i = 0;
  for (const Hidden *hidden = &g_array_index (plan->hidden, Hidden, 0);
       hidden->kind != HIDDEN_ACTS_LISTED || hidden->step != met->step; i++)
    hidden = &g_array_index (plan->hidden, Hidden, i + 1);
  return plan->code.n_facts + i;
}

static void look_at (const Trial *trial, const Plan *plan, const ListedActs *listed, guint index, Work *work)
{
  const Code *code = &plan->code;
  const Hidden *hidden = &g_array_index (plan->hidden, Hidden, index);
  g_autofree Together *sums = g_new0 (Together, listed->facts->len + 1);
  g_autofree Interval *slots = g_memdup2 (work->slots, code->n_slots * sizeof *slots);
  g_autofree Truth *truths = g_new (Truth, code->n_steps + 1);
  Looking looking = { trial->program->law->vocabulary, plan, listed, hidden, work->slots, sums, slots, truths, NULL };
  if (hidden->kind != HIDDEN_ACTS_MET || !hangs_on_listed (&looking))
    return;
  looking.best = work_add_acts (work, code->n_slots, code->n_steps);
  looking.best->hidden = index;
  unlist (trial, slots);
  (hidden->lapse > 0 ? judge_stretches : judge_each) (&looking);
  work->slots[code->n_facts + index] = (Interval) { looking.best->truth == YES, looking.best->truth != NO };
  work->slots[listed_slot (plan, hidden)] = interval_point (1);
}

static gboolean asks_for_acts (const Plan *plan)
{
  for (guint i = 0; i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_ACTS_MET)
      return TRUE;
  return FALSE;
}

void acts_met_fill (const Trial *trial, const Plan *plan, Work *work)
{
  if (trial->fact_case->batches->len == 0 || !asks_for_acts (plan))
    return;
  CaseActs acts;
  const CountOf of = { trial->program, plan, trial->fact_case, trial_charge (trial), NULL };
  case_acts_begin (&acts, trial->fact_case);
  g_autoptr (ListedActs) listed = listed_acts_new (&of, &acts);
  for (guint i = 0; listed->acts->len > 0 && i < plan->hidden->len; i++)
    look_at (trial, plan, listed, i, work);
  case_acts_end (&acts);
}
