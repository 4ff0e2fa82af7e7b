#pragma once
#include "form/space/search.h"

/* The smallest point of a search: fewest facts, then least values in the order of the variables. FOUND_POINT: that one, in
 * search->point. FOUND_TOO_MANY: *ret_any says whether search->point is at least one of its points. */
Found smallest_find (Search *search, gboolean *ret_any);
