#pragma once
#include "form/pair.h"

/* Adds to the pair's space what holds of every case, whatever its facts. */
void always_add (Pair *pair);
