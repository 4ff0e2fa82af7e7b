#pragma once
#include <glib.h>
#include "logic/interval.h"

/* Brings what is known of several days of one event, as slots of dates hold it, into order: the last day first. What is only
 * known to lie within so long a time before the conduct comes before dates; of days that are not exactly known the k-th is
 * whatever the k-th last of them can be. */
void several_order (Interval *days, guint n);
