#pragma once
#include "form/space/literals.h"
#include "form/space/search.h"

/* A point that facts can reach, and what two laws make of it. */
typedef struct {
  guint from, to; /* ranks */
  gint64 *point;  /* per variable of the space */
  gboolean smallest;
} Difference;

typedef enum { DIFFERS_AT_ALL, DIFFERS_HARSHER, DIFFERS_LIGHTER } DiffersHow;

/* Where the second law leads to another rank than the first (to a higher, a lower one). FOUND_NONE: nowhere, which is proved;
 * FOUND_POINT: at *ret, which is to be cleared; FOUND_TOO_MANY: nothing was found within `bound` boxes. */
Found differs_find (Space *space, const Literals *old, const Literals *now, DiffersHow how, guint64 bound,
                    Difference *ret);
/* Whether wherever `covered` holds `by` does. FOUND_NONE: yes; FOUND_POINT: not at *ret, the smallest such point. */
Found covers_find (Space *space, Literal covered, Literal by, guint64 bound, Difference *ret);
/* Some rank is reached by the one and not by the other. */
Literal differs_exceeds (Space *space, const Literals *one, const Literals *other);
/* Holds wherever their ranks are not alike, and hardly elsewhere: something that they are made of is not alike. Asked for beside what is looked
 * for it leaves little to look at. */
Literal differs_somewhere (Space *space, const Literals *old, const Literals *now);
void difference_clear (Difference *difference);
