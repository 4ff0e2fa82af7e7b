/* In: the candidate laws of a charge and the one that was applied. Out: the considerations behind each, statute and
 * interpretation apart, with the rules on time that they rest on; and how long the crime can be prosecuted. */
#include "explain/law.h"
#include "explain/source.h"
#include "model/statute.h"

enum { MOST_TOPICS = 2 };

/* Topics of the remarks that a consideration rests on. */
static const char *const topics[N_GROUNDS][MOST_TOPICS] = {
  [GROUND_CROSSES] = { "time-continuing", NULL },
  [GROUND_STATUTE_OF_ACT] = { "time-statute", "time-compare" },
  [GROUND_STATUTE_NEWER] = { "time-statute", "time-compare" },
  [GROUND_STATUTE_NOT_LIGHTER] = { "time-statute", "time-compare" },
  [GROUND_STATUTE_HEAVIER] = { "time-statute", "time-compare" },
  [GROUND_FIRST_FIGURES] = { "time-first-interpretation", NULL },
  [GROUND_FIGURES_OF_ACT] = { "time-interpretation", NULL },
  [GROUND_FIGURES_NEWER] = { "time-interpretation", NULL },
  [GROUND_FIGURES_NOT_LIGHTER] = { "time-interpretation", NULL },
  [GROUND_FIGURES_HEAVIER] = { "time-interpretation", NULL },
};

typedef struct {
  const Program *program;
  const ChargeVerdict *verdict;
  Day act; /* whose law is that of the conduct */
  ChargeReasons *charge;
} Law;

static const Candidate *candidate_at (const Law *law, guint i) { return &law->verdict->candidates[i]; }

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
    if (is_interpretation (instrument) && instrument->effective > law->act)
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
      kind != GROUND_FIGURES_HEAVIER)
    return FALSE;
  for (guint i = 0; i < law->verdict->n_candidates; i++) {
    const Plan *other = candidate_at (law, i)->plan;
    changed = changed || (other->version == plan->version &&
                          (has_other_interpretation (plan, other) || has_other_interpretation (other, plan)));
  }
  return !changed;
}

static void add (const Law *law, guint candidate, GroundKind kind)
{
  Ground *ground = g_new0 (Ground, 1);
  ground->candidate = candidate;
  ground->kind = kind;
  ground->analogy = is_analogy (law, candidate, kind);
  ground->day = candidate_at (law, candidate)->plan->version->effective;
  ground->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  for (guint i = 0; i < MOST_TOPICS && topics[kind][i] != NULL; i++)
    source_add_general (ground->sources, law->program->book, law->verdict->offence, topics[kind][i]);
  g_ptr_array_add (law->charge->grounds, ground);
}

/* Another candidate of the same version, or of another one. */
static gboolean has_rival (const Law *law, guint index, gboolean same_version)
{
  const Version *version = candidate_at (law, index)->plan->version;
  for (guint i = 0; i < law->verdict->n_candidates; i++)
    if (i != index && (candidate_at (law, i)->plan->version == version) == same_version)
      return TRUE;
  return FALSE;
}

static void explain_applied (const Law *law, guint index)
{
  const Candidate *applied = candidate_at (law, index);
  guint before = law->charge->grounds->len;
  gboolean later = applied->plan->instruments->len > 0 && applied->plan->from > law->act;
  if (applied->crosses)
    add (law, index, GROUND_CROSSES);
  if (has_rival (law, index, FALSE))
    add (law, index,
         applied->plan->version == candidate_at (law, 0)->plan->version ? GROUND_STATUTE_OF_ACT : GROUND_STATUTE_NEWER);
  if (has_rival (law, index, TRUE))
    add (law, index, later ? GROUND_FIGURES_NEWER : GROUND_FIGURES_OF_ACT);
  else if (later)
    add (law, index, GROUND_FIRST_FIGURES);
  if (law->charge->grounds->len == before)
    add (law, index, GROUND_SAME);
}

static void explain_refused (const Law *law, guint index)
{
  const Plan *plan = candidate_at (law, index)->plan, *applied = candidate_at (law, law->verdict->applied)->plan;
  if (plan->version != applied->version)
    add (law, index,
         plan->version->effective > applied->version->effective ? GROUND_STATUTE_NOT_LIGHTER : GROUND_STATUTE_HEAVIER);
  else
    add (law, index, plan->from > applied->from ? GROUND_FIGURES_NOT_LIGHTER : GROUND_FIGURES_HEAVIER);
}

/* In doubt the earliest end of the conduct on which the offence existed, as for choosing the law. */
static Day day_of (Interval conduct_to, const Offence *offence)
{
  const Version *first = g_ptr_array_index (offence->versions, 0);
  return first->effective <= conduct_to.lo ? conduct_to.lo : conduct_to.hi;
}

void law_explain (const Program *program, Interval conduct_to, ChargeReasons *charge)
{
  const ChargeVerdict *verdict = &charge->verdict;
  const Law law = { program, verdict, day_of (conduct_to, verdict->offence), charge };
  for (guint i = 0; i < verdict->n_candidates; i++) {
    if (candidate_at (&law, i)->choice == CHOICE_DATE_UNKNOWN)
      add (&law, i, GROUND_NO_DATE);
    else if (i == verdict->applied)
      explain_applied (&law, i);
    else
      explain_refused (&law, i);
  }
}

void law_limit_time (const Program *program, ChargeReasons *charge)
{
  const Instrument *statute = rulebook_statute (program->book, charge->verdict.offence);
  for (guint rank = MAX (charge->verdict.floor, 1u); rank <= charge->verdict.ceiling; rank++) {
    const Tier *tier = version_tier_at (charge->plan->version, rank);
    const Limitation *limitation = tier == NULL ? NULL : statute_limitation (statute, &tier->penalty);
    if (limitation == NULL)
      continue;
    LimitationReason *reason = g_new0 (LimitationReason, 1);
    *reason = (LimitationReason) { tier, limitation, statute };
    g_ptr_array_add (charge->limitations, reason);
  }
}
