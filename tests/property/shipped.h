#pragma once
#include <glib.h>

/* Random cases of every shipped offence. What is listed as changing the result is held against trying it (changes.h); and
 * what is missing is answered, one answer after the other, until the case is decided: as long as it is not, there is
 * something to answer, or the clause of the law is named that is open.
 * Returns: whether all of it held. */
gboolean shipped_hold (guint64 n, guint64 seed);
