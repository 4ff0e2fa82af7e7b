#pragma once
#include "model/program/program.h"

/* Items of several documents that stand side by side: they measure the same for the same tier, under the same preconditions,
 * with other figures, and nothing says which of them prevails. */
typedef struct Rivals Rivals;

/* Of all that the plan's documents say; borrows from the plan. Returns: yours. */
Rivals *rivals_new (const Plan *plan);
void rivals_free (Rivals *rivals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rivals, rivals_free)
/* The item of another document that asks for more, of several the one that asks for most. NULL: there is none. */
const LawItem *rivals_above (const Rivals *rivals, const LawItem *item);
