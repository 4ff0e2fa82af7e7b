#pragma once
#include "teach/result.h"
#include "teach/question/exercise.h"

/* What a case comes to for everyone who makes a mistake on it. */
typedef struct {
  Blunder blunder;
  Result *result; /* owned */
} Misjudged;

/* Every mistake that can be made on the sketch, those about the rules first. Returns: yours, of Misjudged. */
GPtrArray *slips_of (const Setting *setting, const Sketch *sketch);
static inline const Misjudged *slip_at (const GPtrArray *slips, guint i) { return g_ptr_array_index (slips, i); }
