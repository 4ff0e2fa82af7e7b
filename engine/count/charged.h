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
  gint said_of;            /* the charge itself, as Stated has it */
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
gboolean ledger_names (char *const *ids, const char *id);
/* Whether the price of what was given goes to the sum that `counting` makes. */
gboolean ledger_is_paid_for (const Ledger *ledger, const Given *given, const Counting *counting);
/* The first rule about the fact in the instruments in force; NULL if none has any. */
const Counting *ledger_counting (const Ledger *ledger, guint slot, const Instrument **ret_instrument);
const Cumulation *ledger_cumulation (const Ledger *ledger, guint slot, const Instrument **ret_instrument);
/* Whether the yes/no facts of `when` all hold and those of `unless` do not. */
Truth ledger_gates (const Ledger *ledger, char *const *when, char *const *unless);
/* Every rule of counting in force. */
typedef void (*EachCounting) (const Ledger *ledger, const Instrument *instrument, const Counting *counting,
                              gpointer data);
void ledger_each_counting (const Ledger *ledger, EachCounting func, gpointer data);
