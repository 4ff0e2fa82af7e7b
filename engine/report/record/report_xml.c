/* In: the explanation of a case. Out: one `verdict` element for the `verdicts` of the head. Both languages stand in it. */
#include "report/record/record_case.h"
#include "report/record/report_record.h"

char *report_xml (const Reasons *reasons, const SillReport *options)
{
  (void) options;
  g_autofree char *element = record_case (RECORD_XML, reasons);
  return g_strconcat (element, "\n", NULL);
}
