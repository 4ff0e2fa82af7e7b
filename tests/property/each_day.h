#pragma once
#include <glib.h>

/* `n` random histories of law with a case of open days each: what the case comes to against deciding every combination of its days
 * by itself. Prints the first that is wrong. */
gboolean each_day_holds (guint64 n, guint64 seed);
