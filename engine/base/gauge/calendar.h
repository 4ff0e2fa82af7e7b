#pragma once
#include "base/gauge/spread.h"

/* From the least to the most days that so many months in a row can have; half a month is 15 days. FALSE: too many. */
gboolean calendar_days_of_months (Fraction months, Spread *ret);
/* From the least to the most months, in halves, that so many days can be. FALSE: too many. */
gboolean calendar_months_of_days (Fraction days, Spread *ret);
