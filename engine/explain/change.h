#pragma once
#include "explain/scene.h"

/* Fills charge->changes of a decided charge: how one measure or one yes/no fact would lift it to the next tier, nearest
 * first, and how far its last ground is from failing where it has only one. */
void change_find (ChargeReasons *charge);
