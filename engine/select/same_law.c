/* In: two plans. Out: whether they are the same law for a region; in: a candidate, out: its place among the laws. */
#include "select/same_law.h"
#include "model/book/statute.h"
#include "select/regional.h"

/* What is passed when the rules of a plan that decide something and speak for a region are gone through. */
typedef struct {
  const Plan *plan;
  const char *region;
  guint next;
} Rules;

/* NULL: there is none any more. */
static const LawStandard *next_rule (Rules *rules)
{
  while (rules->next < rules->plan->standards->len) {
    const LawStandard *standard = plan_standard (rules->plan, rules->next++);
    const Instrument *instrument = standard->instrument->stated;
    if (instrument_reaches (instrument, rules->region) && standard_decides (instrument, standard->stated))
      return standard;
  }
  return NULL;
}

static gboolean same_rules (const Plan *a, const Plan *b, const char *region)
{
  Rules ours = { .plan = a, .region = region }, theirs = { .plan = b, .region = region };
  const LawStandard *one, *other;
  do {
    one = next_rule (&ours);
    other = next_rule (&theirs);
  } while (one != NULL && one == other);
  return one == other;
}

/* The next instrument from `i` on that sets figures of the region; NULL: there is none. */
static const Instrument *next_local (const Plan *plan, const char *region, guint *i)
{
  while (*i < plan->locals->len) {
    const Instrument *local = g_ptr_array_index (plan->locals, (*i)++);
    if (g_strcmp0 (local->region, region) == 0)
      return local;
  }
  return NULL;
}

/* What the statute itself says for as long as it stands is no interpretation of it. */
static gboolean is_of_its_time (const LawStandard *law)
{
  const Instrument *instrument = law->instrument->stated;
  const Standard *standard = law->stated;
  return instrument->kind != INSTRUMENT_STATUTE || instrument->until != 0 || standard->until != 0 ||
         standard->effective != 0;
}

gboolean has_figures (const Plan *plan, const char *region)
{
  Rules rules = { .plan = plan, .region = region };
  guint i = 0;
  for (const LawStandard *standard = next_rule (&rules); standard != NULL; standard = next_rule (&rules))
    if (is_of_its_time (standard))
      return TRUE;
  return region != NULL && next_local (plan, region, &i) != NULL;
}

static gboolean same_locals (const Plan *a, const Plan *b, const char *region)
{
  const Instrument *one, *other;
  guint i = 0, j = 0;
  do {
    one = next_local (a, region, &i);
    other = next_local (b, region, &j);
  } while (one != NULL && one == other);
  return one == other;
}

gboolean same_law (const Plan *a, const Plan *b, const char *region)
{
  if (a == b || a->version != b->version)
    return a == b;
  return same_rules (a, b, region) && (region == NULL || same_locals (a, b, region));
}

/* ---- two texts with one meaning ---- */

static gboolean counts_acts (const Plan *plan)
{
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (plan, i)->acts;
    if (acts->n_countings + acts->n_cumulations + acts->n_aparts + acts->n_shares > 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean same_hidden (const Hidden *a, const Hidden *b)
{
  return a->kind == b->kind && a->fact == b->fact && a->step == b->step && a->lapse == b->lapse &&
         a->instrument == b->instrument && g_strcmp0 (a->name, b->name) == 0 && a->tier == b->tier &&
         interval_equal (a->band, b->band);
}

static gboolean same_slot (const Plan *a, const Plan *b, guint one, guint other)
{
  const guint n_facts = a->code.n_facts;
  if (one < n_facts || other < n_facts)
    return one == other;
  return same_hidden (&g_array_index (a->hidden, Hidden, one - n_facts),
                      &g_array_index (b->hidden, Hidden, other - n_facts));
}

static gboolean same_parts (const Plan *a, const Plan *b, const Step *one, const Step *other)
{
  for (guint i = 0; i < one->count; i++) {
    if (one->code == STEP_COUNT && a->code.inputs[one->first + i] != b->code.inputs[other->first + i])
      return FALSE;
    if (one->code != STEP_REACH)
      continue;
    const Term *term = code_terms (&a->code, one) + i, *beside = code_terms (&b->code, other) + i;
    if (term->weight != beside->weight || !same_slot (a, b, term->slot, beside->slot))
      return FALSE;
  }
  return TRUE;
}

static gboolean same_step (const Plan *a, const Plan *b, guint i)
{
  const Step *one = plan_step (a, i), *other = plan_step (b, i);
  return one->code == other->code && one->need == other->need && one->bound == other->bound &&
         one->count == other->count && (one->code != STEP_NOT || one->first == other->first) &&
         same_parts (a, b, one, other);
}

/* Every step up to those of the ranks; what follows them leads to none. */
static gboolean same_tiers (const Plan *a, const Plan *b)
{
  guint n = 0;
  if (a->code.n_tiers != b->code.n_tiers)
    return FALSE;
  for (guint i = 0; i < a->code.n_tiers; i++) {
    if (a->code.tiers[i] != b->code.tiers[i])
      return FALSE;
    n = MAX (n, a->code.tiers[i] + 1);
  }
  for (guint i = 0; i < n; i++)
    if (!same_step (a, b, i))
      return FALSE;
  return TRUE;
}

gboolean same_outcome (const Plan *a, const Plan *b, const char *region)
{
  if (same_law (a, b, region))
    return TRUE;
  return a->version == b->version && same_locals (a, b, region) && !counts_acts (a) && !counts_acts (b) &&
         same_tiers (a, b);
}

gboolean same_candidate (const Case *fact_case, const Candidate *a, const Candidate *b)
{
  return same_law (a->plan, b->plan, fact_case->region) && regional_same (fact_case, b->plan, a->since, b->since);
}

gboolean laws_insert (Laws *laws, const Candidate *candidate)
{
  const Plan *plan = candidate->plan;
  if (laws->n_candidates == MOST_CANDIDATES) {
    laws->full = TRUE;
    return FALSE;
  }
  guint at = laws->n_candidates++;
  for (; at > 0; at--) {
    const Plan *before = laws->candidates[at - 1].plan;
    if (before->version->effective < plan->version->effective ||
        (before->version == plan->version && laws->candidates[at - 1].since < candidate->since))
      break;
    laws->candidates[at] = laws->candidates[at - 1];
  }
  laws->candidates[at] = *candidate;
  return TRUE;
}
