#pragma once
#include <glib.h>

/* Exact plain decimals: ASCII digits with at most one point, nothing else (no sign, blank, separator or exponent). */
typedef enum {
  DECIMAL_OK,
  DECIMAL_NOT_A_NUMBER,
  DECIMAL_TOO_LARGE, /* beyond 64 bit in base units */
  DECIMAL_FRACTION,  /* finer than a base unit */
} DecimalStatus;

/* `0.5` with 60 parts -> 30. `parts` > 0 base units make one unit.
 * Errors: every status but OK; `ret` is touched only on success. */
DecimalStatus decimal_read_exact (const char *text, gsize length, gint64 parts, gint64 *ret);
/* The same where the reason for a failure does not matter. */
gboolean decimal_read (const char *text, gsize length, gint64 parts, gint64 *ret);
/* Whether every n / divisor has a decimal that ends: not the hour of 60 minutes. `divisor` > 0. */
gboolean decimal_ends (gint64 divisor);
