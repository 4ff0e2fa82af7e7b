/* In: the explanation of a case. Out: one JSON line or one XML element; both formats say the same by construction. */
#include "report/record/record_case.h"
#include <sill/version.h>
#include "base/date/civil.h"
#include "report/record/record_charge.h"
#include "report/record/record_together.h"
#include "report/record/record_value.h"

/* ---- head ---- */

static void record_rules (Record *record, const char *hash)
{
  const gboolean whole = hash == NULL || record_detail (record) == SILL_DETAIL_FULL;
  g_autofree char *beginning = whole ? NULL : g_strndup (hash, RECORD_SHORT_HASH);
  record_text (record, KEY_CASE_RULES, whole ? hash : beginning);
}

static void record_head (Record *record, const Reasons *reasons)
{
  g_autofree char *as_of = reasons->as_of ? civil_write (reasons->decided.lo) : NULL;
  record_text (record, KEY_CASE_CASE, reasons->case_id);
  record_number (record, KEY_CASE_VERSION, RECORD_VERSION);
  record_word (record, KEY_CASE_ENGINE, sill_version ());
  record_rules (record, reasons->program->law->hash);
  record_text (record, KEY_CASE_AS_OF, as_of);
  record_text (record, KEY_CASE_TITLE, reasons->title);
  record_text (record, KEY_CASE_SOURCE, reasons->source);
  record_text (record, KEY_CASE_REGION, reasons->region);
  record_text (record, KEY_CASE_FILE, reasons->path);
  record_number (record, KEY_CASE_LINE, reasons->line);
  record_word (record, KEY_CASE_FINDINGS, reasons->complete ? "complete" : "partial");
  record_facts (record, KEY_CASE_UNUSED, reasons->program->law->vocabulary,
                (const guint *) (const void *) reasons->unused->data, reasons->unused->len);
}

/* As the case has it, and the days that it means; of its end only where they are others. */
static void record_conduct (Record *record, const Reasons *reasons)
{
  const gboolean stated = reasons->from_text.written != NULL || reasons->to_text.written != NULL;
  if ((reasons->conduct_from.lo <= 0 && !stated) || !record_open (record, KEY_CASE_CONDUCT))
    return;
  record_text (record, KEY_CONDUCT_FROM, reasons->from_text.written);
  record_text (record, KEY_CONDUCT_TO, reasons->to_text.written);
  record_day (record, KEY_CONDUCT_FROM_FIRST, reasons->conduct_from.lo);
  record_day (record, KEY_CONDUCT_FROM_LAST, reasons->conduct_from.hi);
  if (reasons->conduct_to.lo != reasons->conduct_from.lo || reasons->conduct_to.hi != reasons->conduct_from.hi) {
    record_day (record, KEY_CONDUCT_TO_FIRST, reasons->conduct_to.lo);
    record_day (record, KEY_CONDUCT_TO_LAST, reasons->conduct_to.hi);
  }
  record_close (record);
}

static void record_decision (Record *record, const Reasons *reasons)
{
  const Interval days = reasons->as_of ? reasons->decided_then : reasons->decided;
  if (days.lo <= 0 || !record_open (record, KEY_CASE_DECISION))
    return;
  record_text (record, KEY_DECISION_ON, reasons->decided_text.written);
  record_day (record, KEY_DECISION_FIRST, days.lo);
  record_day (record, KEY_DECISION_LAST, days.hi);
  record_close (record);
}

/* ---- what the case says of figures and of its own result ---- */

static void record_figures (Record *record, const Reasons *reasons)
{
  if (!record_list_open (record, KEY_CASE_FIGURES))
    return;
  for (guint i = 0; i < reasons->figures->len; i++) {
    const Figure *figure = &g_array_index (reasons->figures, Figure, i);
    record_entry_open (record);
    record_text (record, KEY_FIGURE_OF, figure->instrument);
    record_text (record, KEY_FIGURE_NAME, figure->name);
    record_text (record, KEY_FIGURE_IS, figure->written);
    record_text (record, KEY_FIGURE_SOURCE, figure->source);
    record_text (record, KEY_FIGURE_FROM, figure->from_text);
    record_text (record, KEY_FIGURE_TO, figure->to_text);
    record_close (record);
  }
  record_close (record);
}

/* Nothing is written where nothing was expected. */
static void record_rank (Record *record, RecordKey key, gint rank)
{
  if (rank >= 0)
    record_number (record, key, (guint) rank);
}

static void record_paths (Record *record, RecordKey key, const char *paths)
{
  g_auto (GStrv) names = g_strsplit (paths != NULL ? paths : "", " ", -1);
  record_names (record, key, (const char *const *) names, paths != NULL ? g_strv_length (names) : 0);
}

static void record_expectations (Record *record, const Reasons *reasons)
{
  if (!record_list_open (record, KEY_CASE_EXPECTATIONS))
    return;
  for (guint i = 0; i < reasons->expectations->len; i++) {
    const Expectation *expectation = g_ptr_array_index (reasons->expectations, i);
    record_entry_open (record);
    record_number (record, KEY_EXPECTATION_LINE, expectation->line);
    record_number (record, KEY_EXPECTATION_CHARGE, expectation->charge);
    record_flag (record, KEY_EXPECTATION_MET, expectation->met);
    record_rank (record, KEY_EXPECTATION_FLOOR, expectation->floor);
    record_rank (record, KEY_EXPECTATION_CEILING, expectation->ceiling);
    record_paths (record, KEY_EXPECTATION_ITEMS, expectation->items);
    record_paths (record, KEY_EXPECTATION_UNMET, expectation->unmet);
    if (expectation->instrument != NULL) {
      record_text (record, KEY_EXPECTATION_INSTRUMENT, expectation->instrument);
      record_flag (record, KEY_EXPECTATION_BY_OTHERS, expectation->by_others);
    }
    record_close (record);
  }
  record_close (record);
}

char *report_record (const Reasons *reasons, const SillReport *options)
{
  g_autoptr (Record) record =
      record_new (options->format == SILL_XML ? RECORD_XML : RECORD_JSON, OBJECT_CASE, reasons->detail);
  record_head (record, reasons);
  record_conduct (record, reasons);
  record_decision (record, reasons);
  record_list_open (record, KEY_CASE_CHARGES);
  for (guint i = 0; i < reasons->charges->len; i++)
    record_charge (record, g_ptr_array_index (reasons->charges, i), reasons->program);
  record_close (record);
  record_concurrences (record, reasons);
  record_figures (record, reasons);
  record_expectations (record, reasons);
  return record_finish_line (record);
}

/* ---- what cannot be decided ---- */

enum { MOST_FAULTS = 20 };

static void record_fault (Record *record, const SillFindings *findings, guint index)
{
  const FoundFault fault = findings_fault (findings, index);
  g_autofree char *zh = findings_words (findings, index, SILL_ZH), *en = findings_words (findings, index, SILL_EN);
  record_entry_open (record);
  record_text (record, KEY_FAULT_CODE, sill_findings_code (findings, index));
  record_number (record, KEY_FAULT_LINE, fault.place.line);
  record_number (record, KEY_FAULT_COLUMN, fault.place.column);
  record_text (record, KEY_FAULT_FOUND, fault.found);
  record_text (record, KEY_FAULT_EXPECTED, fault.expected);
  record_text (record, KEY_FAULT_NEAREST, fault.nearest);
  record_text (record, KEY_FAULT_ZH, zh);
  record_text (record, KEY_FAULT_EN, en);
  record_close (record);
}

char *report_refusal (const char *id, Place place, const char *rules, const SillFindings *findings)
{
  g_autoptr (Record) record = record_new (RECORD_JSON, OBJECT_REFUSAL, SILL_DETAIL_VERDICT);
  g_autofree char *hash = g_strndup (rules, RECORD_SHORT_HASH);
  record_text (record, KEY_REFUSAL_CASE, id);
  record_number (record, KEY_REFUSAL_VERSION, RECORD_VERSION);
  record_word (record, KEY_REFUSAL_ENGINE, sill_version ());
  record_text (record, KEY_REFUSAL_RULES, hash);
  record_text (record, KEY_REFUSAL_FILE, place.path);
  record_number (record, KEY_REFUSAL_LINE, place.line);
  record_number (record, KEY_REFUSAL_COLUMN, place.column);
  record_list_open (record, KEY_REFUSAL_FAULTS);
  for (guint i = 0, n = 0; i < sill_findings_size (findings) && n < MOST_FAULTS; i++)
    if (sill_findings_severity (findings, i) == SILL_FAULT) {
      record_fault (record, findings, i);
      n++;
    }
  record_close (record);
  return record_finish_line (record);
}
