/* A text and the place where it stands in; its date or the fault out, with forms that would be right. */
#include "base/date/date_fault.h"

static FindingCode fault_of (DateStatus status)
{
  switch (status) {
  case DATE_GOOD: return NO_FAULT;
  case DATE_NO_DATE: return FINDING_BAD_DATE;
  case DATE_NO_YEAR: return FINDING_DATE_WITHOUT_YEAR;
  case DATE_NO_SUCH_DAY: return FINDING_NO_SUCH_DAY;
  case DATE_RELATIVE: return FINDING_RELATIVE_DATE;
  case DATE_REVERSED: return FINDING_REVERSED_DATES;
  }
  g_assert_not_reached ();
}

/* Whether a date of that shape makes sense there. 至今 says an end alone, and no day of it. */
static FindingCode fault_of_shape (const Date *when, DatePlace place)
{
  const gboolean says_no_day = when->shape == DATE_UNTIL && when->last.hi == DAY_MAX;
  if (when->shape == DATE_DAYS && place != DATE_OF_BEGIN && place != DATE_OF_ACT)
    return FINDING_SEVERAL_DATES;
  return says_no_day && place != DATE_OF_END ? FINDING_RELATIVE_DATE : NO_FAULT;
}

FindingCode date_take (const char *text, gsize length, DatePlace place, const CivilDate *before, Date *ret)
{
  Date when;
  FindingCode code = fault_of (date_read (text, length, before, &when));
  if (code == NO_FAULT)
    code = fault_of_shape (&when, place);
  if (code == NO_FAULT)
    *ret = when;
  return code;
}

const char *date_expected (FindingCode code)
{
  switch (code) {
  case FINDING_BAD_DATE:
    return "2025-04-30, 2025-04, 2025, 2025年4月底, 2025-04至2025-06, 2025-06-01以前, 不详|"
           "2025-04-30, 2025-04, 2025, April 2025, 2025-04 to 2025-06, before 2025-06-01, unknown";
  case FINDING_DATE_WITHOUT_YEAR: return "2025年6月2日, 2025-06-02|2025-06-02, 2 June 2025";
  case FINDING_NO_SUCH_DAY: return "2025-02-28, 2025-02";
  case FINDING_RELATIVE_DATE:
    return "2025-06-02, 2025-06, 2025-05至2025-06, 不详|2025-06-02, 2025-06, 2025-05 to 2025-06, unknown";
  case FINDING_SEVERAL_DATES: return "2025-06-29, 2025-06-29至2025-06-30|2025-06-29, 2025-06-29 to 2025-06-30";
  default: return NULL;
  }
}
