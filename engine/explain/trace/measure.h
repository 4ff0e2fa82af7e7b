#pragma once
#include "explain/trace/trace_scene.h"

/* Fills what a LIMIT node measures: measure, limit, degree and margin in units. A figure that does not fit 64 bit in
 * lowest terms leaves the reason unmeasured. */
void measure_limit (const Scene *scene, const Node *node, Reason *reason);
/* The same for a PROPORTIONAL node, in shares of the standard, without the facts. */
void measure_sum (const Scene *scene, const Node *node, Reason *reason);
/* ... with these and its summands. */
void measure_shares (const Scene *scene, const Node *node, Reason *reason);
