#pragma once
#include "resolve/passes.h"

/* Slots that take the place of others. */
typedef struct {
  guint *from, *to; /* one for one */
  guint n;
  guint *addends; /* whose sum takes the place of `measured`; none: nothing is added up */
  guint n_addends, measured;
} Replacement;

/* Of what the reference says with `of` and `instead-of`; `ret` is all zero; where there is a fault, which is told, nothing is
 * replaced or added up by it. */
void replace_facts (const Resolver *resolver, const LawCondition *by, Replacement *ret);
