/* In: a charge and its dates. Out: the laws it can meet, and which of them applies.
 * The law of the time of the conduct stands first; a newer one only applies where it is lighter, or where the old time had
 * no interpretation at all. */
#include "select/select.h"
#include <string.h>
#include "model/statute.h"

static gboolean is_known (Interval days) { return days.lo > 0; }

static const Version *version_on (const Offence *offence, Day day)
{
  const Version *found = NULL;
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    if (version->effective <= day)
      found = version;
  }
  return found;
}

static const Plan *plan_on (const Program *program, const Version *version, Day day)
{
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    if (plan->version == version && plan->from <= day && (plan->until == 0 || day < plan->until))
      return plan;
  }
  return NULL;
}

/* The day whose law is that of the conduct: its end, for conduct that went on; in doubt the earliest possible end. */
static Day day_of_conduct (const Offence *offence, const Case *fact_case)
{
  Day earliest = fact_case->conduct_to.lo;
  return version_on (offence, earliest) != NULL ? earliest : fact_case->conduct_to.hi;
}

static Day day_of_decision (const Case *fact_case)
{
  return is_known (fact_case->decided) ? fact_case->decided.lo : DAY_MAX;
}

static void add (Candidate *candidates, guint *n, const Plan *plan, gboolean of_the_act)
{
  for (guint i = 0; i < *n; i++)
    if (candidates[i].plan == plan)
      return;
  if (plan != NULL && *n < MOST_CANDIDATES)
    candidates[(*n)++] = (Candidate) { .plan = plan, .of_the_act = of_the_act };
}

/* Whether any interpretation or standard in force under the plan speaks for the case's region; what the statute itself
 * says is none. */
static gboolean has_figures (const Plan *plan, const char *region)
{
  for (guint i = 0; plan != NULL && i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (instrument->kind != INSTRUMENT_STATUTE && instrument_reaches (instrument, region) &&
        instrument_decides (instrument, plan->offence->id))
      return TRUE;
  }
  return FALSE;
}

/* A version under the instruments of the conduct's time, if there were any, and under those of the decision's. */
static void add_version (const Program *program, const Version *version, const char *region, Day act, Day decision,
                         gboolean old, Candidate *candidates, guint *n)
{
  const Plan *then = plan_on (program, version, act), *now = plan_on (program, version, decision);
  if (has_figures (then, region) || !has_figures (now, region))
    add (candidates, n, then, old);
  add (candidates, n, now, old && now == then);
}

static const Offence *offence_of (const Program *program, const Charge *charge)
{
  return rulebook_offence (program->book, charge->offence);
}

static void mark_crossing (const Case *fact_case, Candidate *candidates, guint n)
{
  for (guint i = 0; i < n; i++)
    candidates[i].crosses =
        is_known (fact_case->conduct_from) && fact_case->conduct_from.hi < candidates[i].plan->version->effective;
}

guint select_candidates (const Program *program, const Case *fact_case, const Charge *charge,
                         Candidate ret[MOST_CANDIDATES])
{
  const Offence *offence = offence_of (program, charge);
  guint n = 0;
  Day decision = day_of_decision (fact_case);
  const Version *now = version_on (offence, decision);
  if (!is_known (fact_case->conduct_to)) {
    add (ret, &n, plan_on (program, now, decision), FALSE);
    if (n > 0)
      ret[0].choice = CHOICE_DATE_UNKNOWN;
    return n;
  }
  Day act = day_of_conduct (offence, fact_case);
  const Version *then = version_on (offence, act);
  if (then == NULL)
    return 0;
  decision = MAX (decision, act);
  add_version (program, then, fact_case->region, act, decision, TRUE, ret, &n);
  if (now != then && now != NULL)
    add_version (program, now, fact_case->region, act, decision, FALSE, ret, &n);
  mark_crossing (fact_case, ret, n);
  return n;
}

static gboolean is_selected (const Selection *last, const Case *fact_case, const Charge *charge)
{
  return last->offence != NULL && interval_equal (last->conduct_to, fact_case->conduct_to) &&
         interval_equal (last->conduct_from, fact_case->conduct_from) &&
         interval_equal (last->decided, fact_case->decided) && strcmp (last->offence->id, charge->offence) == 0;
}

void select_again (const Program *program, const Case *fact_case, const Charge *charge, Selection *last)
{
  if (!program->regional && is_selected (last, fact_case, charge))
    return;
  last->offence = offence_of (program, charge);
  last->conduct_from = fact_case->conduct_from;
  last->conduct_to = fact_case->conduct_to;
  last->decided = fact_case->decided;
  last->n_candidates = select_candidates (program, fact_case, charge, last->candidates);
}

/* How heavy the range of a rank is. */
static guint64 weight (const Plan *plan, guint rank)
{
  return rank == 0 ? 0 : tier_weight (version_tier_at (plan->version, rank));
}

static gboolean is_lighter (const Candidate *a, const Candidate *b)
{
  guint64 most_a = weight (a->plan, a->ceiling), most_b = weight (b->plan, b->ceiling);
  return most_a != most_b ? most_a < most_b : weight (a->plan, a->floor) < weight (b->plan, b->floor);
}

static Choice choice_of (const Candidate *candidates, guint n, guint index, guint applied)
{
  const Candidate *candidate = &candidates[index];
  if (candidate->choice == CHOICE_DATE_UNKNOWN)
    return CHOICE_DATE_UNKNOWN;
  if (index != applied)
    return index < applied ? CHOICE_HEAVIER : CHOICE_NOT_LIGHTER;
  if (index == 0 && !candidate->of_the_act)
    return CHOICE_NEWER_FIRST;
  if (n == 1)
    return CHOICE_ONLY;
  return index == 0 ? CHOICE_OF_THE_ACT : CHOICE_NEWER_LIGHTER;
}

guint select_lightest (Candidate *candidates, guint n)
{
  guint applied = 0;
  for (guint i = 1; i < n; i++)
    if (is_lighter (&candidates[i], &candidates[applied]))
      applied = i;
  for (guint i = 0; i < n; i++)
    candidates[i].choice = choice_of (candidates, n, i, applied);
  return applied;
}

gboolean select_may_prevail (const ChargeVerdict *verdict, guint law)
{
  const Candidate *other = &verdict->candidates[law], *applied = &verdict->candidates[verdict->applied];
  guint64 least = weight (other->plan, other->floor), most = weight (applied->plan, applied->ceiling);
  return least < most || (least == most && law < verdict->applied);
}
