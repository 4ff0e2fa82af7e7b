/* Any bytes as a date of a judgment, behind any other: what is read lies in the calendar, its beginning does not lie behind
 * its end, and what is written of its days is read as the same days. */
#include "base/date/date.h"
#include "fuzz.h"

#include <string.h>

static void read_again (Days days)
{
  g_autofree char *text = date_write (days);
  Date when = { .shape = DATE_DAYS };
  fuzz_law (date_read (text, strlen (text), NULL, &when) == DATE_GOOD && when.first.lo == days.lo &&
                when.last.hi == days.hi,
            "what date_write writes is read as the same days");
}

static void obey (const Date *when)
{
  const Days *first = &when->first, *last = &when->last;
  fuzz_law (1 <= first->lo && first->lo <= first->hi && first->hi <= DAY_MAX, "a beginning lies in the calendar");
  fuzz_law (1 <= last->lo && last->lo <= last->hi && last->hi <= DAY_MAX, "an end lies in the calendar");
  fuzz_law (first->lo <= last->lo && first->hi <= last->hi, "nothing ends before it begins");
  fuzz_law (when->shape != DATE_DAY || (first->lo == last->lo && first->hi == last->hi), "one day is one day");
  read_again (*first);
  read_again (*last);
}

/* A plain date is the same to both readers. */
static void compare_plain (const char *text, size_t length)
{
  Day first, last;
  Date when;
  if (civil_read (text, length, &first, &last))
    fuzz_law (date_read (text, length, NULL, &when) == DATE_GOOD && when.shape == DATE_DAY && when.first.lo == first &&
                  when.last.hi == last,
              "a plain date is a date");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  const char *text = (const char *) bytes;
  const char *split = memchr (text, '|', length);
  const size_t head = split == NULL ? 0 : (size_t) (split - text);
  Date before = { .shape = DATE_UNKNOWN }, when = { .shape = DATE_DAYS, .first = { -1, -1 } };
  const gboolean has_before = split != NULL && date_read (text, head, NULL, &before) == DATE_GOOD;
  const char *rest = split == NULL ? text : split + 1;
  const size_t rest_length = length - (size_t) (rest - text);
  compare_plain (rest, rest_length);
  if (date_read (rest, rest_length, has_before ? &before.end : NULL, &when) == DATE_GOOD)
    obey (&when);
  else
    fuzz_law (when.shape == DATE_DAYS && when.first.lo == -1, "a text that is refused sets nothing");
  return 0;
}
