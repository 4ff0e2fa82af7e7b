#pragma once
#include "form/pair.h"

/* Which way the tiers of a law go with more of a slot, be it that its steps raise some and lower others: POLARITY_RAISES where no value within the band
 * leads lower than a lesser one, POLARITY_LOWERS where none leads higher, POLARITY_MIXED where neither is proved within `bound` boxes. */
guint8 sense_of (PairLaw law, guint slot, Interval band, guint64 bound);
