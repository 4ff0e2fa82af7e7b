#pragma once
#include "form/pair.h"

/* Of two laws whose rules of counting are the same: whether acts that add up as crimes are the same ones by both, whatever their amounts are
 * and whatever else the case states. `bound`: boxes to look at. FALSE: they are not, or that is not proved. */
gboolean alone_alike_in (const PairLaw law[N_PAIR], guint64 bound);
