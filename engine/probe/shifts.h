#pragma once
#include "probe/diff.h"

/* Adds to the diff whatever tier of the offence moves, and what could not be proved. */
void shifts_find (Diff *diff, const char *offence, guint64 bound);
void shift_free (Shift *shift);
