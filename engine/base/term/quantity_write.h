#pragma once
#include <glib.h>

/* Canonical text of an interval that quantity_read reads back as the same interval: `5000`, `50.25`, `60至120`,
 * `50以上`, `不满5000`... Returns: yours. */
char *quantity_write (gint64 lo, gint64 hi, gint64 parts);
/* The same in English: `60 to 120`, `at least 50`, `less than 5000`. Returns: yours. */
char *quantity_write_english (gint64 lo, gint64 hi, gint64 parts);
/* Plain decimal of base units: 500000, 100 -> `5000`; 1 -> `0.01`. Returns: yours. */
char *quantity_write_units (gint64 base, gint64 parts);
