/* In: the explanation of a case. Out: one JSON line or one XML element; both formats say the same by construction. */
#include "report/record/record_case.h"
#include <sill/version.h>
#include "base/date/date.h"
#include "report/record/record_charge.h"
#include "report/record/record_expect.h"
#include "report/record/record_reason.h"
#include "report/record/record_together.h"

/* As the case has it, and the days that it means. */
static void record_conduct (Record *record, const Reasons *reasons)
{
  if (reasons->conduct_from.lo <= 0)
    return;
  record_open (record, "conduct");
  record_text (record, "from", reasons->from_text.written);
  record_text (record, "to", reasons->to_text.written);
  record_day (record, "from_first", reasons->conduct_from.lo);
  record_day (record, "from_last", reasons->conduct_from.hi);
  record_day (record, "to_first", reasons->conduct_to.lo);
  record_day (record, "to_last", reasons->conduct_to.hi);
  record_close (record);
}

static void record_decision (Record *record, const Reasons *reasons)
{
  const Interval days = reasons->as_of ? reasons->decided_then : reasons->decided;
  if (days.lo <= 0)
    return;
  record_open (record, "decision");
  record_text (record, "on", reasons->decided_text.written);
  record_day (record, "first", days.lo);
  record_day (record, "last", days.hi);
  record_close (record);
}

char *record_case (RecordForm form, const Reasons *reasons)
{
  g_autoptr (Record) record = record_new (form);
  record_open (record, "verdict");
  record_text (record, "case", reasons->case_id);
  record_text (record, "title", reasons->title);
  record_text (record, "source", reasons->source);
  record_text (record, "region", reasons->region);
  record_text (record, "file", reasons->path);
  record_number (record, "line", reasons->line);
  record_text (record, "findings", reasons->complete ? "complete" : "partial");
  g_autofree char *as_of = reasons->as_of ? date_write (reasons->decided.lo) : NULL;
  record_text (record, "as_of", as_of);
  record_text (record, "engine", sill_version ());
  record_text (record, "rules", reasons->program->book->hash);
  record_conduct (record, reasons);
  record_decision (record, reasons);
  if (reasons->unused->len > 0)
    record_facts_named (record, "unused_facts", reasons->program->book->vocabulary, reasons->unused);
  record_list_open (record, "charges");
  for (guint i = 0; i < reasons->charges->len; i++)
    record_charge (record, g_ptr_array_index (reasons->charges, i), reasons->program);
  record_list_close (record);
  record_concurrences (record, reasons);
  record_stated_figures (record, reasons);
  record_expectations (record, reasons);
  record_close (record);
  return record_steal (record);
}
