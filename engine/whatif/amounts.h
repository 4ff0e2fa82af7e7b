#pragma once
#include "whatif/try.h"

/* Tries every growth (or fall) of an amount that leads to another result; keeps the least of each. */
void amounts_try (const ChangeSearch *search, guint slot, gboolean more);
