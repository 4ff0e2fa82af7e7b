#pragma once
#include "base/value/written.h"

/* Passes a figure, or a word that stands for one, and sets it with what it says of how exactly it is meant. */
gboolean stand_in_read (Input *input, Written *written);
/* Passes 把 behind a unit or 个: one or so. */
gboolean stand_in_takes_so (Scan *scan);
