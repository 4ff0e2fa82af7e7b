/* The text of a number in, the number out if it is one whole number and nothing is said about it. */
#include "read/value/whole.h"
#include "base/value/quantity.h"

gboolean value_read_whole (Span text, gint64 *ret)
{
  enum { PARTS = 100 }; /* so fine that 近2 and 约2 are no single number */
  if (text.text == NULL || text.length == 0)
    return FALSE;
  g_autoptr (Gauge) gauge = gauge_new (PARTS);
  Quantity number;
  if (quantity_read (text.text, text.length, gauge, &number) != QUANTITY_OK || number.lo != number.hi ||
      number.lo % PARTS != 0)
    return FALSE;
  *ret = number.lo / PARTS;
  return TRUE;
}
