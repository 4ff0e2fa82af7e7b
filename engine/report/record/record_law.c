/* In: the law side of the explanation of a charge. Out: its fields; provided penalties and fines, nothing sentenced. */
#include "report/record/record_law.h"
#include "model/book/statute.h"
#include "report/record/record_item.h"
#include "report/record/record_value.h"

/* ---- what is provided ---- */

/* Of a tier without anything provided nothing is held. */
static gboolean is_held (const Penalty *penalty)
{
  return penalty->life || penalty->minimum_months > 0 || penalty->maximum_months > 0 || penalty->detention ||
         penalty->surveillance || penalty->deprivation || penalty->confiscation != CONFISCATION_NONE ||
         penalty->fine != FINE_NONE;
}

static void record_term (Record *record, RecordKey key, const ChargeReasons *charge, const Tier *tier)
{
  static const char *const fines[] = { "none", "with", "with-or-alone", "may", "instead" };
  static const Penalty fine_only;
  if (tier == NULL || !is_held (&tier->penalty))
    return;
  gboolean organization = charge->kind == DEFENDANT_ORGANIZATION;
  const Penalty *penalty = organization ? &fine_only : &tier->penalty;
  record_open (record, key);
  record_number (record, KEY_TERM_FROM, penalty->minimum_months);
  record_number (record, KEY_TERM_TO, penalty->maximum_months);
  record_flag (record, KEY_TERM_LIFE, penalty->life);
  record_flag (record, KEY_TERM_DEATH, penalty->death);
  record_flag (record, KEY_TERM_DETENTION, penalty->detention);
  record_flag (record, KEY_TERM_SURVEILLANCE, penalty->surveillance);
  record_flag (record, KEY_TERM_DEPRIVATION, penalty->deprivation);
  record_flag (record, KEY_TERM_CONFISCATION, penalty->confiscation != CONFISCATION_NONE);
  record_flag (record, KEY_TERM_CONFISCATION_MAY, penalty->confiscation == CONFISCATION_MAY);
  record_word (record, KEY_TERM_FINE, organization ? "only" : fines[penalty->fine]);
  record_flag (record, KEY_TERM_ATTEMPT, (charge->attempts & 1u << tier->rank) != 0);
  record_close (record);
}

static void record_penalty (Record *record, const ChargeReasons *charge)
{
  record_open (record, KEY_CHARGE_PENALTY);
  record_term (record, KEY_PENALTY_FLOOR, charge, charge->floor);
  if (charge->ceiling != charge->floor)
    record_term (record, KEY_PENALTY_CEILING, charge, charge->ceiling);
  record_close (record);
}

/* An end that the provision does not state is left out. */
static Rational given (Rational end) { return end.numerator == 0 ? RATIONAL_UNBOUNDED : end; }

/* Several with blanks between them. */
static void record_joined (Record *record, RecordKey key, char *const *names)
{
  const gboolean several = names != NULL && names[0] != NULL && names[1] != NULL;
  g_autofree char *joined = several ? g_strjoinv (" ", (char **) names) : NULL;
  record_text (record, key, several ? joined : names == NULL ? NULL : names[0]);
}

static void record_fine (Record *record, const FineReason *reason)
{
  record_entry_open (record);
  record_text (record, KEY_FINE_INSTRUMENT, reason->instrument->id);
  record_text (record, KEY_FINE_ARTICLE, reason->fine->article);
  record_joined (record, KEY_FINE_OF, reason->fine->of);
  record_text (record, KEY_FINE_TIER, reason->fine->tier);
  record_quantity (record, KEY_FINE_TIMES_FROM, given (reason->fine->from));
  record_quantity (record, KEY_FINE_TIMES_TO, reason->fine->to);
  record_quantity (record, KEY_FINE_AT_LEAST, given (reason->fine->at_least));
  record_quantity (record, KEY_FINE_AT_MOST, reason->fine->at_most);
  record_quantity (record, KEY_FINE_FROM, reason->known ? reason->lo : RATIONAL_UNBOUNDED);
  record_quantity (record, KEY_FINE_TO, reason->known ? reason->hi : RATIONAL_UNBOUNDED);
  record_flag (record, KEY_FINE_IN_GENERAL, reason->fine->in_general);
  record_close (record);
}

static void record_fines (Record *record, const GPtrArray *fines)
{
  record_list_open (record, KEY_CHARGE_FINE);
  for (guint i = 0; i < fines->len; i++)
    record_fine (record, g_ptr_array_index (fines, i));
  record_close (record);
}

static void record_limitations (Record *record, const GPtrArray *limitations)
{
  record_list_open (record, KEY_CHARGE_LIMITATION);
  for (guint i = 0; i < limitations->len; i++) {
    const LimitationReason *reason = g_ptr_array_index (limitations, i);
    record_entry_open (record);
    record_number (record, KEY_LIMITATION_RANK, reason->tier->rank);
    record_number (record, KEY_LIMITATION_YEARS, reason->limitation->years);
    record_text (record, KEY_LIMITATION_INSTRUMENT, reason->statute->id);
    record_text (record, KEY_LIMITATION_ARTICLE, reason->limitation->article);
    record_close (record);
  }
  record_close (record);
}

/* ---- rules that matter besides ---- */

/* What would give it, where a person has still to decide. */
static void record_leniency_clauses (Record *record, const LeniencyReason *reason)
{
  g_autoptr (GPtrArray) clauses = reason_open_clauses (reason->reason);
  g_autofree const char **names = g_new0 (const char *, clauses->len + 1);
  for (guint i = 0; i < clauses->len; i++)
    names[i] = ((const Reason *) g_ptr_array_index (clauses, i))->clause->name;
  record_names (record, KEY_LENIENCY_CLAUSES, names, reason->waits ? clauses->len : 0);
}

static void record_leniency (Record *record, const LeniencyReason *reason, const Instrument *home)
{
  record_entry_open (record);
  record_text (record, KEY_LENIENCY_ARTICLE, reason->leniency->article);
  record_instrument (record, KEY_LENIENCY_INSTRUMENT, reason->instrument, home);
  record_text (record, KEY_LENIENCY_BELOW, reason->leniency->below);
  record_truth (record, KEY_LENIENCY_TRUTH, reason->truth);
  record_flag (record, KEY_LENIENCY_OPEN, reason->waits);
  record_leniency_clauses (record, reason);
  record_close (record);
}

static void record_leniencies (Record *record, const ChargeReasons *charge)
{
  record_list_open (record, KEY_CHARGE_LENIENCY);
  for (guint i = 0; i < charge->leniencies->len; i++) {
    const LeniencyReason *reason = g_ptr_array_index (charge->leniencies, i);
    if (reason->truth != NO || reason->waits || reason->telling)
      record_leniency (record, reason, record_home (charge));
  }
  record_close (record);
}

static void record_remarks (Record *record, const GArray *remarks)
{
  record_list_open (record, KEY_CHARGE_REMARKS);
  for (guint i = 0; i < remarks->len; i++) {
    const RemarkReason *reason = &g_array_index (remarks, RemarkReason, i);
    record_entry_open (record);
    record_text (record, KEY_REMARK_TOPIC, reason->remark->topic);
    record_text (record, KEY_REMARK_INSTRUMENT, reason->instrument->id);
    record_text (record, KEY_REMARK_ARTICLE, reason->remark->article);
    record_truth (record, KEY_REMARK_TRUTH, reason->truth);
    record_close (record);
  }
  record_close (record);
}

static void record_reading (Record *record, const ReadingReason *reason)
{
  const Alternative *alternative = reason->alternative;
  record_entry_open (record);
  record_text (record, KEY_READING_ITEM, alternative->path);
  record_instrument (record, KEY_READING_INSTRUMENT, alternative->instrument, NULL);
  record_number (record, KEY_READING_LAW, reason->law);
  record_number (record, KEY_READING_LAW_APPLIED, reason->applied);
  record_text (record, KEY_READING_READING, alternative->reading->id);
  record_text (record, KEY_READING_APPLIED, condition_applied (alternative->readings)->id);
  record_number (record, KEY_READING_FLOOR, reason->floor);
  record_number (record, KEY_READING_CEILING, reason->ceiling);
  record_flag (record, KEY_READING_EXACT, reason->exact);
  record_flag (record, KEY_READING_MOVES, reason->moves);
  record_close (record);
}

static void record_readings (Record *record, const GArray *readings)
{
  record_list_open (record, KEY_CHARGE_READINGS);
  for (guint i = 0; i < readings->len; i++)
    record_reading (record, &g_array_index (readings, ReadingReason, i));
  record_close (record);
}

/* `sources`: of RemarkSource. */
static void record_sources (Record *record, RecordKey key, const ArenaArray *sources)
{
  record_list_open (record, key);
  for (guint i = 0; i < sources->len; i++) {
    const RemarkSource *source = &g_array_index (sources, RemarkSource, i);
    record_entry_open (record);
    record_text (record, KEY_SOURCE_INSTRUMENT, source->instrument->id);
    record_text (record, KEY_SOURCE_ARTICLE, source->remark->article);
    record_close (record);
  }
  record_close (record);
}

/* ---- which law, and why ---- */

static const char *choice_name (Choice choice)
{
  static const char *const names[] = {
    [CHOICE_ONLY] = "only",
    [CHOICE_OF_THE_ACT] = "of-the-act",
    [CHOICE_NEWER_LIGHTER] = "newer-lighter",
    [CHOICE_NEWER_FIRST] = "newer-first",
    [CHOICE_NOT_LIGHTER] = "not-lighter",
    [CHOICE_HEAVIER] = "heavier",
    [CHOICE_AT_END] = "at-end",
    [CHOICE_EARLIER] = "earlier",
    [CHOICE_OPEN] = "open",
  };
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

static void record_ground (Record *record, const Ground *ground)
{
  record_entry_open (record);
  record_word (record, KEY_GROUND_GROUND, ground_name (ground->kind));
  record_day (record, KEY_GROUND_DAY, ground->day);
  record_instrument (record, KEY_GROUND_TEXT, ground->text, NULL);
  if (ground->on != NULL) {
    record_days (record, KEY_GROUND_BEGAN, ground->on->began);
    record_days (record, KEY_GROUND_ENDED, ground->on->ended);
    record_days (record, KEY_GROUND_DECIDED, ground->on->decided);
  }
  record_flag (record, KEY_GROUND_ANALOGY, ground->analogy);
  record_sources (record, KEY_GROUND_SOURCES, &ground->sources);
  record_close (record);
}

static void record_grounds (Record *record, const ChargeReasons *charge, guint candidate)
{
  record_list_open (record, KEY_CANDIDATE_GROUNDS);
  for (guint i = 0; i < charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (charge->grounds, i);
    if (ground->candidate == candidate)
      record_ground (record, ground);
  }
  record_close (record);
}

static void record_candidate (Record *record, const ChargeReasons *charge, guint index)
{
  const Candidate *candidate = &charge->verdict.laws.candidates[index];
  const Version *version = candidate->plan->version;
  record_entry_open (record);
  record_day (record, KEY_CANDIDATE_VERSION, version->effective);
  record_instruments (record, KEY_CANDIDATE_INSTRUMENTS, candidate->plan->instruments);
  record_number (record, KEY_CANDIDATE_FLOOR, candidate->floor);
  record_number (record, KEY_CANDIDATE_CEILING, candidate->ceiling);
  record_flag (record, KEY_CANDIDATE_APPLIED, index == charge->verdict.applied);
  record_flag (record, KEY_CANDIDATE_OF_THE_ACT, candidate->of_the_act);
  record_flag (record, KEY_CANDIDATE_CROSSES, candidate->crosses);
  record_flag (record, KEY_CANDIDATE_MAY_APPLY, candidate->may_apply);
  record_flag (record, KEY_CANDIDATE_TEXT_HELD, version->held);
  record_word (record, KEY_CANDIDATE_REASON, choice_name (candidate->choice));
  record_grounds (record, charge, index);
  record_close (record);
}

/* One law covers conduct and decision, and there is nothing to tell. */
static gboolean is_plain (const ChargeReasons *charge)
{
  return charge->verdict.laws.n_candidates == 1 && charge->grounds->len == 1 &&
         ((const Ground *) g_ptr_array_index (charge->grounds, 0))->kind == GROUND_SAME;
}

static void record_candidates (Record *record, const ChargeReasons *charge)
{
  if (is_plain (charge))
    return;
  record_list_open (record, KEY_CHARGE_CANDIDATES);
  for (guint i = 0; i < charge->verdict.laws.n_candidates; i++)
    record_candidate (record, charge, i);
  record_close (record);
}

void record_law (Record *record, const ChargeReasons *charge)
{
  if (record_detail (record) != SILL_DETAIL_FULL)
    return;
  record_penalty (record, charge);
  record_fines (record, charge->fines);
  record_leniencies (record, charge);
  record_remarks (record, charge->remarks);
  record_readings (record, charge->readings);
  record_limitations (record, charge->limitations);
  record_sources (record, KEY_CHARGE_ORGANIZATION, &charge->organization);
  record_candidates (record, charge);
}
