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
/* Whether one of both, and not the other one, passes its law over for conduct of that time, as it has no figures in the region (NULL: in
 * none in particular) and later ones of the same version apply back: then more than the laws of that time decides such conduct. */
gboolean meeting_is_passed_over (const Meeting *meeting, const char *region);
