#pragma once
#include "logic/interval.h"
#include "model/book/vocabulary.h"
#include "read/document/span.h"

/* The time from one day to another, as the unit measures it: 2023-01-05至2023-04-10, or 3个月5日 where that is in months. The first
 * day does not count: three months from 5 January end with 5 April. FALSE: it is not written so, or the unit is no such one. */
gboolean elapsed_read (const Unit *unit, Span text, Interval *ret);
