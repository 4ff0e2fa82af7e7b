#pragma once
#include "count/acts_by_owner.h"
#include "logic/truth.h"
#include "model/case/case.h"
#include "model/program/program.h"

/* Whether so much of the fact alone, in base units, reaches a tier of the offence by a limit on it. The caller knows how to
 * run a plan. ret_path: the item, borrowed from the plan; may be NULL. */
typedef struct {
  Truth (*reaches) (gpointer data, guint slot, gint64 amount, const char **ret_path);
  /* Whether no limit on the fact alone tells the amounts apart. */
  gboolean (*alike) (gpointer data, guint slot, gint64 a, gint64 b);
  gpointer data;
  const Interval *slots; /* what the case states, on which rules of adding up may depend; NULL: nothing */
} CountAlone;

/* The ledger of a case as one charge sees it. */
typedef struct {
  const Vocabulary *vocabulary;
  const Plan *plan;
  const Case *fact_case;
  gint defendant;
  const Charge *charge;
  const CountAlone *alone; /* NULL: no act is looked at alone */
  const CaseActs *acts;    /* NULL: there are none, nor any of the lists */
  GArray *batches;         /* of guint: those that concern the charge, in the order of the case */
  GArray *gifts;           /* of guint: the same of what was given */
  GArray *gifts_by_batch;  /* of guint: these batch by batch */
  Truth *apart; /* per one of `batches`: a rule of its own measures it; NULL: no rule of that kind is in force */
} Ledger;

/* The acts of a case as one charge sees them. All borrowed. */
typedef struct {
  const Program *program;
  const Plan *plan;
  const Case *fact_case;
  const Charge *charge;
  const CountAlone *alone; /* NULL: no act is the offence by itself */
} CountOf;

void ledger_begin (Ledger *ledger, const CountOf *of, const CaseActs *acts);
void ledger_end (Ledger *ledger);
static inline const Batch *ledger_batch (const Ledger *l, guint i)
{
  return &g_array_index (l->fact_case->batches, Batch, i);
}
static inline const Given *ledger_given (const Ledger *l, guint i)
{
  return &g_array_index (l->fact_case->given, Given, i);
}
static inline guint ledger_at (const GArray *indices, guint i) { return g_array_index (indices, guint, i); }
/* The first of `gifts_by_batch` that is of the batch or of one behind. */
guint ledger_first_gift (const Ledger *ledger, guint batch);
/* Where the batch stands among `batches`; it must. */
guint ledger_place (const Ledger *ledger, guint batch);
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
