#pragma once
#include "base/gauge/gauge.h"
#include "model/book/vocabulary.h"

/* The words of a unit and of the other sizes that the vocabulary knows of it, to read quantities by. `name`: of what is measured; NULL:
 * nothing. Returns: yours. */
Gauge *unit_gauge (const Unit *unit, const char *name);
