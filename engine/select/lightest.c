/* In: the laws that a charge can meet, with what it comes to under each. Out: which one applies, and the range that is left.
 * The laws of one course of the conduct compete by how light they are; older figures that are lighter leave the result open,
 * because nobody has said which figures apply to conduct that ran into new ones. */
#include "select/lightest.h"
#include "model/book/statute.h"

/* What a charge comes to in one course. */
typedef struct {
  guint applied; /* MOST_CANDIDATES: no law */
  guint floor, ceiling;
  guint floor_if_newer;
  gboolean exact;
} LightestResult;

static const Candidate *candidate_at (const ChargeVerdict *charge, guint i) { return &charge->laws.candidates[i]; }

static gboolean competes (const Candidate *candidate, guint course)
{
  return (candidate_courses (candidate) & course) != 0;
}

/* How heavy the range of a rank is. A text that is not held may provide anything: nothing is known to be lighter but no
 * crime at all. */
static guint64 weight (const Plan *plan, guint rank)
{
  if (rank == 0)
    return 0;
  return plan->version->held ? tier_weight (version_tier_at (plan->version, rank)) : 1;
}

static gboolean is_lighter (const Candidate *a, const Candidate *b)
{
  guint64 most_a = weight (a->plan, a->ceiling), most_b = weight (b->plan, b->ceiling);
  return most_a != most_b ? most_a < most_b : weight (a->plan, a->floor) < weight (b->plan, b->floor);
}

static guint lightest (const ChargeVerdict *charge, guint course)
{
  guint found = MOST_CANDIDATES;
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    if (competes (candidate_at (charge, i), course) &&
        (found == MOST_CANDIDATES || is_lighter (candidate_at (charge, i), candidate_at (charge, found))))
      found = i;
  return found;
}

/* A law that is not applied could turn out lighter, as far as both are known; of laws that compete the earlier one also
 * where they are equal. */
static gboolean may_prevail (const ChargeVerdict *charge, guint law, guint applied, guint course)
{
  const Candidate *other = candidate_at (charge, law), *one = candidate_at (charge, applied);
  guint64 least = weight (other->plan, other->floor), most = weight (one->plan, one->ceiling);
  return least < most || (least == most && law < applied && competes (other, course));
}

/* Two laws that compete hang on the same facts, and may not be least together; where one of them is settled that cannot be. */
static void reach_down (const Candidate *other, gboolean older, gboolean settled, LightestResult *result)
{
  if (other->floor < result->floor) {
    result->exact = result->exact && (older || settled) && other->exact;
    result->floor = other->floor;
  }
  if (!older)
    result->floor_if_newer = MIN (result->floor_if_newer, other->floor);
}

/* Marks what may apply in this course in place of the lightest. */
static LightestResult result_in_course (ChargeVerdict *charge, guint course)
{
  LightestResult result = { .applied = lightest (charge, course), .exact = TRUE };
  if (result.applied == MOST_CANDIDATES)
    return result;
  const Candidate *applied = candidate_at (charge, result.applied);
  result.floor = result.floor_if_newer = applied->floor;
  result.ceiling = applied->ceiling;
  result.exact = applied->exact;
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    Candidate *other = &charge->laws.candidates[i];
    if (i == result.applied || ((candidate_courses (other) | other->older) & course) == 0 ||
        !may_prevail (charge, i, result.applied, course))
      continue;
    other->may_apply = TRUE;
    reach_down (other, !competes (other, course), applied->floor == applied->ceiling, &result);
  }
  return result;
}

static gboolean ran_into_new_figures (const ChargeVerdict *charge, guint course)
{
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    if ((candidate_at (charge, i)->older & course) != 0)
      return TRUE;
  return FALSE;
}

static Choice choice_of_applied (const ChargeVerdict *charge, guint course)
{
  guint first = MOST_CANDIDATES, n = 0;
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    if (competes (candidate_at (charge, i), course) && n++ == 0)
      first = i;
  gboolean ran_into_new = ran_into_new_figures (charge, course);
  if (first == charge->applied && !candidate_at (charge, first)->of_the_act)
    return ran_into_new ? CHOICE_AT_END : CHOICE_NEWER_FIRST;
  if (n == 1)
    return ran_into_new || charge->laws.crossing != CROSSES_NOTHING ? CHOICE_AT_END : CHOICE_ONLY;
  return first == charge->applied ? CHOICE_OF_THE_ACT : CHOICE_NEWER_LIGHTER;
}

static Choice choice_of (const ChargeVerdict *charge, guint index)
{
  const Candidate *candidate = candidate_at (charge, index);
  guint course = laws_course (&charge->laws);
  if (index == charge->applied)
    return choice_of_applied (charge, course);
  if (!competes (candidate, course))
    return candidate->may_apply ? CHOICE_OPEN : CHOICE_EARLIER;
  return index < charge->applied ? CHOICE_HEAVIER : CHOICE_NOT_LIGHTER;
}

/* The later part may be no crime: then the earlier law, if there was any, is that of the conduct. */
static void widen (ChargeVerdict *charge)
{
  LightestResult earlier = result_in_course (charge, COURSE_EARLIER);
  if (charge->laws.is_new || charge->laws.no_crime_before)
    earlier.floor = 0; /* what came before the offence is not told apart */
  charge->floor_if_earlier = earlier.floor;
  charge->ceiling_if_earlier = earlier.ceiling;
  if (charge->laws.no_crime_before)
    earlier.ceiling = 0; /* where it was one after all, the later part is presumed to be one too */
  charge->floor = MIN (charge->floor, earlier.floor);
  charge->ceiling = MAX (charge->ceiling, earlier.ceiling);
  charge->exact = charge->exact && earlier.exact;
  if (earlier.applied != MOST_CANDIDATES && earlier.applied != charge->applied)
    charge->laws.candidates[earlier.applied].may_apply = TRUE;
}

/* The conduct before the amendment, were it alone, meets what it began under and all that came later. */
static void part_earlier (ChargeVerdict *charge, gboolean is_part)
{
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    Candidate *candidate = &charge->laws.candidates[i];
    candidate->of_part = is_part && candidate->older == 0;
  }
}

/* What was no crime under the version that the conduct began under is not counted by the later one: then, and where that is not
 * known, nothing is presumed. */
static void look_before (ChargeVerdict *charge)
{
  gboolean crime = FALSE, any = FALSE;
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    const Candidate *candidate = candidate_at (charge, i);
    gboolean before = candidate->courses == 0 && candidate->older == 0;
    any = any || before;
    crime = crime || (before && candidate->floor > 0);
  }
  if (!charge->laws.presumed)
    return;
  charge->laws.no_crime_before = any && !crime;
  charge->laws.crossing = charge->laws.no_crime_before ? CROSSES_OPEN : CROSSES_PRESUMED;
  part_earlier (charge, charge->laws.no_crime_before);
}

void select_lightest (ChargeVerdict *charge)
{
  look_before (charge);
  const LightestResult result = result_in_course (charge, laws_course (&charge->laws));
  charge->applied = result.applied == MOST_CANDIDATES ? 0 : result.applied;
  charge->floor_if_earlier = charge->ceiling_if_earlier = 0;
  charge->floor = charge->floor_if_whole = result.floor;
  charge->ceiling = charge->ceiling_if_whole = result.ceiling;
  charge->floor_if_newer = result.floor_if_newer;
  charge->exact = result.exact;
  if (charge->laws.crossing == CROSSES_OPEN)
    widen (charge);
  if (charge->laws.crossing == CROSSES_NO && charge->laws.is_new)
    charge->floor = 0;     /* what is left began before the offence, and no answer tells that part apart */
  if (charge->laws.full) { /* what did not fit might be the lightest */
    charge->floor = 0;
    charge->exact = FALSE;
  }
  charge->decided = charge->floor == charge->ceiling;
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    charge->laws.candidates[i].choice = choice_of (charge, i);
}

static void add_missing (GArray *missing, MissingKind what, LightestResult least, LightestResult most)
{
  const Missing added = { .what = what,
                          .yes_no = what == MISSING_LATER_PART,
                          .floor_if_least = least.floor,
                          .ceiling_if_least = least.ceiling,
                          .floor_if_most = most.floor,
                          .ceiling_if_most = most.ceiling };
  g_array_append_val (missing, added);
}

/* What the older figures that may apply come to. */
static LightestResult by_older (const ChargeVerdict *charge)
{
  guint course = laws_course (&charge->laws);
  LightestResult result = { .floor = charge->floor_if_whole, .ceiling = 0 };
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    const Candidate *candidate = candidate_at (charge, i);
    if ((candidate->older & course) == 0 || !candidate->may_apply)
      continue;
    result.floor = MIN (result.floor, candidate->floor);
    result.ceiling = MAX (result.ceiling, candidate->ceiling);
  }
  return result;
}

/* `text`: NULL for that of the law itself. */
static void add_text (const ChargeVerdict *charge, const Instrument *text, GArray *missing)
{
  for (guint i = 0; i < missing->len; i++) {
    const Missing *other = &g_array_index (missing, Missing, i);
    if (other->what == MISSING_TEXT && other->text == text)
      return;
  }
  const LightestResult all = { .floor = charge->floor, .ceiling = charge->ceiling };
  add_missing (missing, MISSING_TEXT, all, all);
  g_array_index (missing, Missing, missing->len - 1).text = text;
}

/* Every text that may apply and is not held. */
static void add_texts (const ChargeVerdict *charge, const char *region, GArray *missing)
{
  for (guint i = 0; i < charge->laws.n_candidates; i++) {
    const Candidate *candidate = candidate_at (charge, i);
    if (i != charge->applied && !candidate->may_apply)
      continue;
    if (!candidate->plan->version->held)
      add_text (charge, NULL, missing);
    for (guint j = 0; j < candidate->plan->instruments->len; j++) {
      const Instrument *instrument = g_ptr_array_index (candidate->plan->instruments, j);
      if (!instrument->held && instrument_reaches (instrument, region))
        add_text (charge, instrument, missing);
    }
  }
}

/* The days that decide on the law come first: which law it is decides on all else. */
static void add_days (const ChargeVerdict *charge, GArray *missing)
{
  static const MissingKind kinds[] = {
    [DAY_BEGAN] = MISSING_CONDUCT_BEGIN, [DAY_ENDED] = MISSING_CONDUCT_END, [DAY_DECIDED] = MISSING_DECISION_DAY
  };
  for (guint i = N_DAYS; i > 0; i--) {
    const OpenDay *day = &charge->days[i - 1];
    MissingKind what = i - 1 == DAY_BEGAN && charge->one_day ? MISSING_CONDUCT_DAY : kinds[i - 1];
    if (!day->matters)
      continue;
    for (guint j = missing->len; j > 0; j--)
      if (g_array_index (missing, Missing, j - 1).what == what)
        g_array_remove_index (missing, j - 1);
    const Missing added = { .what = what,
                            .least = day->least,
                            .most = day->most,
                            .floor_if_least = day->floor_if_least,
                            .ceiling_if_least = day->ceiling_if_least,
                            .floor_if_most = day->floor_if_most,
                            .ceiling_if_most = day->ceiling_if_most };
    g_array_prepend_val (missing, added);
  }
}

/* Figures that count what was done before the offence existed say too much. */
static void add_part (const ChargeVerdict *charge, GArray *missing)
{
  const Version *first = g_ptr_array_index (charge->offence->versions, 0);
  const LightestResult none = { .floor = 0, .ceiling = 0 },
                       all = { .floor = charge->ceiling, .ceiling = charge->ceiling };
  add_missing (missing, MISSING_PART, none, all);
  g_array_index (missing, Missing, missing->len - 1).since = first->effective;
}

void select_open_law (const ChargeVerdict *charge, const char *region, GArray *missing)
{
  const LightestResult all = { .floor = charge->floor, .ceiling = charge->ceiling };
  const LightestResult whole = { .floor = charge->floor_if_whole, .ceiling = charge->ceiling_if_whole };
  const LightestResult earlier = { .floor = charge->floor_if_earlier, .ceiling = charge->ceiling_if_earlier };
  const LightestResult newer = { .floor = charge->floor_if_newer, .ceiling = charge->ceiling_if_whole };
  if (charge->laws.crossing == CROSSES_OPEN && (whole.floor != earlier.floor || whole.ceiling != earlier.ceiling))
    add_missing (missing, MISSING_LATER_PART, earlier, whole);
  if (charge->laws.is_new && !charge->decided && charge->laws.crossing != CROSSES_YES)
    add_part (charge, missing);
  if (whole.floor < newer.floor)
    add_missing (missing, MISSING_FIGURES, by_older (charge), newer);
  if (!charge->decided)
    add_texts (charge, region, missing);
  if (!charge->decided && (charge->laws.full || charge->too_many))
    add_missing (missing, MISSING_COMPARISON, all, all);
  add_days (charge, missing);
}
