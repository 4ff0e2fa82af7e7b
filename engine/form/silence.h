#pragma once
#include "form/pair.h"

/* Some clause of either law is open, or holds, where nobody speaks of it, and the laws are not the same. */
gboolean silence_matters (PairLaw old, PairLaw now);
