#pragma once
#include "model/verdict/account.h"

/* Adds to `ret` the documents of the law applied that were found not to apply (of const Instrument): no article of theirs does, and nothing
 * else that they say is told; they are the same in all laws that are compared. */
void idle_find (const ChargeReasons *charge, GHashTable *ret);
