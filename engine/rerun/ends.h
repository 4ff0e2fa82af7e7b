#pragma once
#include "model/verdict/verdict.h"
#include "rerun/matter.h"

/* What is known of the facts beside their values. All borrowed. */
typedef struct {
  const Vocabulary *vocabulary;
  const GArray *left; /* of Companion: what the case leaves to what it comes with; NULL: nothing */
} FactNotes;

/* The range with a slot at one of its ends: a region sets all its limits at once, and what comes with a fact goes along. */
Ranks ends_ranks (Matter *matter, const FactNotes *notes, guint slot, gboolean most);
/* Whether a question means the same under every law. */
gboolean ends_can_be_answered (const Missing *question);
/* The range with what such a question, found under whichever law, asks for at one of its ends. FALSE: it is not such a one. */
gboolean ends_answered (Matter *matter, const FactNotes *notes, const Missing *question, gboolean most, Ranks *ret);
/* The slot is a limit that the region sets. */
gboolean ends_are_of_region (const Plan *plan, guint n_facts, guint slot);
