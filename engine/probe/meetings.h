#pragma once
#include "form/pair.h"

/* The law of an offence by two programs on the same days. */
typedef struct {
  Interval days;    /* of the decision */
  Day conduct;      /* on the first of these days, unless `earlier` */
  gboolean earlier; /* a version that had ended then, for conduct on `conduct`: one of the laws to compare */
  PairLaw of[N_PAIR];
} Meeting;

/* Every law of the offence by either program with what the other one has in its place, in the order of time; where both have
 * none there is nothing. Returns: yours, of Meeting. */
GArray *meetings_of (const Program *old, const Program *now, const char *offence);
/* The days on which a law of the offence by either program begins or ends, in order. Returns: yours, of Day. */
GArray *meetings_cuts (const Program *old, const Program *now, const char *offence);
/* Which plans meet which. Returns: yours, for meetings_have. */
GHashTable *meetings_met (const GArray *meetings);
gboolean meetings_have (GHashTable *met, const Plan *old, const Plan *now);
