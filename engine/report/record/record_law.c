/* In: the law side of the explanation of a charge. Out: its fields; provided penalties and fines, nothing sentenced. */
#include "report/record/record_law.h"
#include "report/words/phrases.h"
#include "report/record/record_reason.h"

void record_instruments (Record *record, const GPtrArray *instruments)
{
  guint n = instruments != NULL ? instruments->len : 0;
  g_autofree const char **ids = g_new0 (const char *, n + 1);
  for (guint i = 0; i < n; i++)
    ids[i] = ((const Instrument *) g_ptr_array_index (instruments, i))->id;
  record_names (record, "instruments", ids, n);
}

void record_version (Record *record, const Version *version)
{
  g_autofree char *day = version != NULL ? date_write (version->effective) : NULL;
  record_text (record, "version", day);
}

/* Of a tier without anything provided nothing is held. */
static gboolean is_held (const Penalty *penalty)
{
  return penalty->life || penalty->maximum_months > 0 || penalty->detention || penalty->surveillance ||
         penalty->deprivation || penalty->confiscation || penalty->fine != FINE_NONE;
}

/* `attempts`: bits of ranks that only an attempt leads to. */
static void record_tier_penalty (Record *record, const char *name, const ChargeReasons *charge, const Tier *tier,
                                 guint attempts)
{
  static const char *const fines[] = { "none", "with", "with-or-alone" };
  static const Penalty fine_only;
  if (tier == NULL || !is_held (&tier->penalty)) {
    record_text (record, name, NULL);
    return;
  }
  gboolean organization = charge->kind == DEFENDANT_ORGANIZATION;
  const Penalty *penalty = organization ? &fine_only : &tier->penalty;
  g_autofree char *zh = phrase_provided (charge, tier, SILL_ZH);
  g_autofree char *en = phrase_provided (charge, tier, SILL_EN);
  record_open (record, name);
  record_number (record, "from_months", penalty->minimum_months);
  record_number (record, "to_months", penalty->maximum_months);
  record_flag (record, "life", penalty->life);
  record_flag (record, "death", penalty->death);
  record_flag (record, "detention", penalty->detention);
  record_flag (record, "surveillance", penalty->surveillance);
  record_flag (record, "deprivation", penalty->deprivation);
  record_flag (record, "confiscation", penalty->confiscation);
  record_text (record, "fine", organization ? "only" : fines[penalty->fine]);
  record_flag (record, "attempt", (attempts & 1u << tier->rank) != 0);
  record_words (record, &(Words) { zh, en });
  record_close (record);
}

void record_penalty (Record *record, const ChargeReasons *charge)
{
  record_open (record, "penalty");
  record_tier_penalty (record, "floor", charge, charge->floor, charge->attempts);
  record_tier_penalty (record, "ceiling", charge, charge->ceiling, charge->attempts);
  record_close (record);
}

void record_limitations (Record *record, const GPtrArray *limitations)
{
  record_list_open (record, "limitation");
  for (guint i = 0; i < limitations->len; i++) {
    const LimitationReason *reason = g_ptr_array_index (limitations, i);
    record_open (record, "limitation");
    record_number (record, "rank", reason->tier->rank);
    record_text (record, "tier", reason->tier->id);
    record_number (record, "years", reason->limitation->years);
    record_text (record, "instrument", reason->statute->id);
    record_text (record, "article", reason->limitation->article);
    record_close (record);
  }
  record_list_close (record);
}

/* An end that the provision does not state is null. */
static Rational given (Rational end) { return end.numerator == 0 ? RATIONAL_UNBOUNDED : end; }

static void record_fine (Record *record, const FineReason *reason)
{
  record_open (record, "fine");
  record_text (record, "article", reason->fine->article);
  record_text (record, "instrument", reason->instrument->id);
  record_text (record, "of", reason->fine->of);
  record_text (record, "tier", reason->fine->tier);
  record_quantity (record, "times_from", given (reason->fine->from));
  record_quantity (record, "times_to", reason->fine->to);
  record_quantity (record, "at_least", given (reason->fine->at_least));
  record_quantity (record, "at_most", reason->fine->at_most);
  record_quantity (record, "from", reason->known ? reason->lo : RATIONAL_UNBOUNDED);
  record_quantity (record, "to", reason->known ? reason->hi : RATIONAL_UNBOUNDED);
  record_flag (record, "in_general", reason->fine->in_general);
  record_close (record);
}

void record_fines (Record *record, const GPtrArray *fines)
{
  record_list_open (record, "fine");
  for (guint i = 0; i < fines->len; i++)
    record_fine (record, g_ptr_array_index (fines, i));
  record_list_close (record);
}

void record_remarks (Record *record, const GArray *remarks)
{
  record_list_open (record, "remarks");
  for (guint i = 0; i < remarks->len; i++) {
    const RemarkReason *reason = &g_array_index (remarks, RemarkReason, i);
    record_open (record, "remark");
    record_text (record, "topic", reason->remark->topic);
    record_text (record, "instrument", reason->instrument->id);
    record_text (record, "article", reason->remark->article);
    record_text (record, "truth", record_truth (reason->truth));
    record_words (record, &reason->remark->words);
    record_close (record);
  }
  record_list_close (record);
}

void record_finding (Record *record, const ChargeReasons *charge, const Hidden *clause)
{
  record_open (record, "finding");
  record_text (record, "item", clause->name);
  record_text (record, "instrument", clause->instrument->id);
  record_text (record, "value", "yes");
  if (charge->defendant_id != NULL)
    record_text (record, "defendant", charge->defendant_id);
  record_close (record);
}

/* What would give it, where a person has still to decide. */
static void record_leniency_clauses (Record *record, const ChargeReasons *charge, const LeniencyReason *reason)
{
  g_autoptr (GPtrArray) clauses = reason_open_clauses (reason->reason);
  record_list_open (record, "open_clauses");
  for (guint i = 0; reason->waits && i < clauses->len; i++)
    record_finding (record, charge, ((const Reason *) g_ptr_array_index (clauses, i))->clause);
  record_list_close (record);
}

static void record_leniency (Record *record, const ChargeReasons *charge, const LeniencyReason *reason,
                             const Vocabulary *vocabulary)
{
  record_open (record, "leniency");
  record_text (record, "article", reason->leniency->article);
  record_text (record, "instrument", reason->instrument->id);
  record_text (record, "below", reason->leniency->below);
  record_text (record, "truth", record_truth (reason->truth));
  record_flag (record, "open", reason->waits);
  record_words (record, &reason->leniency->words);
  record_conditions (record, reason->reason, vocabulary);
  record_leniency_clauses (record, charge, reason);
  record_close (record);
}

void record_leniencies (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  record_list_open (record, "leniency");
  for (guint i = 0; i < charge->leniencies->len; i++)
    record_leniency (record, charge, g_ptr_array_index (charge->leniencies, i), vocabulary);
  record_list_close (record);
}

static const char *choice_name (Choice choice)
{
  static const char *const names[] = { "only",    "of-the-act", "newer-lighter", "newer-first", "not-lighter",
                                       "heavier", "at-end",     "earlier",       "open" };
  return names[choice];
}

static const char *ground_name (GroundKind kind)
{
  static const char *const names[N_GROUNDS] = {
    [GROUND_SAME] = "same",
    [GROUND_BEFORE_END] = "before-end",
    [GROUND_CROSSES] = "crosses",
    [GROUND_CROSSES_PRESUMED] = "crosses-presumed",
    [GROUND_CROSSES_HEAVIER] = "crosses-heavier",
    [GROUND_CROSSES_OPEN] = "crosses-open",
    [GROUND_CROSSES_NOT] = "crosses-not",
    [GROUND_NEW_OFFENCE] = "new-offence",
    [GROUND_STATUTE_OF_ACT] = "statute-of-act",
    [GROUND_STATUTE_NEWER] = "statute-newer",
    [GROUND_FIRST_FIGURES] = "first-figures",
    [GROUND_FIGURES_OF_ACT] = "figures-of-act",
    [GROUND_FIGURES_NEWER] = "figures-newer",
    [GROUND_STATUTE_NOT_LIGHTER] = "statute-not-lighter",
    [GROUND_STATUTE_HEAVIER] = "statute-heavier",
    [GROUND_FIGURES_NOT_LIGHTER] = "figures-not-lighter",
    [GROUND_FIGURES_HEAVIER] = "figures-heavier",
    [GROUND_STATUTES_OPEN] = "statutes-open",
    [GROUND_FIGURES_COMPARED] = "figures-compared-open",
    [GROUND_OTHER_DAYS] = "on-these-days",
    [GROUND_NO_OFFENCE_YET] = "no-offence-yet",
    [GROUND_FIGURES_AT_END] = "figures-at-end",
    [GROUND_FIGURES_OPEN] = "figures-open",
    [GROUND_OLDER_NOT_LIGHTER] = "older-figures-not-lighter",
    [GROUND_OLDER_OPEN] = "older-figures-open",
    [GROUND_EARLIER_PART] = "earlier-part",
    [GROUND_EARLIER_OPEN] = "earlier-part-open",
    [GROUND_NOT_HELD] = "text-not-held",
    [GROUND_TEXT_NOT_HELD] = "instrument-not-held",
    [GROUND_NOT_COMPARED] = "not-compared",
  };
  return names[kind];
}

void record_sources (Record *record, const char *name, const GArray *sources)
{
  record_list_open (record, name);
  for (guint i = 0; i < sources->len; i++) {
    const Source *source = &g_array_index (sources, Source, i);
    record_open (record, "source");
    record_text (record, "instrument", source->instrument->id);
    record_text (record, "article", source->remark->article);
    record_words (record, &source->remark->words);
    record_close (record);
  }
  record_list_close (record);
}

static void record_ground (Record *record, const Ground *ground)
{
  g_autofree char *zh = phrase_ground (ground, SILL_ZH);
  g_autofree char *en = phrase_ground (ground, SILL_EN);
  record_open (record, "ground");
  record_text (record, "ground", ground_name (ground->kind));
  record_words (record, &(Words) { zh, en });
  record_flag (record, "analogy", ground->analogy);
  record_sources (record, "sources", ground->sources);
  record_close (record);
}

static void record_grounds (Record *record, const ChargeReasons *charge, guint candidate)
{
  record_list_open (record, "grounds");
  for (guint i = 0; i < charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (charge->grounds, i);
    if (ground->candidate == candidate)
      record_ground (record, ground);
  }
  record_list_close (record);
}

static void record_candidate (Record *record, const ChargeReasons *charge, guint index)
{
  const Candidate *candidate = &charge->verdict.laws.candidates[index];
  record_open (record, "candidate");
  record_version (record, candidate->plan->version);
  record_instruments (record, candidate->plan->instruments);
  record_number (record, "floor", candidate->floor);
  record_number (record, "ceiling", candidate->ceiling);
  record_flag (record, "applied", index == charge->verdict.applied);
  record_flag (record, "of_the_act", candidate->of_the_act);
  record_flag (record, "crosses", candidate->crosses);
  record_flag (record, "may_apply", candidate->may_apply);
  record_flag (record, "text_held", candidate->plan->version->held);
  record_text (record, "reason", choice_name (candidate->choice));
  record_text (record, "zh", phrase_choice (candidate->choice, SILL_ZH));
  record_text (record, "en", phrase_choice (candidate->choice, SILL_EN));
  record_open (record, "penalty");
  const guint attempts = index == charge->verdict.applied ? charge->attempts : 0;
  const Version *version = candidate->plan->version;
  record_tier_penalty (record, "floor", charge, version_tier_at (version, candidate->floor), attempts);
  record_tier_penalty (record, "ceiling", charge, version_tier_at (version, candidate->ceiling), attempts);
  record_close (record);
  record_grounds (record, charge, index);
  record_close (record);
}

void record_candidates (Record *record, const ChargeReasons *charge)
{
  record_list_open (record, "candidates");
  for (guint i = 0; i < charge->verdict.laws.n_candidates; i++)
    record_candidate (record, charge, i);
  record_list_close (record);
}

/* `min` and `max` in units; null where the fact is not a quantity or has no upper bound. */
static void record_stated_quantity (Record *record, const Fact *fact, Interval value)
{
  gint64 parts = fact->unit != NULL ? fact->unit->parts : 1;
  gboolean quantity = fact->kind == FACT_QUANTITY;
  Rational lo = RATIONAL_UNBOUNDED, hi = RATIONAL_UNBOUNDED;
  if (quantity)
    rational_new (value.lo, parts, &lo);
  if (quantity && value.hi != UNBOUNDED)
    rational_new (value.hi, parts, &hi);
  record_quantity (record, "min", lo);
  record_quantity (record, "max", hi);
}

static void record_stated (Record *record, const StatedReason *stated, const Vocabulary *vocabulary)
{
  const Fact *fact = vocabulary_fact (vocabulary, stated->slot);
  g_autofree char *zh = phrase_value (fact, stated->value, SILL_ZH);
  g_autofree char *en = phrase_value (fact, stated->value, SILL_EN);
  record_open (record, "stated");
  record_text (record, "fact", fact->id);
  record_text (record, "written", stated->written);
  record_stated_quantity (record, fact, stated->value);
  record_flag (record, "own", stated->own);
  if (stated->of_charge)
    record_flag (record, "of_charge", TRUE);
  record_words (record, &(Words) { zh, en });
  record_close (record);
}

void record_all_stated (Record *record, const GPtrArray *all, const Vocabulary *vocabulary)
{
  record_list_open (record, "stated");
  for (guint i = 0; i < all->len; i++)
    record_stated (record, g_ptr_array_index (all, i), vocabulary);
  record_list_close (record);
}
