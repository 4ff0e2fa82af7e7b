#pragma once
#include "model/case/case.h"

/* The acts of a case by whom they are of, sorted once a case, so that each charge looks only through those that concern it. */
typedef struct {
  struct PassedOn {
    guint n;      /* how often something of it was given */
    gint64 least; /* of these the most records that were surely given at once */
  } * passed_on;  /* per batch */
  GArray *facts;  /* of guint slot: what batches are of, in the order of the case */
  GArray *owners; /* of ActOwner: whose batches these are, or who gave something of them, by whom and in their order */
  GArray *givers; /* of ActOwner: who gave what, by whom and in their order */
} CaseActs;

typedef struct {
  gint of;     /* index of a defendant; -1: of all */
  guint index; /* of a batch or of what was given */
} ActOwner;

void case_acts_begin (CaseActs *acts, const Case *fact_case);
void case_acts_end (CaseActs *acts);
/* Whether an act is of that one in particular. */
gboolean case_acts_has (const CaseActs *acts, gint of);
/* What concerns a defendant: what is of all, of the organization acted for, and the defendant's own, each once, in the order of
 * the case. Returns: yours, of guint. */
GArray *case_acts_concern (const GArray *owners, const Case *fact_case, gint defendant);
