#pragma once
#include "base/term/written.h"

/* Passes a figure, or a word that stands for one, and sets it with what it says of how exactly it is meant. */
gboolean stand_in_read (Input *input, Written *written);
/* Passes 把 behind a unit or 个: one or so. */
gboolean stand_in_takes_so (Scan *scan);
/* Half of the last unit on top: 两年半, 3个半小时. FALSE: too large. */
gboolean half_add (Amount *amount);
/* One power behind a half is passed and raises it: half a million, one and a half million. */
void half_raise (Scan *scan, Numeral *figure);
/* Passes 个半, and a half, where they stand behind the figure; of a million and a half nobody knows what it is a half of.
 * FALSE: too large. */
gboolean half_take (Scan *scan, Numeral *figure);
