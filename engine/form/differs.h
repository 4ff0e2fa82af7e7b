#pragma once
#include "form/literals.h"
#include "form/search.h"

/* A point that facts can reach, and what two laws make of it. */
typedef struct {
  guint from, to; /* ranks */
  gint64 *point;  /* per variable of the ground */
  gboolean smallest;
} Difference;

typedef enum { DIFFERS_AT_ALL, DIFFERS_HARSHER, DIFFERS_LIGHTER } DiffersHow;

/* Where the second law leads to another rank than the first (to a higher, a lower one). ANSWER_NONE: nowhere, which is proved;
 * ANSWER_POINT: at *ret, which is to be cleared; ANSWER_TOO_MANY: nothing was found within `bound` boxes. */
Answer differs_find (Ground *ground, const Literals *old, const Literals *now, DiffersHow how, guint64 bound,
                     Difference *ret);
/* The same where the first leads to that very rank and the second to that one. */
Answer differs_move (Ground *ground, const Literals *old, const Literals *now, const Difference *ranks, guint64 bound,
                     Difference *ret);
/* Whether wherever `covered` holds `by` does. ANSWER_NONE: yes; ANSWER_POINT: not at *ret, the smallest such point. */
Answer covers_find (Ground *ground, Literal covered, Literal by, guint64 bound, Difference *ret);
void difference_clear (Difference *difference);
