/* In: the explanation of a case. Out: one JSON object on one line. Both languages stand in it. */
#include "report/record/record_case.h"
#include "report/record/report_record.h"

char *report_json (const Reasons *reasons, const SillReport *options)
{
  (void) options;
  g_autofree char *object = record_case (RECORD_JSON, reasons);
  return g_strconcat (object, "\n", NULL);
}
