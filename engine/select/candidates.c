/* In: a charge whose days each lie within one stretch of time. Out: the laws it can meet, in the order of their time.
 * The first text of the time of the conduct stands first, or the first one after it where there was none; every text up to the
 * decision stands beside it, and where the conduct ran into new figures or into a new version of the law, what it began under. */
#include "select/candidates.h"
#include <string.h>
#include "model/book/statute.h"
#include "select/occasions.h"
#include "select/regional.h"
#include "select/same_law.h"

/* What a charge's laws are looked for by. */
typedef struct {
  const Program *program;
  const Case *fact_case;
  const Offence *offence;
  const GPtrArray *plans; /* of the offence */
  Day decision;
  Laws *laws;
} CandidateSearch;

static const Version *version_at (const Offence *offence, guint i) { return g_ptr_array_index (offence->versions, i); }

/* Behind the version in force on that day: how many versions have begun. */
static guint versions_until (const Offence *offence, Day day)
{
  guint n = 0;
  while (n < offence->versions->len && version_at (offence, n)->effective <= day)
    n++;
  return n;
}

static const Version *version_on (const Offence *offence, Day day)
{
  guint n = versions_until (offence, day);
  return n == 0 ? NULL : version_at (offence, n - 1);
}

/* The next plan of a version from `i` on; NULL: there is none. */
static const Plan *next_plan (const CandidateSearch *search, const Version *version, guint *i)
{
  while (*i < search->plans->len) {
    const Plan *plan = g_ptr_array_index (search->plans, (*i)++);
    if (plan->version == version)
      return plan;
  }
  return NULL;
}

static Candidate *find (const CandidateSearch *search, const Candidate *candidate)
{
  Laws *laws = search->laws;
  for (guint i = 0; i < laws->n_candidates; i++)
    if (same_candidate (search->fact_case, &laws->candidates[i], candidate))
      return &laws->candidates[i];
  return NULL;
}

/* `added`: with its plan and the courses that it is for. */
static void add (const CandidateSearch *search, Candidate added)
{
  Candidate *found = find (search, &added);
  if (found != NULL) {
    found->courses |= added.courses;
    found->older |= added.older & ~found->courses;
  } else
    laws_insert (search->laws, &added);
}

/* A plan for as long as the case states the same figures of its region. */
typedef struct {
  const Plan *plan;
  Day since, until; /* 0: open */
} Period;

/* The first stretch of a plan, or the one behind `period`. FALSE: there is none. */
static gboolean next_period (const CandidateSearch *search, const Version *version, guint *i, Period *period)
{
  const gboolean more = period->plan != NULL && period->until != period->plan->until;
  if (more)
    period->since = period->until;
  else if ((period->plan = next_plan (search, version, i)) != NULL)
    period->since = period->plan->from;
  else
    return FALSE;
  const Day next = regional_next (search->fact_case, period->plan, period->since), until = period->plan->until;
  period->until = next == 0 || (until != 0 && until < next) ? until : next;
  return TRUE;
}

/* A version under every set of figures from the day `act` to the decision, the first one alone where it only is shown; where there
 * never are any, without. */
static void add_version (const CandidateSearch *search, const Version *version, Day act, guint courses, gboolean of_act)
{
  Candidate bare = { .plan = NULL };
  Period period = { .plan = NULL };
  guint n = 0, i = 0;
  while (next_period (search, version, &i, &period) && period.since <= search->decision) {
    if ((period.until != 0 && period.until <= act) || (n > 0 && courses == 0))
      continue;
    const Candidate found = {
      .plan = period.plan, .since = period.since, .courses = courses, .of_the_act = of_act && period.since <= act
    };
    if (has_figures (period.plan, search->fact_case->region)) {
      add (search, found);
      n++;
    } else if (bare.plan == NULL)
      bare = found;
  }
  if (n == 0 && bare.plan != NULL)
    add (search, bare);
}

/* What the conduct ran into asks the same: then nothing hangs on which of both applies. */
static gboolean is_told (const CandidateSearch *search, const Plan *plan, Day since, guint course)
{
  const Case *fact_case = search->fact_case;
  for (guint i = 0; i < search->laws->n_candidates; i++) {
    const Candidate *candidate = &search->laws->candidates[i];
    if ((candidate->courses & course) != 0 && same_outcome (candidate->plan, plan, fact_case->region) &&
        regional_same (fact_case, plan, candidate->since, since))
      return TRUE;
  }
  return FALSE;
}

/* The figures of a version that applied while the conduct went on, but not at its end. */
static void add_older_figures (const CandidateSearch *search, const Version *version, Day act, guint course)
{
  const Day began = search->fact_case->conduct_from.hi;
  Period period = { .plan = NULL };
  guint i = 0;
  while (began < act && next_period (search, version, &i, &period))
    if (period.since <= act && period.until != 0 && period.until <= act && period.until > began &&
        has_figures (period.plan, search->fact_case->region) && !is_told (search, period.plan, period.since, course))
      add (search, (Candidate) { .plan = period.plan, .since = period.since, .older = course });
}

/* Everything that conduct up to the day `act` can meet: the version of that day, and every later one from its first day on. */
static void add_course (const CandidateSearch *search, Day act, guint course, gboolean is_act)
{
  const guint then = versions_until (search->offence, act), now = versions_until (search->offence, search->decision);
  if (then == 0)
    return;
  for (guint i = then; i <= now; i++) {
    const Version *version = version_at (search->offence, i - 1);
    add_version (search, version, MAX (act, version->effective), course, is_act && i == then);
  }
  for (guint i = then; i <= now; i++)
    add_older_figures (search, version_at (search->offence, i - 1), act, course);
}

/* Some of the conduct lies before any version of the offence: what was done then is no crime. */
static gboolean began_before (const Offence *offence, const Case *fact_case)
{
  return fact_case->conduct_from.lo < version_at (offence, 0)->effective;
}

/* Figures that may count what was no crime when it was done say nothing of the later part: there nothing is presumed. */
static Crossing crossing_of (const Case *fact_case, const Version *then, gboolean is_new)
{
  static const Crossing said[] = {
    [LATER_PART_UNKNOWN] = CROSSES_OPEN, [LATER_PART_NO] = CROSSES_NO, [LATER_PART_YES] = CROSSES_YES
  };
  if (!is_new && fact_case->conduct_from.hi >= then->effective)
    return CROSSES_NOTHING;
  if (fact_case->later_part != LATER_PART_UNSAID)
    return said[fact_case->later_part];
  return fact_case->complete && !is_new ? CROSSES_PRESUMED : CROSSES_OPEN;
}

/* The conduct, or its part before the amendment alone, or both, as far as the case leaves that open. */
static void add_courses (const CandidateSearch *search, const Version *then)
{
  Laws *laws = search->laws;
  laws->is_new = began_before (search->offence, search->fact_case);
  laws->crossing = crossing_of (search->fact_case, then, laws->is_new);
  laws->presumed = laws->crossing == CROSSES_PRESUMED;
  laws->amendment = laws->crossing == CROSSES_NOTHING ? 0 : then->effective;
  if (laws->crossing == CROSSES_NO)
    laws->act = laws->amendment - 1;
  else
    add_course (search, laws->act, COURSE_WHOLE, TRUE);
  if (laws->crossing == CROSSES_NO || laws->crossing == CROSSES_OPEN)
    add_course (search, laws->amendment - 1, COURSE_EARLIER, laws->crossing == CROSSES_NO);
  const Version *before = laws->amendment == 0 ? NULL : version_on (search->offence, laws->amendment - 1);
  if (before != NULL && (laws->crossing == CROSSES_YES || laws->crossing == CROSSES_PRESUMED))
    add_version (search, before, laws->amendment - 1, 0, FALSE);
}

static void mark_crossing (const Case *fact_case, Laws *laws)
{
  for (guint i = 0; i < laws->n_candidates; i++)
    laws->candidates[i].crosses = fact_case->conduct_from.hi < laws->candidates[i].plan->version->effective;
}

void select_laws (const Program *program, const Case *fact_case, const Charge *charge, Laws *ret)
{
  const Offence *offence = lawbook_offence (program->law, charge->offence)->stated;
  CandidateSearch search = { program, fact_case, offence, program_plans_of (program, offence), DAY_MAX, ret };
  memset (ret, 0, offsetof (Laws, candidates));
  ret->at = (Occasion) { fact_case->conduct_from, fact_case->conduct_to, fact_case->decided };
  ret->act = fact_case->conduct_to.lo;
  if (days_are_known (fact_case->decided))
    search.decision = MAX (fact_case->decided.lo, ret->act);
  const Version *then = version_on (offence, ret->act);
  if (then == NULL)
    return;
  add_courses (&search, then);
  mark_crossing (fact_case, ret);
}

static gboolean is_selected (const Selection *last, const Case *fact_case)
{
  return last->kept && !last->figures_change && !case_figures_change (fact_case) &&
         interval_equal (last->conduct_to, fact_case->conduct_to) &&
         interval_equal (last->conduct_from, fact_case->conduct_from) &&
         interval_equal (last->decided, fact_case->decided) && last->later_part == fact_case->later_part &&
         last->counted_since == fact_case->counted_since && !last->complete == !fact_case->complete &&
         g_strcmp0 (last->region, fact_case->region) == 0;
}

/* What is selected once more for the same days. Days of sanctions may cut the days of the conduct: then it is not kept. */
static void remember (const Case *fact_case, Selection *last)
{
  last->conduct_from = fact_case->conduct_from;
  last->conduct_to = fact_case->conduct_to;
  last->decided = fact_case->decided;
  last->complete = fact_case->complete;
  last->figures_change = case_figures_change (fact_case);
  last->later_part = fact_case->later_part;
  last->counted_since = fact_case->counted_since;
  if (g_strcmp0 (last->region, fact_case->region) != 0) {
    g_free (last->region);
    last->region = g_strdup (fact_case->region);
  }
}

static void select_all (const Program *program, const Case *fact_case, const Charge *charge, Selection *ret)
{
  g_autoptr (GArray) occasions = occasions_of (program, fact_case, ret->offence, &ret->kept);
  ret->too_many = occasions->len > MOST_OCCASIONS;
  g_array_set_size (ret->laws, MIN (occasions->len, (guint) MOST_OCCASIONS));
  for (guint i = 0; i < ret->laws->len; i++) {
    const Case at = occasion_case (fact_case, &g_array_index (occasions, Occasion, i));
    select_laws (program, &at, charge, &g_array_index (ret->laws, Laws, i));
  }
}

const Selection *select_again (const Program *program, const Case *fact_case, const Charge *charge, Work *work)
{
  if (work->selection == NULL || strcmp (work->selection->offence->id, charge->offence) != 0)
    work->selection = work_selection (work, lawbook_offence (program->law, charge->offence)->stated);
  if (!is_selected (work->selection, fact_case)) {
    remember (fact_case, work->selection);
    select_all (program, fact_case, charge, work->selection);
  }
  return work->selection;
}
