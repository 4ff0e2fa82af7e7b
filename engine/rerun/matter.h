#pragma once
#include "model/names/clause_order.h"
#include "rerun/differ.h"

/* Which unknown slots can still move the tier. A slot matters if for some values of the other unknown slots its value
 * changes the rank. */
typedef struct {
  const Plan *plan;
  Ranks range;
  const Interval *slots; /* of the case; borrowed */
  Differ differ;         /* run on them; changed within a call only */
  GArray *unknown;       /* of guint: slots that are not points and take part in a tier */
  guint left;            /* comparisons that may still be made, of all slots */
  RankedClause *
      clauses; /* per hidden slot of the plan, rank 0: by which no item gives a tier; NULL: not needed yet (entailed.c) */
} Matter;

static inline guint matter_unknown (const Matter *matter, guint i) { return g_array_index (matter->unknown, guint, i); }

/* Whether there is any unknown slot that takes part in a tier. */
gboolean matter_is_any (const Plan *plan, const Interval *slots);
/* `range`: of `slots`. To be cleared. */
void matter_init (Matter *matter, const Plan *plan, const Interval *slots, Ranks range);
void matter_clear (Matter *matter);
/* TRUE also where it could not be shown within reason that the slot does not matter; *exact then becomes FALSE. */
gboolean matter_slot (Matter *matter, guint slot, gboolean *exact);
/* Narrows a slot, until matter_ranks; all of them as they are then, borrowed. */
void matter_set (Matter *matter, guint slot, Interval value);
static inline const Interval *matter_slots (const Matter *matter) { return matter->differ.a.slots; }
/* The range of ranks of what was set; all is then as it was. */
Ranks matter_ranks (Matter *matter);
