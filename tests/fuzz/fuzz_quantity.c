/* Any bytes as a quantity: what is read is an interval that can be written and read again as the same one. */
#include "base/value/quantity.h"
#include "fuzz.h"

#include <string.h>

static void read_again (const Gauge *gauge, const Quantity *read)
{
  g_autofree char *text = quantity_write (read->lo, read->hi, gauge_parts (gauge));
  Quantity again = { .lo = -1, .hi = -1 };
  QuantityStatus status = quantity_read (text, strlen (text), gauge, &again);
  fuzz_law (status == QUANTITY_OK && again.lo == read->lo && again.hi == read->hi,
            "what quantity_write writes is read as the same");
}

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  static const char *const units[] = { "条", "元", "小时", "个月" };
  static const gint64 parts[] = { 1, 100, 60, 2 };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autoptr (Gauge) gauge = gauge_new (parts[i]);
    gauge_add_own (gauge, units[i]);
    Quantity read = { .lo = -7, .hi = -7 };
    QuantityStatus status = quantity_read ((const char *) bytes, length, gauge, &read);
    if (status != QUANTITY_OK) {
      fuzz_law (read.lo == -7 && read.hi == -7, "a text that is refused sets nothing");
      fuzz_law (status != QUANTITY_AMBIGUOUS || read.forms[0] != '\0', "what has two readings names them");
      continue;
    }
    fuzz_law (0 <= read.lo && read.lo <= read.hi, "a quantity is an interval from zero up");
    read_again (gauge, &read);
  }
  return 0;
}
