#pragma once
#include "base/numeral/numeral.h"

/* Passes a number with an English word in it: twenty-five, 5 thousand, 1.5 million. FALSE, and `scan` may have moved, if none
 * stands there. */
gboolean english_number_read (Scan *scan, Numeral *ret);
