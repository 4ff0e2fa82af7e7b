#pragma once
#include "count/count.h"

/* What was counted of a case. Charges that see the same acts, and differ in nothing on which the count of these may rest, are
 * counted once. */
typedef struct Counted Counted;

/* The case is borrowed, and stays as it is. `keeps`: for other charges; else each count is made anew. */
Counted *counted_new (const Case *fact_case, gboolean keeps);
void counted_free (Counted *counted);
/* As count_acts and count_fill; of->alone->slots must be there. Returns: yours, a reference: nothing of it may be changed. */
GPtrArray *counted_acts (Counted *counted, const CountOf *of);
GPtrArray *counted_fill (Counted *counted, const CountOf *of, Interval *slots);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Counted, counted_free)
