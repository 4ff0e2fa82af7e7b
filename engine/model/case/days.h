#pragma once
#include "base/date/date.h"
#include "model/case/case.h"

/* What dates say of the days of a case. */

/* The beginning and the end of conduct; `from` or `to` NULL: that one is not stated. Without `to` the conduct ended where
 * `from` says, without `from` its beginning is not known.
 * FALSE if it ends before it begins; nothing is set then. */
gboolean days_of_conduct (const Date *from, const Date *to, Interval *ret_from, Interval *ret_to);
/* The day of a decision or an event, or the days of an act; a day that is said to be unknown is any. */
Interval days_of_event (const Date *when);
/* Bounds the open ends of the conduct and of the decision by one another: no conduct goes on after its decision. */
void days_bound (Case *fact_case);
