/* Any bytes as a quantity: what is read is an interval that can be written and read again as the same one. */
#include "base/numeral.h"
#include "fuzz.h"

#include <string.h>

static void read_again (gint64 lo, gint64 hi, gint64 parts)
{
  g_autofree char *text = numeral_write (lo, hi, parts);
  gint64 lo_again = -1, hi_again = -1;
  NumeralStatus status = numeral_read (text, strlen (text), parts, NULL, &lo_again, &hi_again);
  fuzz_law (status == NUMERAL_OK && lo_again == lo && hi_again == hi, "what numeral_write writes is read as the same");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  static const char *const units[] = { "元", "yuan", NULL };
  static const gint64 parts[] = { 1, 100, 60 };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    gint64 lo = -7, hi = -7;
    NumeralStatus status = numeral_read ((const char *) bytes, length, parts[i], i == 1 ? units : NULL, &lo, &hi);
    if (status != NUMERAL_OK) {
      fuzz_law (lo == -7 && hi == -7, "a text that is refused sets nothing");
      continue;
    }
    fuzz_law (0 <= lo && lo <= hi, "a quantity is an interval from zero up");
    read_again (lo, hi, parts[i]);
  }
  return 0;
}
