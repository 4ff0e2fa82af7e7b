#pragma once
#include "form/pair.h"

/* Whether the second law asks of a case what the first asks, step by step, and leads to the same ranks: then no case comes to
 * another tier by it, whatever the region, as long as each region has the same figures. FALSE: it may. */
gboolean same_steps (PairLaw old, PairLaw now);
