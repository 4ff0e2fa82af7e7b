#pragma once
#include "base/numeral/sign.h"

/* `value`/`divisor` units, exactly. */
typedef struct {
  __int128 value;
  __int128 step;      /* what one in the last digit that is not zero is worth, over the same divisor; 0: not known */
  gint64 divisor;     /* > 0 */
  gboolean too_large; /* `value` is only a part of it */
  gboolean too_fine;  /* it has more places than any unit */
} Amount;

/* Multiplies by `power` > 0; sets too_large instead of wrapping. */
void amount_scale (Amount *amount, gint64 power);

typedef struct {
  Amount amount;
  guint n_digits; /* before the point */
  gboolean zero_first;
  gboolean has_places;
} NumberLiteral;

/* Passes Arabic digits with separators and a point. FALSE if none stand at `scan`, or not well formed. */
gboolean literal_read (Scan *scan, NumberLiteral *ret);
/* Passes Chinese digits said one by one, without a power: 五〇〇〇, 一〇. FALSE, and nothing is passed, if none stand there: 三四
 * is a pair, 三百 has a power. */
gboolean literal_read_spelled (Scan *scan, NumberLiteral *ret);
/* Adds the places behind 点. FALSE, and nothing is passed, if none stand there: 三点五分 is a time of day. */
gboolean literal_take_places (Scan *scan, Amount *amount);
