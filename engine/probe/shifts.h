#pragma once
#include "probe/diff.h"

/* Adds to the diff whatever tier of the offence moves, and what could not be proved. */
void shifts_find (Diff *diff, const char *offence, guint64 bound);
/* The offence has the same law by both. */
void shifts_none (Diff *diff, const char *offence);
