#pragma once
#include "form/pair.h"
#include "model/case/case.h"

/* Of which charge and time a point is written back as facts. */
typedef struct {
  const char *offence;
  Day conduct, decision;
  const char *region; /* where the case lies if the point does not say it; NULL: not said */
  const char *source; /* who states the figures of a region */
  Day until;          /* the last day of the conduct; 0: it is of one day */
  LaterPart later_part;
  gboolean of_officer; /* someone who acted for an organization is charged */
} PointCase;

/* A point of a pair as the facts of a case that one of its programs can read, complete in its findings: what that program does
 * not ask for is left out. Texts of the case point into the program and `of`. Returns: yours. */
Case *point_case (const Pair *pair, guint side, const gint64 *point, const PointCase *of);
