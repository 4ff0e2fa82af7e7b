/* In: critical points. Out: the same for programs, each with its cases as case files. */
#include <sill/version.h>
#include "probe/boundary/boundary.h"
#include "report/record/record.h"

static void record_case (Record *record, RecordKey key, const SillBoundary *boundary, const Critical *point,
                         BoundarySide side, SillLanguage language)
{
  g_autofree char *text = point->cases[side] == NULL ? NULL : boundary_case (boundary, point, side, language);
  record_text (record, key, text);
}

static void record_point (Record *record, const SillBoundary *boundary, const OffencePoints *offence,
                          const Critical *point, SillLanguage language)
{
  record_entry_open (record);
  record_text (record, KEY_CRITICAL_OFFENCE, offence->offence->id);
  record_text (record, KEY_CRITICAL_INSTRUMENT, point->item->instrument->id);
  record_text (record, KEY_CRITICAL_ITEM, point->item->path);
  record_number (record, KEY_CRITICAL_RANK, point->item->rank);
  record_number (record, KEY_CRITICAL_CONDITION, point->leaf);
  record_flag (record, KEY_CRITICAL_ALONE, point->isolated);
  record_case (record, KEY_CRITICAL_UNDER, boundary, point, SIDE_UNDER, language);
  record_case (record, KEY_CRITICAL_AT, boundary, point, SIDE_AT, language);
  record_case (record, KEY_CRITICAL_OVER, boundary, point, SIDE_OVER, language);
  record_close (record);
}

static void record_turn (Record *record, const SillBoundary *boundary, const OffencePoints *offence,
                         const DayTurn *turn, SillLanguage language)
{
  g_autofree char *first = civil_write (turn->first);
  g_autofree char *last_case = boundary_day_case (boundary, turn, PAIR_OLD, language);
  g_autofree char *first_case = boundary_day_case (boundary, turn, PAIR_NOW, language);
  record_entry_open (record);
  record_text (record, KEY_DAY_TURN_OFFENCE, offence->offence->id);
  record_text (record, KEY_DAY_TURN_INSTRUMENT, turn->item->instrument->id);
  record_text (record, KEY_DAY_TURN_ITEM, turn->item->path);
  record_text (record, KEY_DAY_TURN_FROM, first);
  record_text (record, KEY_DAY_TURN_LAST, last_case);
  record_text (record, KEY_DAY_TURN_FIRST, first_case);
  record_close (record);
}

char *boundary_record (const SillBoundary *boundary, SillLanguage language)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_BOUNDARY, SILL_DETAIL_VERDICT);
  record_text (record, KEY_BOUNDARY_ENGINE, sill_version ());
  record_text (record, KEY_BOUNDARY_RULES, boundary->program->law->hash);
  record_number (record, KEY_BOUNDARY_CASES, sill_boundary_count (boundary));
  record_number (record, KEY_BOUNDARY_MISSING, sill_boundary_missing (boundary));
  record_list_open (record, KEY_BOUNDARY_POINTS);
  for (guint i = 0; i < boundary->offences->len; i++) {
    const OffencePoints *offence = g_ptr_array_index (boundary->offences, i);
    for (guint j = 0; j < offence->points->len; j++)
      record_point (record, boundary, offence, g_ptr_array_index (offence->points, j), language);
  }
  record_close (record);
  record_list_open (record, KEY_BOUNDARY_DAYS);
  for (guint i = 0; i < boundary->offences->len; i++) {
    const OffencePoints *offence = g_ptr_array_index (boundary->offences, i);
    for (guint j = 0; j < offence->turns->len; j++)
      record_turn (record, boundary, offence, g_ptr_array_index (offence->turns, j), language);
  }
  record_close (record);
  return record_finish (record);
}
