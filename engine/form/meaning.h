#pragma once
#include "model/program/program.h"

/* What the slots of two programs are about, and when that is the same thing. */

enum { PAIR_OLD, PAIR_NOW, N_PAIR };

/* What a variable is about. */
typedef struct {
  HiddenKind kind;              /* of what is no fact of the vocabulary */
  const Fact *facts[N_PAIR];    /* a fact, or of WITHIN its fact; NULL: that law asks for none */
  const Hidden *hidden[N_PAIR]; /* borrowed from the plans; both NULL: it is a fact, or without facts nothing at all */
  guint
      most; /* RULING: 1 + the variable of what it may be at most: another value there: nobody speaks of it; 0: somebody does */
} SlotMeaning;

/* Two facts of one name have the same kind and unit. */
gboolean pair_is_alike (const Fact *a, const Fact *b);
/* The same limit of one instrument, which regions set. */
gboolean pair_same_limit (const Hidden *a, const Hidden *b);
/* What is hidden is what the variable is about, of whichever program. `fact`: that of a span; NULL: it is none. */
gboolean meaning_is_of (const SlotMeaning *meaning, const Hidden *hidden, const Fact *fact);
