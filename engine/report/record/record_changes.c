/* In: what is missing and what would change the result. Out: a list of each.
 * The idea: a fact is named by its id; its names and its question stand in the vocabulary, once. */
#include "report/record/record_changes.h"
#include "report/record/record_item.h"
#include "report/record/record_value.h"

/* ---- missing ---- */

static const char *what_of (const Missing *missing)
{
  static const char *const whats[] = { [MISSING_FACT] = "fact",
                                       [MISSING_REGION] = "region",
                                       [MISSING_FIGURE] = "regional-figure",
                                       [MISSING_CONDUCT_DAY] = "conduct-day",
                                       [MISSING_SUBJECT] = "subject",
                                       [MISSING_RULING] = "finding",
                                       [MISSING_LATER_PART] = "later-part",
                                       [MISSING_PART] = "part-since",
                                       [MISSING_FIGURES] = "which-figures",
                                       [MISSING_CONDUCT_BEGIN] = "conduct-begin",
                                       [MISSING_CONDUCT_END] = "conduct-end",
                                       [MISSING_DECISION_DAY] = "decision-day",
                                       [MISSING_COMPARISON] = "comparison",
                                       [MISSING_TEXT] = "text-then-in-force",
                                       [MISSING_RULE] = "rule-for-tier" };
  return whats[missing->what];
}

static void record_outcome (Record *record, RecordKey key, guint floor, guint ceiling)
{
  if (!record_open (record, key))
    return;
  record_number (record, KEY_RANGE_FLOOR, floor);
  record_number (record, KEY_RANGE_CEILING, ceiling);
  record_close (record);
}

/* Only a fact has an id, only a finding a place, only a text or a finding an instrument. */
static void record_subject (Record *record, const Missing *missing, const Vocabulary *vocabulary)
{
  const gboolean finding = missing->what == MISSING_RULING;
  const gboolean placed = finding || missing->met != NULL;
  const Instrument *where = placed ? missing->clause->instrument : missing->text;
  if (missing->what == MISSING_FACT)
    record_text (record, KEY_MISSING_FACT, vocabulary_fact (vocabulary, missing->slot)->id);
  record_text (record, KEY_MISSING_ITEM, placed ? missing->clause->name : NULL);
  record_instrument (record, KEY_MISSING_INSTRUMENT, where, NULL);
  if (missing->what == MISSING_RULE && missing->clause->tier != NULL)
    record_text (record, KEY_MISSING_TIER, missing->clause->tier->id);
  if (missing->met != NULL) {
    record_text (record, KEY_MISSING_BESIDE, missing->met->instrument->id);
    record_text (record, KEY_MISSING_BESIDE_ITEM, missing->met->path);
  }
}

static void record_one_missing (Record *record, const Missing *missing, const Vocabulary *vocabulary)
{
  record_entry_open (record);
  record_word (record, KEY_MISSING_WHAT, what_of (missing));
  record_subject (record, missing, vocabulary);
  record_day (record, KEY_MISSING_SINCE, missing->since);
  record_days (record, KEY_MISSING_DAYS_IF_LEAST, missing->least);
  record_days (record, KEY_MISSING_DAYS_IF_MOST, missing->most);
  record_flag (record, KEY_MISSING_ON_FIGURE, missing->on_figure);
  record_outcome (record, KEY_MISSING_IF_LEAST, missing->floor_if_least, missing->ceiling_if_least);
  record_outcome (record, KEY_MISSING_IF_MOST, missing->floor_if_most, missing->ceiling_if_most);
  record_close (record);
}

void record_missing (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  if (!record_list_open (record, KEY_CHARGE_MISSING))
    return;
  for (guint i = 0; i < charge->missing->len; i++)
    record_one_missing (record, &g_array_index (charge->missing, Missing, i), vocabulary);
  record_close (record);
}

/* ---- changes ---- */

static const char *direction_of (const Change *change)
{
  const gboolean found = change->kind == CHANGE_FOUND;
  if (change->of == CHANGE_OF_SUBJECT)
    return found ? "organization" : "person";
  if (change->kind == CHANGE_AMOUNT)
    return change->more ? "more" : "less";
  return found ? "found" : "not-found";
}

static void record_changed (Record *record, const Change *change, const Vocabulary *vocabulary)
{
  if (change->facts.len == 1)
    record_text (record, KEY_CHANGE_FACT, vocabulary_fact (vocabulary, g_array_index (&change->facts, guint, 0))->id);
  else
    record_facts (record, KEY_CHANGE_FACTS, vocabulary, (const guint *) (const void *) change->facts.data,
                  change->facts.len);
}

/* What the tier rests on then; of several that stand in for each other the first. NULL: on none. */
static const PlanItem *ground_of (const Change *change)
{
  if (change->item != NULL || change->grounds.len == 0)
    return change->item;
  return ((const PlanItem *const *) change->grounds.data)[0];
}

static void record_change (Record *record, const Change *change, const Instrument *home, const Vocabulary *vocabulary)
{
  const PlanItem *item = ground_of (change);
  const Hidden *clause = change->clause;
  record_entry_open (record);
  record_word (record, KEY_CHANGE_DIRECTION, change->up ? "up" : "down");
  record_word (record, KEY_CHANGE_WHAT, direction_of (change));
  record_number (record, KEY_CHANGE_RANK, change->floor);
  record_number (record, KEY_CHANGE_RANK_AT_MOST, change->ceiling == change->floor ? 0 : change->ceiling);
  record_text (record, KEY_CHANGE_ITEM, item != NULL ? item->path : NULL);
  record_instrument (record, KEY_CHANGE_INSTRUMENT, item != NULL ? item->instrument : NULL, home);
  record_changed (record, change, vocabulary);
  record_text (record, KEY_CHANGE_CLAUSE, clause != NULL ? clause->name : NULL);
  record_instrument (record, KEY_CHANGE_CLAUSE_INSTRUMENT, clause != NULL ? clause->instrument : NULL, home);
  if (change->lapse > 0)
    record_lapse (record, KEY_CHANGE_YEARS, change->lapse);
  if (change->kind == CHANGE_AMOUNT)
    record_quantity (record, KEY_CHANGE_DISTANCE, change->more ? change->distance : change->distance_other);
  record_close (record);
}

void record_changes (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary)
{
  if (!record_list_open (record, KEY_CHARGE_CHANGES))
    return;
  const Instrument *home = record_home (charge);
  for (guint i = 0; i < charge->changes->len; i++)
    record_change (record, g_ptr_array_index (charge->changes, i), home, vocabulary);
  record_close (record);
}
