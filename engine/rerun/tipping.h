#pragma once
#include "rerun/matter.h"

/* Where a slot tips a tier: completions that differ in it alone, of which one reaches the tier and the other does not. What is
 * not found need not be none. */

/* Fills matter->stands, and marks in matter->tipping what is found of many slots at once. */
void tipping_find (Matter *matter);
/* Whether one is found of this slot. */
gboolean tipping_slot (Matter *matter, guint slot);
