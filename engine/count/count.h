#pragma once
#include "model/program/program.h"
#include "model/verdict/tally.h"
#include "model/case/case.h"

/* Whether so much of the fact alone, in base units, reaches a tier of the offence by a limit on it. The caller knows how to
 * run a plan. ret_path: the item, borrowed from the plan; may be NULL. */
struct _CountAlone {
  Truth (*reaches) (gpointer data, guint slot, gint64 amount, const char **ret_path);
  /* Whether no limit on the fact alone tells the amounts apart. */
  gboolean (*alike) (gpointer data, guint slot, gint64 a, gint64 b);
  gpointer data;
  const Interval *slots; /* what the case states, on which rules of adding up may depend; NULL: nothing */
};
typedef struct _CountAlone CountAlone;

/* What the acts of a case come to for one charge under the counting rules of the plan's instruments. Where none of them
 * says how, each record counts once. alone: NULL: no act is the offence by itself. Returns: yours, of ActsTally, in the
 * order of the ledger; empty without acts. */
GPtrArray *count_acts (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge,
                       const CountAlone *alone);
/* Puts what count_acts makes, and what the acts show of yes/no facts that the case does not state, into slots that hold
 * the stated facts. */
void count_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge,
                 const CountAlone *alone, Interval *slots);
