#pragma once
#include "explain/trace/trace_scene.h"

/* The reasons of one condition and of all below it. Returns: borrowed from the arena of the scene. */
Reason *trace_node (const Scene *scene, const Node *node);
/* Of a condition, the measured one below it that holds by the amount, the one with the least to spare. NULL: it does not hold by it.
 * Returns: borrowed from the arena of the scene. */
const Reason *trace_lead_by (const Scene *scene, const Node *node, guint slot);
/* Of a condition that might hold, the measured one below it that holds by the amount, the one with the least to spare, whatever else it
 * waits for. NULL: there is none. Returns: as there. */
const Reason *trace_reached_by (const Scene *scene, const Node *node, guint slot);
/* Whether what is not known of the node hangs on the amount in that slot. */
gboolean trace_waits_for (const Scene *scene, const Node *node, guint slot);
/* Whether it is measured against something it has to reach (not stay below). */
gboolean trace_is_reaching (const Reason *reason);
/* A group of which one child is enough. */
gboolean trace_is_union (const Reason *reason);
