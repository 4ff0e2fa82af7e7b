#pragma once
#include <glib.h>

/* Rows for the rules in tests/bench/threshold, with what is right of each. */
enum { N_FACTS = 17, N_COUNTS = 9, GAINS = 9, INSIDER = 10, N_ITEMS = 13 };

extern const char *const THRESHOLD_FACTS[N_FACTS]; /* as the rules name them */

typedef struct {
  guint n;
  gint64 *facts[N_FACTS]; /* of each row: counts, fen, then yes or no */
  guint8 *rank;
  guint16 *items; /* bit i: the i-th item in the order of the rules */
} ThresholdRows;

/* Made by chance: three in ten stand on or beside a sum of shares, three in twenty beside a single limit. Yours. */
ThresholdRows *threshold_rows_new (guint n, guint64 seed);
/* From `cases`, a table with a heading and in each line an id, nine counts, yuan, and seven times 0 or 1; and from `expected`:
 * id, tier, items, apart by tabs. NULL: they cannot be read. */
ThresholdRows *threshold_rows_read (const char *cases, const char *expected);
void threshold_rows_free (ThresholdRows *rows);
