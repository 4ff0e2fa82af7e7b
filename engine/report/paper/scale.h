#pragma once
#include "model/verdict/reasons.h"

/* One measure with all the limits that stand on its way: what is drawn as a bar. */
typedef struct {
  Rational limit;
  const char *path; /* borrowed: the item that has this limit */
  guint rank;       /* of the tier that reaching it gives */
  gboolean applies; /* FALSE: something else that the item demands does not hold, or is not known to */
} Rung;

typedef struct {
  const Reason *reason; /* borrowed: the measure and its unit; of several the one with the greatest degree */
  GArray *rungs;        /* of Rung, ascending, no limit twice */
} Scale;

/* The measures of a charge of which something is known, in the order of the provisions. Returns: yours. */
GPtrArray *scales_new (const ChargeReasons *charge); /* of Scale */
void scale_free (Scale *scale);

/* Where `measure` lies, 0 to 1000. The rungs stand at equal distances, between them the scale is linear, above the last
 * one it approaches the end; 0 is 0 and unbounded is 1000. */
guint scale_position (const Scale *scale, Rational measure);
/* Where the rung `index` stands. */
guint scale_rung_position (const Scale *scale, guint index);
/* The highest rank given by a rung that applies, up to and including rung `index`. */
guint scale_rank (const Scale *scale, guint index);
