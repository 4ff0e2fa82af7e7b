#pragma once
#include "count/counted.h"
#include "model/verdict/verdict.h"

/* What is decided: one charge of a case, and what is supposed of it beside what the case says. All borrowed. */

typedef struct {
  const Supposed *facts;
  guint n;
  const Condition *reading; /* how a provision is read instead of by default; NULL: as by default */
} Supposition;

typedef struct {
  const Program *program;
  const Case *fact_case;
  guint index; /* of the charge */
  Supposition supposed;
  GHashTable *
      filled; /* Plan → Interval[]: what the case says of a law, kept where it is asked again and again; NULL: nothing is */
  gboolean again;   /* the slots are filled for this charge again and again: facts that no law alters are filled once */
  Counted *counted; /* what was counted for other charges of the case; NULL: nothing is kept */
} Trial;

static inline const Charge *trial_charge (const Trial *trial)
{
  return &g_array_index (trial->fact_case->charges, Charge, trial->index);
}
