#pragma once
#include "model/verdict/reasons.h"

/* Why a case came to something else than it expects, as the conditions that decide it. */

/* The items on which an expectation that is not met hangs, in the order of the provisions: those that should be met and are
 * not; those that carry the result too high; of a tier that is missed those that come nearest. Returns: yours, of const
 * ItemReason; empty where it is met. */
GPtrArray *difference_items (const Reasons *reasons, const Expectation *expectation);
/* The conditions that make the item what it is. Returns: yours, of const Reason. */
GPtrArray *difference_grounds (const ItemReason *item);
