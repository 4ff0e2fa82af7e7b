#pragma once
#include "probe/choosing.h"

/* Adds what moves by two choices at the time that is being looked at, and what is not proved of it: what is listed already goes on. */
void chosen_tell (const Choosing *choosing, const ChoiceCompared *compared);
/* What moves so in one stretch of the conduct after the other is one move. */
void chosen_join (const Choosing *choosing);
