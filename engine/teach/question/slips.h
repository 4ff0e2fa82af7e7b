#pragma once
#include "teach/school/result.h"
#include "teach/question/exercise.h"

/* What a case comes to for everyone who makes a mistake on it. */
typedef struct {
  Blunder blunder;
  Result *result; /* owned */
} Misjudged;

/* The theme is there to show the mistake. */
gboolean slip_is_of_theme (Blunder blunder, Theme theme);
/* The law of the offence has what the mistake is about: a half to forget, shares to add up, acts to count. */
gboolean slip_fits (const Setting *setting, Blunder blunder);
/* Every mistake that can be made on the sketch, those that its theme is about first. Returns: yours, of Misjudged. */
GPtrArray *slips_of (const Setting *setting, const Sketch *sketch);
static inline const Misjudged *slip_at (const GPtrArray *slips, guint i) { return g_ptr_array_index (slips, i); }
