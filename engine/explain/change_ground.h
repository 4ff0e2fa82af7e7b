#pragma once
#include "explain/trace/trace_scene.h"

/* One change that was tried. */
typedef struct {
  guint floor;              /* of the charge as it is */
  const ItemReason *ground; /* the only one for that; NULL: none, or several */
  Interval from;            /* the amount as it is, in base units */
  const SilentLaw *kept;    /* how the law that applies then is kept from case to case; NULL: it is not */
  gint64 by;                /* by how many it grew or fell; 0 of what is no amount */
} ChangeStep;

/* The only item that holds, or might, at the tier or above; NULL: none or several. */
const ItemReason *change_ground (const ChargeReasons *charge);
/* The sums of several facts that the only ground depends on: changes down whose tiers are still to be found out.
 * Returns: yours, of Change in the arena; they borrow from the charge. */
GPtrArray *change_sums (Arena *arena, const ItemReason *ground);
/* Which part of an amount that is to grow by so much is there; `value`: as it is. */
Rational change_reached (gint64 value, gint64 by);
/* Completes a change, of which `up` and the tiers are set, by what the charge rests on after it, or no longer does. `then`:
 * the law that applies then, filled and run with the change. */
void change_explain (const Scene *then, const ChangeStep *step, Change *change);
