/* In: the candidate laws of a charge and the one that was applied. Out: the considerations behind each, statute and
 * interpretation apart, with the rules on time that they rest on; and how long the crime can be prosecuted. */
#include "explain/law.h"
#include "explain/cited_remarks.h"
#include "model/book/statute.h"

enum { MOST_TOPICS = 2 };

/* Topics of the remarks that a consideration rests on. */
static const char *const topics[N_GROUNDS][MOST_TOPICS] = {
  [GROUND_CROSSES] = { "time-continuing", NULL },
  [GROUND_CROSSES_PRESUMED] = { "time-continuing", NULL },
  [GROUND_CROSSES_HEAVIER] = { "time-continuing", NULL },
  [GROUND_CROSSES_OPEN] = { "time-continuing", NULL },
  [GROUND_CROSSES_NOT] = { "time-continuing", NULL },
  [GROUND_NEW_OFFENCE] = { "time-statute", "time-new-crime" },
  [GROUND_EARLIER_PART] = { "time-continuing", NULL },
  [GROUND_EARLIER_OPEN] = { "time-continuing", NULL },
  [GROUND_STATUTE_OF_ACT] = { "time-statute", "time-compare" },
  [GROUND_STATUTE_NEWER] = { "time-statute", "time-compare" },
  [GROUND_STATUTE_NOT_LIGHTER] = { "time-statute", "time-compare" },
  [GROUND_STATUTE_HEAVIER] = { "time-statute", "time-compare" },
  [GROUND_NO_OFFENCE_YET] = { "time-statute", NULL },
  [GROUND_NOT_HELD] = { "time-statute", NULL },
  [GROUND_TEXT_NOT_HELD] = { "time-interpretation", NULL },
  [GROUND_NOT_COMPARED] = { "time-statute", NULL },
  [GROUND_STATUTES_OPEN] = { "time-statute", "time-compare" },
  [GROUND_FIGURES_COMPARED] = { "time-interpretation", NULL },
  [GROUND_FIRST_FIGURES] = { "time-first-interpretation", NULL },
  [GROUND_FIGURES_OF_ACT] = { "time-interpretation", NULL },
  [GROUND_FIGURES_NEWER] = { "time-interpretation", NULL },
  [GROUND_FIGURES_NOT_LIGHTER] = { "time-interpretation", NULL },
  [GROUND_FIGURES_HEAVIER] = { "time-interpretation", NULL },
  [GROUND_FIGURES_AT_END] = { "time-interpretation", NULL },
  [GROUND_OLDER_NOT_LIGHTER] = { "time-interpretation", NULL },
};

typedef struct {
  const Program *program;
  const Laws *laws;
  guint applied;
  guint course; /* of the conduct, that is decisive */
  const char *region;
  gboolean is_before; /* the decision is dated before the conduct ended */
  ChargeReasons *charge;
} Law;

static const Candidate *candidate_at (const Law *law, guint i) { return &law->laws->candidates[i]; }

static gboolean competes (const Law *law, guint i)
{
  return (candidate_courses (candidate_at (law, i)) & law->course) != 0;
}

static gboolean is_interpretation (const Instrument *instrument)
{
  return instrument->kind == INSTRUMENT_INTERPRETATION;
}

/* Some judicial interpretation is in force under one of the plans and not under the other. */
static gboolean has_other_interpretation (const Plan *plan, const Plan *other)
{
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (is_interpretation (instrument) && !g_ptr_array_find (other->instruments, instrument, NULL))
      return TRUE;
  }
  return FALSE;
}

static gboolean has_later_interpretation (const Law *law, const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (is_interpretation (instrument) && instrument->effective > law->laws->act)
      return TRUE;
  }
  return FALSE;
}

/* The rules on time speak of judicial interpretations; opinions and standards follow them by analogy. */
static gboolean is_analogy (const Law *law, guint index, GroundKind kind)
{
  const Plan *plan = candidate_at (law, index)->plan;
  gboolean changed = FALSE;
  if (kind == GROUND_FIRST_FIGURES)
    return !has_later_interpretation (law, plan);
  if (kind != GROUND_FIGURES_OF_ACT && kind != GROUND_FIGURES_NEWER && kind != GROUND_FIGURES_NOT_LIGHTER &&
      kind != GROUND_FIGURES_HEAVIER && kind != GROUND_FIGURES_COMPARED)
    return FALSE;
  for (guint i = 0; i < law->laws->n_candidates; i++) {
    const Plan *other = candidate_at (law, i)->plan;
    changed = changed || (other->version == plan->version &&
                          (has_other_interpretation (plan, other) || has_other_interpretation (other, plan)));
  }
  return !changed;
}

static Ground *add (const Law *law, guint candidate, GroundKind kind, Day day)
{
  Arena *arena = law->charge->arena;
  Ground *ground = arena_take (arena, sizeof *ground);
  ground->candidate = candidate;
  ground->kind = kind;
  ground->analogy = is_analogy (law, candidate, kind);
  ground->day = day;
  for (guint i = 0; i < MOST_TOPICS && topics[kind][i] != NULL; i++)
    source_add_general (arena, &ground->sources, law->program->law, law->charge->verdict.offence, topics[kind][i]);
  g_ptr_array_add (law->charge->grounds, ground);
  return ground;
}

/* Documents that were in force and are not held. */
static void explain_unheld (const Law *law, guint index)
{
  const GPtrArray *instruments = candidate_at (law, index)->plan->instruments;
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    if (!instrument->held && instrument_reaches (instrument, law->region))
      add (law, index, GROUND_TEXT_NOT_HELD, instrument->effective)->text = instrument;
  }
}

/* Another law that competes, of the same version or of another one; MOST_CANDIDATES: none. */
static guint find_rival (const Law *law, guint index, gboolean same_version)
{
  const Version *version = candidate_at (law, index)->plan->version;
  for (guint i = 0; i < law->laws->n_candidates; i++)
    if (i != index && competes (law, i) && (candidate_at (law, i)->plan->version == version) == same_version)
      return i;
  return MOST_CANDIDATES;
}

static gboolean has_rival (const Law *law, guint index, gboolean same_version)
{
  return find_rival (law, index, same_version) != MOST_CANDIDATES;
}

/* Older figures of the decisive course: whether there are some, whether some may apply. */
static gboolean has_older (const Law *law, gboolean only_possible)
{
  for (guint i = 0; i < law->laws->n_candidates; i++)
    if ((candidate_at (law, i)->older & law->course) != 0 && (candidate_at (law, i)->may_apply || !only_possible))
      return TRUE;
  return FALSE;
}

static Day first_day (const Law *law)
{
  const Version *first = g_ptr_array_index (law->charge->verdict.offence->versions, 0);
  return first->effective;
}

static guint64 weight_at (const Candidate *candidate, guint rank)
{
  return tier_weight (version_tier_at (candidate->plan->version, rank));
}

/* The conduct is a crime under the law before the amendment as well, and under that of its end it is punished more severely. */
static gboolean is_heavier_than_before (const Law *law, guint index)
{
  const Candidate *applied = candidate_at (law, index);
  if (law->laws->crossing != CROSSES_PRESUMED && law->laws->crossing != CROSSES_YES)
    return FALSE;
  for (guint i = 0; i < law->laws->n_candidates; i++) {
    const Candidate *before = candidate_at (law, i);
    if (candidate_courses (before) == 0 && before->older == 0 && !before->elsewhere && before->plan->version->held &&
        before->ceiling > 0 && weight_at (before, before->ceiling) < weight_at (applied, applied->ceiling))
      return TRUE;
  }
  return FALSE;
}

static void explain_crossing (const Law *law, guint index)
{
  static const GroundKind kinds[] = { [CROSSES_PRESUMED] = GROUND_CROSSES_PRESUMED,
                                      [CROSSES_YES] = GROUND_CROSSES,
                                      [CROSSES_NO] = GROUND_CROSSES_NOT,
                                      [CROSSES_OPEN] = GROUND_CROSSES_OPEN };
  if (law->laws->crossing != CROSSES_NOTHING)
    add (law, index, kinds[law->laws->crossing], law->laws->amendment);
  if (is_heavier_than_before (law, index))
    add (law, index, GROUND_CROSSES_HEAVIER, law->laws->amendment);
  if (law->laws->is_new)
    add (law, index, GROUND_NEW_OFFENCE, first_day (law));
}

/* The result is a range, and a law that competes, of the applied version or of another one, may turn out lighter. */
static gboolean is_comparison_open (const Law *law, gboolean same_version)
{
  const Version *applied = candidate_at (law, law->applied)->plan->version;
  for (guint i = 0; !law->charge->verdict.decided && i < law->laws->n_candidates; i++)
    if (i != law->applied && competes (law, i) && candidate_at (law, i)->may_apply &&
        (candidate_at (law, i)->plan->version == applied) == same_version)
      return TRUE;
  return FALSE;
}

/* Is it the statute of the time of the conduct, as the first that competes is? */
static void explain_statute (const Law *law, guint index)
{
  guint rival = find_rival (law, index, FALSE);
  const Version *version = candidate_at (law, index)->plan->version;
  if (!version->held)
    add (law, index, GROUND_NOT_HELD, version->effective);
  else if (is_comparison_open (law, FALSE))
    add (law, index, GROUND_STATUTES_OPEN, version->effective);
  else if (rival != MOST_CANDIDATES)
    add (law, index, rival > index ? GROUND_STATUTE_OF_ACT : GROUND_STATUTE_NEWER, version->effective);
}

/* No other figures of the version came before. */
static gboolean is_first (const Law *law, guint index)
{
  const guint rival = find_rival (law, index, TRUE);
  return rival == MOST_CANDIDATES || rival > index;
}

static void explain_figures (const Law *law, guint index)
{
  const Candidate *candidate = candidate_at (law, index);
  const gboolean later = candidate->plan->instruments->len > 0 && candidate->since > law->laws->act;
  if (is_comparison_open (law, TRUE))
    add (law, index, GROUND_FIGURES_COMPARED, candidate->since);
  else if (later && !has_older (law, FALSE) && is_first (law, index))
    add (law, index, GROUND_FIRST_FIGURES, candidate->since);
  else if (has_rival (law, index, TRUE))
    add (law, index, later ? GROUND_FIGURES_NEWER : GROUND_FIGURES_OF_ACT, candidate->since);
  if (has_older (law, FALSE))
    add (law, index, has_older (law, TRUE) ? GROUND_FIGURES_OPEN : GROUND_FIGURES_AT_END, candidate->since);
}

static gboolean is_bounded (Interval days) { return days.lo > 1 || days.hi < DAY_MAX; }

/* On which days the law applies. FALSE: on any of them. */
static gboolean add_days (const Law *law, guint index)
{
  const Occasion *on = &candidate_at (law, index)->on;
  if (!is_bounded (on->began) && !is_bounded (on->ended) && !is_bounded (on->decided))
    return FALSE;
  Ground *ground = add (law, index, GROUND_OTHER_DAYS, 0);
  ground->on = on;
  ground->one_day = law->charge->verdict.one_day;
  return TRUE;
}

/* The same where that makes a difference. */
static void explain_days (const Law *law, guint index)
{
  const ChargeVerdict *verdict = &law->charge->verdict;
  gboolean matters = FALSE;
  for (guint i = 0; i < N_DAYS; i++)
    matters = matters || verdict->days[i].matters;
  if (matters)
    add_days (law, index);
  if (matters && verdict->maybe_before)
    add (law, index, GROUND_NO_OFFENCE_YET, first_day (law));
}

static void explain_applied (const Law *law, guint index)
{
  explain_days (law, index);
  guint before = law->charge->grounds->len;
  explain_unheld (law, index);
  explain_crossing (law, index);
  explain_statute (law, index);
  explain_figures (law, index);
  if (law->is_before)
    add (law, index, GROUND_BEFORE_END, 0);
  if (law->charge->grounds->len == before && law->charge->verdict.n_occasions == 1)
    add (law, index, GROUND_SAME, 0);
}

/* What does not compete in the decisive course: what the conduct began under. */
static GroundKind kind_of_earlier (const Law *law, guint index)
{
  const Candidate *candidate = candidate_at (law, index);
  if ((candidate->older & law->course) != 0)
    return candidate->may_apply ? GROUND_OLDER_OPEN : GROUND_OLDER_NOT_LIGHTER;
  return law->laws->crossing == CROSSES_OPEN ? GROUND_EARLIER_OPEN : GROUND_EARLIER_PART;
}

static GroundKind kind_of_rival (const Law *law, guint index)
{
  const Plan *plan = candidate_at (law, index)->plan, *applied = candidate_at (law, law->applied)->plan;
  gboolean newer = index > law->applied;
  if (!applied->version->held)
    return GROUND_NOT_COMPARED;
  if (candidate_at (law, index)->may_apply && !law->charge->verdict.decided)
    return plan->version == applied->version ? GROUND_FIGURES_COMPARED : GROUND_STATUTES_OPEN;
  if (plan->version != applied->version)
    return newer ? GROUND_STATUTE_NOT_LIGHTER : GROUND_STATUTE_HEAVIER;
  return newer ? GROUND_FIGURES_NOT_LIGHTER : GROUND_FIGURES_HEAVIER;
}

static void explain_refused (const Law *law, guint index)
{
  explain_unheld (law, index);
  const Version *version = candidate_at (law, index)->plan->version;
  if (!version->held)
    add (law, index, GROUND_NOT_HELD, version->effective);
  if (competes (law, index))
    add (law, index, kind_of_rival (law, index), law->laws->amendment);
  else
    add (law, index, kind_of_earlier (law, index), law->laws->amendment);
}

static void explain_elsewhere (const Law *law, guint index)
{
  const Candidate *candidate = candidate_at (law, index);
  if (!add_days (law, index) && candidate->may_apply && !law->charge->verdict.decided)
    add (law, index, kind_of_rival (law, index), law->laws->amendment);
  explain_unheld (law, index);
  if (!candidate->plan->version->held)
    add (law, index, GROUND_NOT_HELD, candidate->plan->version->effective);
}

void law_explain (const Program *program, const char *region, Interval decided, ChargeReasons *charge)
{
  const Laws *laws = &charge->verdict.laws;
  gboolean is_before = days_are_known (decided) && decided.hi < laws->act;
  const Law law = { program, laws, charge->verdict.applied, laws_course (laws), region, is_before, charge };
  for (guint i = 0; i < laws->n_candidates; i++) {
    if (candidate_at (&law, i)->elsewhere)
      explain_elsewhere (&law, i);
    else if (i == law.applied)
      explain_applied (&law, i);
    else
      explain_refused (&law, i);
  }
}

/* Topic of what is said of all offences of a jurisdiction. */
static const char LIMITATION_RUNS[] = "limitation";

/* Whatever the days are, the decision was made within so many years after the conduct. */
static gboolean is_decided_within (const Case *fact_case, guint years)
{
  return days_are_known (fact_case->conduct_to) && days_are_known (fact_case->decided) &&
         fact_case->decided.hi < civil_add_years (fact_case->conduct_to.lo, (int) years);
}

void law_limit_time (const Program *program, const Case *fact_case, ChargeReasons *charge)
{
  gboolean within = TRUE;
  const Instrument *statute = law_of_limitation (program->law, charge->plan->offence);
  if (statute == NULL || charge->kind == DEFENDANT_ORGANIZATION)
    return; /* the statute counts by imprisonment, which an organization does not get */
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++) {
    const Tier *tier = version_tier_at (charge->plan->version, rank);
    const Limitation *limitation =
        tier == NULL || !charge->plan->version->held ? NULL : statute_limitation (statute, &tier->penalty);
    if (limitation == NULL)
      continue;
    LimitationReason *reason = arena_take (charge->arena, sizeof *reason);
    *reason = (LimitationReason) { tier, limitation, statute };
    g_ptr_array_add (charge->limitations, reason);
    within = within && is_decided_within (fact_case, limitation->years);
  }
  if (!within)
    source_add_general (charge->arena, &charge->running, program->law, charge->verdict.offence, LIMITATION_RUNS);
}
