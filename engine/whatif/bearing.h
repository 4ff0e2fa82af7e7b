#pragma once
#include "whatif/try.h"

/* Whether the fact leads to a tier of some law of the search. */
gboolean bearing_matters (const ChangeSearch *search, guint slot);
/* Whether something comes with the fact that leads to one, and that the case leaves open or not as that is found. */
gboolean bearing_is (const ChangeSearch *search, guint slot);
