#pragma once
#include "logic/truth.h"
#include "model/case/case.h"
#include "model/program/program.h"

/* Whether an act alone is the offence; see count.h. */
typedef struct _CountAlone CountAlone;

/* The ledger of a case as one charge sees it. */
typedef struct {
  const Vocabulary *vocabulary;
  const Plan *plan;
  const Case *fact_case;
  gint defendant;
  const Charge *charge;
  const CountAlone *alone; /* NULL: no act is looked at alone */
  guint *first;            /* per batch, and once more: where its own begin in `given` */
  guint *given;            /* indices of the case's, batch by batch, in their order */
  Truth *apart;            /* per batch: a rule of its own measures it; NULL: no rule of that kind is in force */
} Ledger;

void ledger_begin (Ledger *ledger, const Program *program, const Plan *plan, const Case *fact_case,
                   const Charge *charge);
void ledger_end (Ledger *ledger);
static inline const Batch *ledger_batch (const Ledger *l, guint i)
{
  return &g_array_index (l->fact_case->batches, Batch, i);
}
static inline const Given *ledger_given (const Ledger *l, guint i)
{
  return &g_array_index (l->fact_case->given, Given, i);
}
gboolean ledger_is_ours (const Ledger *ledger, gint defendant);
gboolean ledger_is_stated (const Ledger *ledger, guint slot);
/* Whether the price of what was given goes to the sum that `counting` makes. */
gboolean ledger_is_paid_for (const Ledger *ledger, const Given *given, const LawCounting *counting);
/* The first rule about the fact in the instruments in force; NULL if none has any. */
const LawCounting *ledger_counting (const Ledger *ledger, guint slot);
const LawCumulation *ledger_cumulation (const Ledger *ledger, guint slot);
/* Whether the facts that must be there all are and those that must not are not. */
Truth ledger_gates (const Ledger *ledger, const LawGates *gates);
/* An unknown way of obtaining may be any. */
Truth way_is_one_of (Obtained way, LawWays ways);
/* Every rule of counting in force. */
typedef void (*EachCounting) (const Ledger *ledger, const LawCounting *counting, gpointer data);
void ledger_each_counting (const Ledger *ledger, EachCounting func, gpointer data);
