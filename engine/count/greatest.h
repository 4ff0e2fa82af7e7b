#pragma once
#include "count/acts.h"

/* Chooses the windows in which the acts of a measure add up, gives each act its standing and sets the total. Measures without
 * a window keep the standings they have. */
void measure_choose (Measure *measure);
/* Measures that an item combines, all under one rule of adding up: the lower ends of all are those of one window, the one
 * in which the amounts, each times its weight, are worth the most. one_sum: nothing but that sum combines them; the upper
 * ends then are of one window as well, where this makes no difference to a limit. After measure_choose of each. */
void measures_choose_together (Measure *const *measures, const gint64 *weights, guint n, gboolean one_sum);
