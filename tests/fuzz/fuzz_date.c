/* Any bytes as a date: what is read is a span of days of the calendar, and its days can be written and read again. */
#include "base/date/civil.h"
#include "fuzz.h"

#include <string.h>

static void read_again (Day day)
{
  g_autofree char *text = civil_write (day);
  Day first = 0, last = 0;
  fuzz_law (civil_read (text, strlen (text), &first, &last) && first == day && last == day,
            "what civil_write writes is read as the same day");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  Day first = -1, last = -1;
  if (!civil_read ((const char *) bytes, length, &first, &last)) {
    fuzz_law (first == -1 && last == -1, "a text that is refused sets nothing");
    return 0;
  }
  fuzz_law (1 <= first && first <= last && last <= DAY_MAX && last - first <= 365,
            "a date is a day, a month or a year");
  read_again (first);
  read_again (last);
  for (int years = -3; years <= 3; years++) {
    Day moved = civil_add_years (first, years);
    fuzz_law (1 <= moved && moved <= DAY_MAX && (years < 0 ? moved <= first : moved >= first),
              "years move a day their way and stay in the calendar");
  }
  return 0;
}
