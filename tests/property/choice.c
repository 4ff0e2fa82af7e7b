/* In: a case of known days and the documents. Out: every point in which the engine's choice of law differs from one that walks the days.
 * A law is a version of the offence and what is in force with it for the region; the days decide which there are. */
#include "choice.h"

#include <string.h>

/* Dates of a conduct that counts up to `act`. */
typedef struct {
  Trial *trial;
  const Rulebook *book;
  const Offence *offence;
  const ChargeVerdict *charge;
  Day began, act, decision;
} Course;

/* What a charge comes to in one course. */
typedef struct {
  guint floor, ceiling;
  gboolean any;
} Range;

/* One law and when its figures began to count. */
typedef struct {
  const Version *version;
  Day day;
  gboolean older;
  const Candidate *found;
} Meeting;

static const Version *version_at (const Offence *offence, Day day)
{
  const Version *last = NULL;
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    if (version->effective <= day && (last == NULL || version->effective > last->effective))
      last = version;
  }
  return last;
}

/* What a plan or a day has of the documents that speak for the region: one bit for each of their standards. */
typedef struct {
  const Plan *plan; /* NULL: `day` */
  Day day;
} Force;

static gboolean is_in_force (const Force *force, const Instrument *instrument, const Standard *standard)
{
  const Day starts = MAX (instrument->effective, standard->effective);
  if (force->plan != NULL)
    return g_ptr_array_find (force->plan->instruments, instrument, NULL) && standard->effective <= force->plan->from &&
           (standard->until == 0 || force->plan->from < standard->until);
  return starts <= force->day && (instrument->until == 0 || force->day < instrument->until) &&
         (standard->until == 0 || force->day < standard->until);
}

static guint64 figures_in (const Course *course, const Force *force)
{
  const char *region = course->trial->random_case->region;
  guint64 bits = 0, bit = 1;
  for (guint i = 0; i < course->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (course->book->instruments, i);
    gboolean here = instrument->region == NULL || region == NULL || strcmp (instrument->region, region) == 0;
    for (guint j = 0; j < instrument->standards->len; j++, bit <<= 1) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      if (here && standard_speaks_of (standard, course->offence->id) && standard->articles->len > 0 &&
          is_in_force (force, instrument, standard))
        bits |= bit;
    }
  }
  return bits;
}

static guint64 figures_at (const Course *course, Day day) { return figures_in (course, &(Force) { NULL, day }); }

static guint64 figures_of (const Course *course, const Plan *plan) { return figures_in (course, &(Force) { plan, 0 }); }

static const Candidate *find (const Course *course, const Version *version, Day day)
{
  guint64 figures = version->held ? figures_at (course, day) : 0;
  for (guint i = 0; i < course->charge->laws.n_candidates; i++) {
    const Candidate *candidate = &course->charge->laws.candidates[i];
    if (candidate->plan->version == version && figures_of (course, candidate->plan) == figures)
      return candidate;
  }
  g_string_append (course->trial->complaints, "  a law that the charge meets is not among its candidates\n");
  return NULL;
}

static void meet (const Course *course, const Version *version, Day day, gboolean older, GArray *met)
{
  const Meeting meeting = { version, day, older, find (course, version, day) };
  for (guint i = 0; i < met->len; i++)
    if (g_array_index (met, Meeting, i).found == meeting.found)
      return;
  if (meeting.found != NULL)
    g_array_append_val (met, meeting);
}

/* Every set of figures from that day to the decision; where there never are any, the version without. */
static void meet_version (const Course *course, const Version *version, Day from, GArray *met)
{
  guint64 before = 0;
  gboolean any = FALSE;
  for (Day day = from; version->held && day <= course->decision; day++) {
    guint64 figures = figures_at (course, day);
    if (figures != 0 && figures != before)
      meet (course, version, day, FALSE, met);
    before = figures;
    any = any || figures != 0;
  }
  if (!any)
    meet (course, version, from, FALSE, met);
}

static void meet_older (const Course *course, const Version *version, GArray *met)
{
  guint64 before = 0;
  for (Day day = course->began; version->held && day < course->act; day++) {
    guint64 figures = figures_at (course, day);
    if (figures != 0 && figures != before && figures != figures_at (course, course->act))
      meet (course, version, day, TRUE, met);
    before = figures;
  }
}

/* Those that compete first, each the earlier before the later. Returns: yours, of Meeting. */
static GArray *laws_met (const Course *course)
{
  GArray *met = g_array_new (FALSE, FALSE, sizeof (Meeting));
  const Version *then = version_at (course->offence, course->act);
  for (guint i = 0; then != NULL && i < course->offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (course->offence->versions, i);
    if (version == then || (version->effective > course->act && version->effective <= course->decision)) {
      meet_version (course, version, MAX (course->act, version->effective), met);
      meet_older (course, version, met);
    }
  }
  return met;
}

/* Compares by the maximum, then by the minimum; a text that is not held is only known to be something. */
static int compare_tiers (const Version *a, guint rank_a, const Version *b, guint rank_b)
{
  const Tier *one = version_tier_at (a, rank_a), *other = version_tier_at (b, rank_b);
  if (rank_a == 0 || rank_b == 0)
    return (rank_a > 0) - (rank_b > 0);
  if (!a->held || !b->held)
    return a->held - b->held;
  if (one->penalty.maximum_months != other->penalty.maximum_months)
    return one->penalty.maximum_months < other->penalty.maximum_months ? -1 : 1;
  return one->penalty.minimum_months < other->penalty.minimum_months
             ? -1
             : one->penalty.minimum_months > other->penalty.minimum_months;
}

static gboolean is_lighter (const Meeting *a, const Meeting *b)
{
  int most = compare_tiers (a->version, a->found->ceiling, b->version, b->found->ceiling);
  return most < 0 || (most == 0 && compare_tiers (a->version, a->found->floor, b->version, b->found->floor) < 0);
}

static gboolean is_earlier (const Meeting *a, const Meeting *b)
{
  return a->version->effective != b->version->effective ? a->version->effective < b->version->effective
                                                        : a->day < b->day;
}

static Range range_of (const GArray *met)
{
  const Meeting *applied = NULL;
  for (guint i = 0; i < met->len; i++) {
    const Meeting *one = &g_array_index (met, Meeting, i);
    if (!one->older && (applied == NULL || is_lighter (one, applied)))
      applied = one;
  }
  if (applied == NULL)
    return (Range) { 0, 0, FALSE };
  Range range = { applied->found->floor, applied->found->ceiling, TRUE };
  for (guint i = 0; i < met->len; i++) {
    const Meeting *one = &g_array_index (met, Meeting, i);
    int order = compare_tiers (one->version, one->found->floor, applied->version, applied->found->ceiling);
    if (order < 0 || (order == 0 && !one->older && is_earlier (one, applied)))
      range.floor = MIN (range.floor, one->found->floor);
  }
  return range;
}

static Range range_up_to (Course course, Day act)
{
  course.act = act;
  g_autoptr (GArray) met = laws_met (&course);
  return range_of (met);
}

/* Whether what came after the amendment is a crime by itself: -1 not known. */
static int later_part (const RandomCase *random_case, gboolean is_new)
{
  switch (random_case->later_part) {
  case LATER_PART_YES: return 1;
  case LATER_PART_NO: return 0;
  case LATER_PART_UNKNOWN: return -1;
  case LATER_PART_UNSAID: break;
  }
  return random_case->complete && !is_new ? 1 : -1;
}

/* Under the version that the conduct began under, by the first figures of that time or after it, it may come to nothing. */
static gboolean may_be_no_crime (const Course *course, const Version *then)
{
  const Day last = then->effective - 1;
  const Version *version = version_at (course->offence, last);
  Day day = last;
  while (version->held && day < course->decision && figures_at (course, day) == 0)
    day++;
  const Candidate *found = find (course, version, version->held && figures_at (course, day) == 0 ? last : day);
  return found != NULL && found->floor == 0;
}

static Range expected (const Course *course)
{
  const Version *then = version_at (course->offence, course->act);
  if (then == NULL)
    return (Range) { 0, 0, FALSE };
  const RandomCase *random_case = course->trial->random_case;
  gboolean is_new = version_at (course->offence, random_case->from.lo) == NULL;
  gboolean crosses = is_new || course->began < then->effective;
  int later = crosses ? later_part (random_case, is_new) : 1;
  gboolean none_before = is_new;
  if (crosses && !is_new && later == 1 && random_case->later_part == LATER_PART_UNSAID &&
      may_be_no_crime (course, then)) {
    later = -1;
    none_before = TRUE;
  }
  if (later == 1)
    return range_up_to (*course, course->act);
  Range earlier = none_before && !is_new ? (Range) { 0, 0, FALSE } : range_up_to (*course, then->effective - 1);
  if (later == 0)
    return earlier;
  Range whole = range_up_to (*course, course->act);
  return (Range) { none_before ? 0 : MIN (whole.floor, earlier.floor), MAX (whole.ceiling, earlier.ceiling), TRUE };
}

void choice_compare (Trial *trial, const ChargeVerdict *charge, const Rulebook *book)
{
  const RandomCase *random_case = trial->random_case;
  const Offence *offence = rulebook_offence (book, RANDOM_OFFENCE);
  const Course course = {
    trial, book, offence, charge, random_case->from.lo, random_case->to.lo, random_case->decided
  };
  if (!interval_is_point (random_case->from) || !interval_is_point (random_case->to))
    return; /* every day of it is tried by each_day.c */
  const Range range = expected (&course);
  if ((charge->laws.n_candidates > 0) != range.any || charge->floor != range.floor ||
      charge->ceiling != range.ceiling || !charge->decided != (range.floor != range.ceiling))
    g_string_append_printf (trial->complaints, "  the charge: engine %u..%u under %u laws, by the days %u..%u\n",
                            charge->floor, charge->ceiling, charge->laws.n_candidates, range.floor, range.ceiling);
}
