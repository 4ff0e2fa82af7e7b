/* In: an explained charge. Out: what a reader must know before its result is used, gathered from wherever it was found:
 * the dates, the grounds of the law applied, the readings. */
#include "explain/presume.h"

/* The conduct went on beyond an amendment, and nobody says what the part since then is. */
static void presume_later_part (ChargeReasons *charge)
{
  for (guint i = 0; i < charge->grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (charge->grounds, i);
    if (ground->kind != GROUND_CROSSES_PRESUMED)
      continue;
    Presumption presumption = { .code = PRESUMED_LATER_PART, .day = ground->day };
    if (ground->sources.len > 0) {
      const RemarkSource *source = &g_array_index (&ground->sources, RemarkSource, 0);
      presumption.instrument = source->instrument;
      presumption.article = source->remark->article;
    }
    charge_presume (charge, presumption);
  }
}

/* The same, where what came before may have been no crime: if it was one, the result could be higher than the charge's. */
static void presume_if_crime (ChargeReasons *charge)
{
  const ChargeVerdict *verdict = &charge->verdict;
  if (verdict->laws.no_crime_before && verdict->ceiling_if_earlier > verdict->ceiling)
    charge_presume (charge, (Presumption) { .code = PRESUMED_LATER_PART_IF_CRIME, .day = verdict->laws.amendment });
}

/* Readings under which the charge would come to something else. */
static void presume_readings (ChargeReasons *charge)
{
  for (guint i = 0; i < charge->readings->len; i++) {
    const ReadingReason *reading = &g_array_index (charge->readings, ReadingReason, i);
    if (reading->moves)
      charge_presume (charge, (Presumption) { .code = PRESUMED_READING, .reading = i });
  }
}

/* Some possible day lies after it; one that is not stated does not. */
static gboolean lies_after (Interval days, Day day)
{
  return days_are_known (days) && (days.lo > day || (days.hi > day && days.hi < DAY_MAX));
}

/* What took effect after the last day of the rule set is not in it. */
static void presume_nothing_newer (const Reasons *reasons, ChargeReasons *charge)
{
  Day last = lawbook_complete_to (reasons->program->law, charge->verdict.offence->id);
  if (last != 0 && (lies_after (reasons->conduct_to, last) || lies_after (reasons->decided, last)))
    charge_presume (charge, (Presumption) { .code = PRESUMED_NOTHING_NEWER, .day = last });
}

void presume_explain (const Reasons *reasons, ChargeReasons *charge)
{
  if (charge->plan == NULL)
    return;
  if (!charge->figures)
    charge_presume (
        charge, (Presumption) { .code = charge->plan->version->held ? PRESUMED_NO_FIGURES : PRESUMED_TEXT_NOT_HELD });
  if (!days_are_known (reasons->decided))
    charge_presume (charge, (Presumption) { .code = PRESUMED_NO_DECISION });
  presume_nothing_newer (reasons, charge);
  presume_later_part (charge);
  presume_if_crime (charge);
  presume_readings (charge);
}

void presume_other_reading (ChargeReasons *charge, const Alternative *other)
{
  if (other != NULL)
    charge_presume (charge, (Presumption) { .code = PRESUMED_OTHER_READING, .other = other });
}
