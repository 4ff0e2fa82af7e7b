#pragma once
#include <glib.h>

/* What came out of pairs of programs, so that a run that asked nothing is noticed. */
typedef struct {
  guint64 pairs, equal, differing;
} FormsTally;

/* `n` pairs of random programs: where they differ and whether one covers the other, against trying every point.
 * Prints the first that is wrong. */
gboolean forms_hold (guint64 n, guint64 seed, FormsTally *ret);
