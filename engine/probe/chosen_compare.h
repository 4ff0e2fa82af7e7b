#pragma once
#include "probe/choosing.h"

/* What the two choices come to, into choosing->found: wherever the case lies that is being looked at, whichever figures it states, under every
 * reading that both can have. */
void chosen_compare (Choosing *choosing);
