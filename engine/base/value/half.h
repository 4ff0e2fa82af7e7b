#pragma once
#include "base/numeral/numeral.h"

/* Half of the last unit on top: 两年半, 3个半小时. FALSE: too large. */
gboolean half_add (Amount *amount);
/* One power behind a half is passed and raises it: half a million, one and a half million. */
void half_raise (Scan *scan, Numeral *figure);
/* Passes 个半, and a half, where they stand behind the figure; of a million and a half nobody knows what it is a half of.
 * FALSE: too large. */
gboolean half_take (Scan *scan, Numeral *figure);
