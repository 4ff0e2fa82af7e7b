/* In: pairs of offences. Out: the rule on each pair and what it leads to for every combination of tiers still possible. */
#include "report/record/record_together.h"
#include "report/record/record_value.h"

static const char *prevailing (const ConcurrenceReason *reason, Prevails prevails)
{
  return prevails == PREVAILS_FIRST    ? reason->first->verdict.offence->id
         : prevails == PREVAILS_SECOND ? reason->second->verdict.offence->id
         : prevails == PREVAILS_BOTH   ? "both"
                                       : "equal";
}

static void record_outcomes (Record *record, const ConcurrenceReason *reason)
{
  if (!record_list_open (record, KEY_CONCURRENCE_OUTCOMES))
    return;
  for (guint i = 0; i < reason->outcomes.len; i++) {
    const Outcome *outcome = &g_array_index (&reason->outcomes, Outcome, i);
    record_entry_open (record);
    record_number (record, KEY_OUTCOME_FIRST, outcome->first);
    record_number (record, KEY_OUTCOME_SECOND, outcome->second);
    record_text (record, KEY_OUTCOME_PREVAILS, prevailing (reason, outcome->prevails));
    record_close (record);
  }
  record_close (record);
}

static void record_rule (Record *record, const ConcurrenceReason *reason)
{
  static const char *const effects[] = { "this", "other", "heavier", "both" };
  const Concurrence *rule = reason->rule;
  if (rule == NULL)
    return;
  record_text (record, KEY_CONCURRENCE_INSTRUMENT, reason->instrument->id);
  record_text (record, KEY_CONCURRENCE_ARTICLE, rule->article);
  record_word (record, KEY_CONCURRENCE_APPLY, effects[rule->apply]);
  record_word (record, KEY_CONCURRENCE_OF, reason->of_second ? "second" : "first");
}

static void record_concurrence (Record *record, const ConcurrenceReason *reason)
{
  record_entry_open (record);
  record_text (record, KEY_CONCURRENCE_DEFENDANT, reason->first->defendant);
  record_text (record, KEY_CONCURRENCE_FIRST, reason->first->verdict.offence->id);
  record_text (record, KEY_CONCURRENCE_SECOND, reason->second->verdict.offence->id);
  record_rule (record, reason);
  record_flag (record, KEY_CONCURRENCE_CERTAIN, reason->certain);
  if (reason->settled)
    record_text (record, KEY_CONCURRENCE_PREVAILS,
                 prevailing (reason, g_array_index (&reason->outcomes, Outcome, 0).prevails));
  record_outcomes (record, reason);
  record_close (record);
}

void record_concurrences (Record *record, const Reasons *reasons)
{
  if (!record_list_open (record, KEY_CASE_CONCURRENCE))
    return;
  for (guint i = 0; i < reasons->concurrences->len; i++)
    record_concurrence (record, g_ptr_array_index (reasons->concurrences, i));
  record_close (record);
}
