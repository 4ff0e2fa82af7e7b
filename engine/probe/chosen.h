#pragma once
#include "probe/witness.h"

/* Of which offence, and how. */
typedef struct {
  const char *offence;
  guint first;   /* of the shifts of this offence */
  guint64 bound; /* boxes to look at for each choice */
  WitnessImplied *implied;
} ChosenOf;

/* Adds to the diff what moves because the two sets choose between other laws: for conduct of each time, decided at each time, wherever the laws
 * of both are not the same ones. `meetings`: of Meeting: laws that were compared by themselves. */
void chosen_find (Diff *diff, const GArray *meetings, const ChosenOf *of);
