#pragma once
#include "probe/boundary/boundary.h"
#include "form/pair.h"
#include "probe/meetings.h"

/* Looking for the critical points of one law. */

typedef struct {
  SillBoundary *boundary;
  OffencePoints *to;
  const Meeting *meeting;
  Pair *pair;
  GHashTable *known;     /* of char *: what was found in a newer law */
  const char *elsewhere; /* a region for cases that state its figures; NULL: there is none */
} Hunt;

/* A condition of an item as a demand of the space: Σ >= bound. */
typedef struct {
  const PlanItem *item;
  guint32 step;
  Literal literal; /* that it holds */
  gboolean wanted; /* the item needs it; else its opposite */
  guint alone;     /* index + 1 of the one term of the sum that facts may state; 0: any */
} Leaf;

static inline const Plan *hunt_plan (const Hunt *hunt) { return hunt->meeting->of[PAIR_NOW].plan; }
static inline const Demand *leaf_demand (const Hunt *hunt, const Leaf *leaf)
{
  return space_demand (hunt->pair->space, leaf->literal / 2);
}
static inline const SpaceSum *leaf_sum (const Hunt *hunt, const Leaf *leaf)
{
  return space_sum (hunt->pair->space, leaf_demand (hunt, leaf)->of);
}
/* The item stands in one of the files that are asked for; NULL: no item. */
gboolean hunt_wants (const SillBoundary *boundary, const PlanItem *item);
/* The first region of the vocabulary that neither law speaks of; NULL: none, or neither speaks of any. */
const char *hunt_elsewhere (const SillBoundary *boundary, const Plan *one, const Plan *other);
/* Returns: whether the engine decides the case; the rank that is sure in any case. */
gboolean hunt_decides (const SillBoundary *boundary, const Case *fact_case, guint *ret_rank);
/* How far an item shows that it hangs on a condition. */
typedef enum {
  TURNING_ISOLATED, /* no other item leads to the tier */
  TURNING_ITEM,     /* other items may */
  TURNING_TIER,     /* the tier hangs on the condition, whichever items ask for it */
  N_TURNINGS
} TurningHow;

/* The smallest point at the bound of the leaf where its item hangs on it. Returns: yours; NULL: none was found. */
gint64 *turning_find (const Hunt *hunt, const Leaf *leaf, TurningHow how);
/* Why no case was found. */
BoundaryWhy turning_why (const Hunt *hunt, const Leaf *leaf);
/* Makes the cases just under, at and just over it. Returns: whether the tier turns between the first two. */
gboolean sides_add (const Hunt *hunt, const Leaf *leaf, const gint64 *point, Critical *to);
