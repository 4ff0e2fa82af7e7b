#pragma once
#include "probe/choosing.h"

/* Where the case lies that is being looked at, as far as the choices ask for it: places of which the same is said are the same to them. Returns: yours. */
GByteArray *chosen_place (const Choosing *choosing);
/* Whether the region sets every limit of these laws, one that several of them have alike: then its cases are among those that state all figures
 * themselves. `plans`: of const Plan; some NULL. */
gboolean chosen_place_is_set (const GPtrArray *plans, const char *region);
