#pragma once
#include <glib.h>

/* `n` random cases of cn/253-1 under the real rule files against article 5 and 6 worked out by hand.
 * Prints the first disagreement. Returns: none. */
gboolean real_rules_hold (guint64 n, guint64 seed);
