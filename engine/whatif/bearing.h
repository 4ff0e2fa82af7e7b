#pragma once
#include "whatif/try.h"

/* Whether the fact leads to a tier of some law of the search. */
gboolean bearing_matters (const ChangeSearch *search, guint slot);
/* What of the vocabulary bears on the search beside facts themselves: once the search has its laws. */
void bearing_find (ChangeSearch *search);
/* Whether something comes with the fact that leads to one, and that the case leaves open or not as that is found. */
gboolean bearing_is (const ChangeSearch *search, guint slot);
/* Whether it is a factor of what the case leaves to its factors and a tier hangs on: then that hangs on it twice. */
gboolean bearing_is_twice (const ChangeSearch *search, guint slot);
