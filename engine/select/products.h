#pragma once
#include "model/case/case.h"

/* Facts that are products of others, as a charge has them. */

/* Whether the case leaves it to its factors: it states neither the fact, nor a share of it, nor acts of it, or
 * states it as not known and all of the factors. */
gboolean select_is_product (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot);
/* Sets those slots from their factors. */
void select_products (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, Interval *slots);
