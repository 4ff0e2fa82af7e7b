/* In: pairs of offences. Out: the rule on each pair and what it leads to for every combination of tiers still possible. */
#include "report/record/record_together.h"
#include "report/words/phrases.h"
#include "report/record/record_reason.h"

static const char *prevailing (const ConcurrenceReason *reason, Prevails prevails)
{
  return prevails == PREVAILS_FIRST    ? reason->first->verdict.offence->id
         : prevails == PREVAILS_SECOND ? reason->second->verdict.offence->id
         : prevails == PREVAILS_BOTH   ? "both"
                                       : "equal";
}

static void record_outcome (Record *record, const ConcurrenceReason *reason, const Outcome *outcome)
{
  record_open (record, "outcome");
  record_number (record, "first", outcome->first);
  record_number (record, "second", outcome->second);
  record_text (record, "prevails", prevailing (reason, outcome->prevails));
  record_close (record);
}

static void record_outcomes (Record *record, const ConcurrenceReason *reason)
{
  record_list_open (record, "outcomes");
  for (guint i = 0; i < reason->outcomes->len; i++)
    record_outcome (record, reason, &g_array_index (reason->outcomes, Outcome, i));
  record_list_close (record);
}

/* The outcomes as lines. Returns: yours. */
static char *join_outcomes (const ConcurrenceReason *reason, SillLanguage language)
{
  g_autoptr (GPtrArray) lines = phrase_outcomes (reason, language);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void record_concurrence (Record *record, const ConcurrenceReason *reason)
{
  static const char *const effects[] = { "this", "other", "heavier", "both" };
  const Concurrence *rule = reason->rule;
  g_autofree char *zh = join_outcomes (reason, SILL_ZH);
  g_autofree char *en = join_outcomes (reason, SILL_EN);
  const char *settled =
      reason->settled ? prevailing (reason, g_array_index (reason->outcomes, Outcome, 0).prevails) : NULL;
  record_open (record, "concurrence");
  record_text (record, "defendant", reason->first->defendant);
  record_text (record, "first", reason->first->verdict.offence->id);
  record_text (record, "second", reason->second->verdict.offence->id);
  record_text (record, "instrument", rule == NULL ? NULL : reason->instrument->id);
  record_text (record, "article", rule == NULL ? NULL : rule->article);
  record_text (record, "apply", rule == NULL ? NULL : effects[rule->apply]);
  record_text (record, "of", rule == NULL ? NULL : (reason->of_second ? "second" : "first"));
  record_flag (record, "certain", reason->certain);
  record_text (record, "prevails", settled);
  record_words (record, &(Words) { zh, en });
  record_outcomes (record, reason);
  record_close (record);
}

void record_concurrences (Record *record, const Reasons *reasons)
{
  record_list_open (record, "concurrence");
  for (guint i = 0; i < reasons->concurrences->len; i++)
    record_concurrence (record, g_ptr_array_index (reasons->concurrences, i));
  record_list_close (record);
}
