#pragma once
#include "model/book/vocabulary.h"

/* Of a fact that comes with others, where a complete case says nothing of it: open where one of those is found, or may be; else not
 * found. */
Interval companion_of (const Vocabulary *vocabulary, guint slot, const Interval *slots);
