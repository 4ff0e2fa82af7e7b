/* In: a charge and its dates. Out: the laws it can meet, in the order of their time.
 * The law of the time of the conduct stands first; where the conduct ran into new figures or into a new version of the law,
 * what it began under stands there too. */
#include "select/select.h"
#include <string.h>
#include "model/statute.h"

/* What a charge's laws are looked for by. */
typedef struct {
  const Program *program;
  const Case *fact_case;
  const Offence *offence;
  Day decision;
  Laws *laws;
} Search;

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
  return days_are_known (fact_case->decided) ? fact_case->decided.lo : DAY_MAX;
}

/* The next instrument from `i` on that decides something and speaks for the region; NULL: there is none. */
static const Instrument *next_reaching (const Plan *plan, const char *region, guint *i)
{
  while (*i < plan->instruments->len) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, (*i)++);
    if (instrument->kind != INSTRUMENT_STATUTE && instrument_reaches (instrument, region) &&
        instrument_decides (instrument, plan->offence->id))
      return instrument;
  }
  return NULL;
}

/* Whether any interpretation or standard in force under the plan speaks for the case's region; what the statute itself
 * says is none. */
static gboolean has_figures (const Plan *plan, const char *region)
{
  guint i = 0;
  return plan != NULL && next_reaching (plan, region, &i) != NULL;
}

/* One version with the same instruments, as far as they speak for the region. */
static gboolean same_law (const Plan *a, const Plan *b, const char *region)
{
  if (a == b || a->version != b->version)
    return a == b;
  const Instrument *one, *other;
  guint i = 0, j = 0;
  do {
    one = next_reaching (a, region, &i);
    other = next_reaching (b, region, &j);
  } while (one != NULL && one == other);
  return one == other;
}

/* Keeps the candidates in the order of their versions, then of their figures. */
static void insert (Laws *laws, const Candidate *candidate)
{
  guint at = laws->n_candidates++;
  for (; at > 0; at--) {
    const Plan *before = laws->candidates[at - 1].plan, *plan = candidate->plan;
    if (before->version->effective < plan->version->effective ||
        (before->version == plan->version && before->from < plan->from))
      break;
    laws->candidates[at] = laws->candidates[at - 1];
  }
  laws->candidates[at] = *candidate;
}

static Candidate *find (const Search *search, const Plan *plan)
{
  Laws *laws = search->laws;
  for (guint i = 0; i < laws->n_candidates; i++)
    if (same_law (laws->candidates[i].plan, plan, search->fact_case->region))
      return &laws->candidates[i];
  return NULL;
}

/* `added`: with its plan, which may be NULL, and the courses that it is for. */
static void add (const Search *search, Candidate added)
{
  Laws *laws = search->laws;
  Candidate *found = added.plan == NULL ? NULL : find (search, added.plan);
  if (found != NULL) {
    found->courses |= added.courses;
    found->older |= added.older & ~found->courses;
  } else if (added.plan != NULL && laws->n_candidates < MOST_CANDIDATES)
    insert (laws, &added);
  else
    laws->full = laws->full || added.plan != NULL;
}

/* A version under the instruments of the conduct's time, if there were any, and under those of the decision's. */
static void add_version (const Search *search, const Version *version, Day act, guint courses, gboolean old)
{
  const char *region = search->fact_case->region;
  const Plan *then = plan_on (search->program, version, act);
  const Plan *now = plan_on (search->program, version, search->decision);
  if (has_figures (then, region) || !has_figures (now, region))
    add (search, (Candidate) { .plan = then, .courses = courses, .of_the_act = old });
  add (search, (Candidate) { .plan = now, .courses = courses, .of_the_act = old && now == then });
}

/* The figures of a version that applied while the conduct went on, but not at its end. */
static void add_older_figures (const Search *search, const Version *version, Day act, guint course)
{
  const Interval began = search->fact_case->conduct_from;
  for (guint i = 0; days_are_known (began) && began.hi < act && i < search->program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (search->program->plans, i);
    if (plan->version == version && plan->from <= act && plan->until != 0 && plan->until <= act &&
        plan->until > began.hi && has_figures (plan, search->fact_case->region))
      add (search, (Candidate) { .plan = plan, .older = course });
  }
}

/* Everything that conduct up to the day `act` can meet. */
static void add_course (const Search *search, Day act, guint course, gboolean is_act)
{
  const Version *then = version_on (search->offence, act), *now = version_on (search->offence, search->decision);
  if (then == NULL)
    return;
  add_version (search, then, act, course, is_act);
  if (now != then)
    add_version (search, now, act, course, FALSE);
  add_older_figures (search, then, act, course);
  if (now != then)
    add_older_figures (search, now, act, course);
}

/* Some of the conduct lies, or may lie, before any version of the offence: what was done then is no crime. */
static gboolean began_before (const Offence *offence, const Case *fact_case)
{
  const Version *first = g_ptr_array_index (offence->versions, 0);
  return days_are_known (fact_case->conduct_from) && fact_case->conduct_from.lo < first->effective;
}

/* Figures that may count what was no crime when it was done say nothing of the later part: there nothing is presumed. */
static Crossing crossing_of (const Case *fact_case, const Version *then, gboolean is_new)
{
  static const Crossing said[] = {
    [LATER_PART_UNKNOWN] = CROSSES_OPEN, [LATER_PART_NO] = CROSSES_NO, [LATER_PART_YES] = CROSSES_YES
  };
  if (!is_new && (!days_are_known (fact_case->conduct_from) || fact_case->conduct_from.hi >= then->effective))
    return CROSSES_NOTHING;
  if (fact_case->later_part != LATER_PART_UNSAID)
    return said[fact_case->later_part];
  return fact_case->complete && !is_new ? CROSSES_PRESUMED : CROSSES_OPEN;
}

/* The conduct, or its part before the amendment alone, or both, as far as the case leaves that open. */
static void add_courses (const Search *search, const Version *then)
{
  Laws *laws = search->laws;
  laws->is_new = began_before (search->offence, search->fact_case);
  laws->crossing = crossing_of (search->fact_case, then, laws->is_new);
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
    laws->candidates[i].crosses = days_are_known (fact_case->conduct_from) &&
                                  fact_case->conduct_from.hi < laws->candidates[i].plan->version->effective;
}

static void add_newest (const Search *search)
{
  const Version *now = version_on (search->offence, search->decision);
  add (search, (Candidate) { .plan = plan_on (search->program, now, search->decision), .courses = COURSE_WHOLE });
  if (search->laws->n_candidates > 0)
    search->laws->candidates[0].choice = CHOICE_DATE_UNKNOWN;
}

void select_laws (const Program *program, const Case *fact_case, const Charge *charge, Laws *ret)
{
  const Offence *offence = rulebook_offence (program->book, charge->offence);
  Search search = { program, fact_case, offence, day_of_decision (fact_case), ret };
  memset (ret, 0, offsetof (Laws, candidates));
  if (!days_are_known (fact_case->conduct_to)) {
    add_newest (&search);
    return;
  }
  ret->act = day_of_conduct (offence, fact_case);
  search.decision = MAX (search.decision, ret->act);
  const Version *then = version_on (offence, ret->act);
  if (then == NULL)
    return;
  add_courses (&search, then);
  mark_crossing (fact_case, ret);
}

static gboolean is_selected (const Selection *last, const Case *fact_case, const Charge *charge)
{
  return last->offence != NULL && interval_equal (last->conduct_to, fact_case->conduct_to) &&
         interval_equal (last->conduct_from, fact_case->conduct_from) &&
         interval_equal (last->decided, fact_case->decided) && last->later_part == fact_case->later_part &&
         !last->complete == !fact_case->complete && strcmp (last->offence->id, charge->offence) == 0;
}

void select_again (const Program *program, const Case *fact_case, const Charge *charge, Selection *last)
{
  if (!program->regional && is_selected (last, fact_case, charge))
    return;
  last->offence = rulebook_offence (program->book, charge->offence);
  last->conduct_from = fact_case->conduct_from;
  last->conduct_to = fact_case->conduct_to;
  last->decided = fact_case->decided;
  last->complete = fact_case->complete;
  last->later_part = fact_case->later_part;
  select_laws (program, fact_case, charge, &last->laws);
}
