#pragma once
#include "form/space/literals.h"

/* What holds wherever two literals are not alike: some of what they are made of is not. More may hold there, never less; where nothing that they
 * are made of is unlike it is LITERAL_NO. */
Literal unlike_somewhere (Space *space, const Literal *one, const Literal *other, guint n);
