/* In: what is wrong with a record. Out: one line of JSON in the place of its result. */
#include "report/record/record_refusal.h"
#include <sill/version.h>
#include "report/record/record_value.h"

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
  record_text (record, KEY_REFUSAL_ENGINE, sill_version ());
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
  g_autofree char *text = record_finish (record);
  return g_strconcat (text, "\n", NULL);
}
