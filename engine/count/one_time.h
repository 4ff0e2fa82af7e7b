#pragma once
#include "count/acts.h"
#include "count/window/window.h"

/* What one time is where acts add up if they were done several times: each act, or what was done on one day. */

/* Acts of one day become one occasion. Where days are not known: as many occasions as there may be, or (surely) as there are
 * on whichever of their days the acts lie. */
void times_by_day (GArray *acts /* of WindowAct */, gboolean surely);
/* Which acts are the offence by themselves, where the rule adds such acts wherever they lie. All acts are left out, before
 * and after. */
void times_find_crimes (Measure *measure);
