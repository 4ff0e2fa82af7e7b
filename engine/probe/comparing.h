#pragma once
#include "probe/diff.h"
#include "probe/witness.h"

/* Two laws of an offence as they are compared: of which cases, by which reading. */
typedef struct {
  Diff *diff;
  const char *offence;
  const Meeting *meeting;
  const char *region;    /* NULL: anywhere */
  const char *elsewhere; /* where a case lies that is in none of the regions that the laws name; NULL: there is none */
  gboolean unplaced;     /* cases that do not say their region */
  gboolean again;        /* what was compared is compared of cases that state other figures of their region, or none */
  guint64 bound;
  WitnessImplied *implied;
  guint first;                      /* of the shifts of this offence */
  const Condition *reading[N_PAIR]; /* NULLs: the defaults */
} Comparing;

/* Lists the shift where none that is listed says it. Takes the shift. */
void comparing_take (const Comparing *comparing, Shift *shift);
/* The moves that would not be listed, as the pair has their items. Returns: yours, of Move. */
GPtrArray *comparing_told (const Comparing *comparing, const Pair *pair);
