/* Any bytes as a date of a judgment, behind any other: what is read lies in the calendar, its beginning does not lie behind
 * its end, and what is written of its days is read as the same days. */
#include "base/date/when.h"
#include "fuzz.h"

#include <string.h>

static void read_again (Days days)
{
  g_autofree char *text = when_write (days);
  When when = { .shape = WHEN_DAYS };
  fuzz_law (when_read (text, strlen (text), NULL, &when) == WHEN_GOOD && when.first.lo == days.lo &&
                when.last.hi == days.hi,
            "what when_write writes is read as the same days");
}

static void obey (const When *when)
{
  const Days *first = &when->first, *last = &when->last;
  fuzz_law (1 <= first->lo && first->lo <= first->hi && first->hi <= DAY_MAX, "a beginning lies in the calendar");
  fuzz_law (1 <= last->lo && last->lo <= last->hi && last->hi <= DAY_MAX, "an end lies in the calendar");
  fuzz_law (first->lo <= last->lo && first->hi <= last->hi, "nothing ends before it begins");
  fuzz_law (when->shape != WHEN_DAY || (first->lo == last->lo && first->hi == last->hi), "one day is one day");
  read_again (*first);
  read_again (*last);
}

/* A plain date is the same to both readers. */
static void compare_plain (const char *text, size_t length)
{
  Day first, last;
  When when;
  if (date_read (text, length, &first, &last))
    fuzz_law (when_read (text, length, NULL, &when) == WHEN_GOOD && when.shape == WHEN_DAY && when.first.lo == first &&
                  when.last.hi == last,
              "a plain date is a date");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  const char *text = (const char *) bytes;
  const char *split = memchr (text, '|', length);
  const size_t head = split == NULL ? 0 : (size_t) (split - text);
  When before = { .shape = WHEN_UNKNOWN }, when = { .shape = WHEN_DAYS, .first = { -1, -1 } };
  const gboolean has_before = split != NULL && when_read (text, head, NULL, &before) == WHEN_GOOD;
  const char *rest = split == NULL ? text : split + 1;
  const size_t rest_length = length - (size_t) (rest - text);
  compare_plain (rest, rest_length);
  if (when_read (rest, rest_length, has_before ? &before.end : NULL, &when) == WHEN_GOOD)
    obey (&when);
  else
    fuzz_law (when.shape == WHEN_DAYS && when.first.lo == -1, "a text that is refused sets nothing");
  return 0;
}
