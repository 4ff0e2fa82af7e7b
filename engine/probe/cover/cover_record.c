/* In: a coverage. Out: the same for programs: every goal with how many charges led to each of its outcomes. */
#include <sill/version.h>
#include "probe/cover/cover.h"
#include "report/record/record.h"

static void record_outcomes (Record *record, const Goal *goal)
{
  static const RecordKey keys[N_GOAL_KINDS][MOST_OUTCOMES] = {
    [GOAL_ITEM] = { KEY_GOAL_MET, KEY_GOAL_NOT_MET, KEY_GOAL_OPEN },
    [GOAL_LIMIT] = { KEY_GOAL_UNDER, KEY_GOAL_AT, KEY_GOAL_OVER },
    [GOAL_GUARD] = { KEY_GOAL_YES, KEY_GOAL_NO },
    [GOAL_TIER] = { KEY_GOAL_REACHED },
    [GOAL_READING] = { KEY_GOAL_REACHED },
    [GOAL_VERSION] = { KEY_GOAL_REACHED },
  };
  for (guint i = 0; i < MOST_OUTCOMES && keys[goal->kind][i] != OBJECT_NONE; i++)
    record_number (record, keys[goal->kind][i], goal->counts[i]);
}

static void record_goal (Record *record, const Goal *goal, SillLanguage language)
{
  static const char *const kinds[] = { [GOAL_ITEM] = "item", [GOAL_LIMIT] = "limit",     [GOAL_GUARD] = "guard",
                                       [GOAL_TIER] = "tier", [GOAL_READING] = "reading", [GOAL_VERSION] = "version" };
  record_entry_open (record);
  record_text (record, KEY_GOAL_KIND, kinds[goal->kind]);
  record_text (record, KEY_GOAL_FILE, goal->place.path);
  record_number (record, KEY_GOAL_LINE, goal->place.line);
  record_number (record, KEY_GOAL_COLUMN, goal->place.column);
  record_text (record, KEY_GOAL_INSTRUMENT, goal->instrument == NULL ? NULL : goal->instrument->id);
  record_text (record, KEY_GOAL_ITEM, goal->path);
  record_text (record, KEY_GOAL_WHAT, goal->what[language]);
  record_flag (record, KEY_GOAL_COVERED, goal_covered (goal) == goal_demanded (goal));
  record_outcomes (record, goal);
  record_close (record);
}

char *cover_record (const SillCoverage *coverage, SillLanguage language)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_COVERAGE, SILL_DETAIL_VERDICT);
  record_text (record, KEY_COVERAGE_ENGINE, sill_version ());
  record_text (record, KEY_COVERAGE_RULES, coverage->program->law->hash);
  record_number (record, KEY_COVERAGE_SHARE, sill_coverage_share (coverage));
  record_number (record, KEY_COVERAGE_CASES, coverage->n_cases);
  record_number (record, KEY_COVERAGE_CHARGES, coverage->n_charges);
  record_list_open (record, KEY_COVERAGE_GOALS);
  for (guint i = 0; i < coverage->goals->len; i++)
    record_goal (record, coverage_goal (coverage, i), language);
  record_close (record);
  return record_finish (record);
}
