#pragma once
#include <glib.h>

/* Reads a quantity as judgments and people write it, as the interval of what it can mean, in base units.
 * `parts` base units make one unit (yuan: 100 fen; records: 1). `unit_zh` (NULL-terminated list, may be NULL) are the
 * unit words that may follow the number: 元, 条, ...; another word is a fault. The table of forms is in the manual
 * (sill.1, QUANTITIES) and in numeral.c beside the code. hi = G_MAXINT64: no upper bound. */
typedef enum {
  NUMERAL_OK,
  NUMERAL_NOT_A_NUMBER,
  NUMERAL_WRONG_UNIT, /* the number is fine, the word after it is another unit's */
  NUMERAL_TOO_LARGE,  /* beyond 64 bit in base units */
  NUMERAL_NEGATIVE,
  NUMERAL_FRACTION, /* finer than a base unit: half a record, a tenth of a fen */
  NUMERAL_REVERSED, /* 120至60 */
} NumeralStatus;

NumeralStatus numeral_read (const char *text, gsize length, gint64 parts, const char *const *unit_zh, gint64 *ret_lo,
                            gint64 *ret_hi);
/* Canonical text of an interval that numeral_read reads back as the same interval: `5000`, `50.25`, `60至120`,
 * `50以上`, `不满5000`... Returns: yours. */
char *numeral_write (gint64 lo, gint64 hi, gint64 parts);
/* Plain decimal of base units: 500000, 100 -> `5000`; 1 -> `0.01`. Returns: yours. */
char *numeral_write_units (gint64 base, gint64 parts);
