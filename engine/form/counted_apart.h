#pragma once
#include "form/pair.h"

/* Of laws that count acts by other rules than the first class each class has amounts of its own, whatever acts they may be of; and what acts
 * meet is free for each law. `classes`: per law; `used`, `variables`: per law, and slot. */
void counted_apart (Pair *pair, const guint *classes, guint8 *const *used, guint32 *const *variables);
