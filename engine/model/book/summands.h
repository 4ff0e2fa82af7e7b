#pragma once
#include "model/book/rulebook.h"

/* What a limit measures, as a sum: its facts, and what is added to them or taken off.
 * Units: each weight turns base units of its fact into base units of the limit's first fact. */
typedef struct {
  guint slot;
  Rational weight;
} Summand;

/* The limit's own summands. The facts exist (check/ has seen to it). Returns: yours, of Summand; NULL where a weight
 * leaves 64 bit. */
GArray *summands_of (const Vocabulary *vocabulary, const Condition *limit);
/* The least number that makes every weight whole. 0: it leaves 64 bit. */
gint64 summands_scale (const GArray *summands);
/* Base units in one unit of what is measured and of what it is divided by, in lowest terms: their ratio is all that counts.
 * 1/1 where nothing is divided. */
Rational summands_parts (const Vocabulary *vocabulary, const Condition *limit);
