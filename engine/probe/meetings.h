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
/* What two plans are for each other that meet. */
typedef enum {
  MEETING_NONE,      /* they do not meet */
  MEETING_ONE_LAW,   /* the same law, in every region */
  MEETING_OTHER_LAWS /* they may come to something else */
} MeetingLaws;

/* Which plans meet which. Returns: yours, for meetings_laws. */
GHashTable *meetings_met (const GArray *meetings);
/* Some two laws that meet may come to something else. */
gboolean meetings_differ (const GArray *meetings, GHashTable *met);
MeetingLaws meetings_laws (GHashTable *met, const Plan *old, const Plan *now);
