#pragma once
#include "explain/scene.h"

/* One change that was tried. */
typedef struct {
  guint floor;              /* of the charge as it is */
  const ItemReason *ground; /* the only one for that; NULL: none, or several */
  Interval from;            /* the amount as it is, in base units */
  gint64 by;                /* by how many it grew or fell; 0 of what is no amount */
} ChangeStep;

/* The only item that holds, or might, at the tier or above; NULL: none or several. */
const ItemReason *change_ground (const ChargeReasons *charge);
/* The sums of several facts that the only ground depends on: changes down whose tiers are still to be found out.
 * Returns: yours, of Change (each is for the caller to free); borrow from the charge. */
GPtrArray *change_sums (const ItemReason *ground);
/* Completes a change, of which `up` and the tiers are set, by what the charge rests on after it, or no longer does. `then`:
 * the law that applies then, filled and run with the change. */
void change_explain (const Scene *then, const ChangeStep *step, Change *change);
/* Adds a change, or only its fact where the same is known of another fact of the same sum. Takes `change`. */
void change_add (const Vocabulary *vocabulary, GPtrArray *changes, Change *change);
/* Adds what was tried of a sum of change_sums, with what it says better than those of its facts, or not where they say it
 * better. Takes `sum`. */
void change_add_sum (GPtrArray *changes, Change *sum);
/* Up before down, by tier, amounts before facts before clauses, nearest first. */
void change_sort (GPtrArray *changes);
