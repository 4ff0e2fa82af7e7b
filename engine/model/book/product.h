#pragma once
#include "model/book/vocabulary.h"

/* What facts that are products of others come to. */

/* Of such a fact, from the values of its factors: in whole base units, what is left over dropped; however many where that many do
 * not fit. */
Interval product_of (const Vocabulary *vocabulary, const Fact *product, const Interval *slots);
/* The factor that is all that keeps such a fact from being known: the only one that is not, where another one is known.
 * -1: there is none. */
gint product_open_factor (const Fact *product, const Interval *slots);
/* Whether another amount of the fact is another product: it is a factor, and no other one is nothing. */
gboolean product_moves_with (const Fact *product, guint slot, const Interval *slots);
