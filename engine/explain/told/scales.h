#pragma once
#include "model/verdict/account.h"

/* Adds the measures of a charge of which something is known, each with the limits of all items that measure it. */
void scales_find (const ChargeReasons *charge, GPtrArray *scales);
