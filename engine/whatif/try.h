#pragma once
#include "explain/change.h"
#include "pipeline.h"

/* Trying what a charge would come to: attempt.c, for changes.c. */

/* What the charge comes to with what is supposed. */
typedef struct {
  guint floor, ceiling;
  const Plan *plan;
  gboolean exact, known; /* known: it was tried */
} Attempted;

typedef struct {
  const Program *program;
  const Case *fact_case;
  ChargeReasons *charge;
  Work *work;
  GArray *supposed; /* of Supposed: what is being tried */
  const ItemReason *ground;
  const GPtrArray *laws; /* of const Plan: those it can meet on any of its days */
} Search;

static inline guint attempt_laws (const Search *search) { return search->laws->len; }
static inline const Plan *attempt_law (const Search *search, guint law)
{
  return g_ptr_array_index (search->laws, law);
}
/* The laws that the charge can meet on any of its days. Returns: yours, of const Plan. */
GPtrArray *attempt_find_laws (const Program *program, const ChargeVerdict *verdict);
/* Fills the slots of a law with what the case says and what is supposed. */
void attempt_fill (const Search *search, const Plan *plan);
/* The value of a slot under the applied law, with what is supposed. */
Interval attempt_value (const Search *search, guint slot);
/* Adds to what is supposed; takes all of it back. */
void attempt_suppose (const Search *search, const Supposed *supposed);
void attempt_forget (const Search *search);
/* The charge with what is supposed. */
Attempted attempt_decide (const Search *search);
/* The tiers that the change leads to, and whether that is up. */
void attempt_set (const Search *search, const Attempted *outcome, Change *change);
/* Tries this alone, and keeps it if it leads elsewhere. */
void attempt_one (const Search *search, const Supposed *supposed);
/* The same of every growth or fall of an amount. */
void attempt_amount (const Search *search, guint slot, gboolean more);
/* By how much an amount must grow or fall for a sum of any law to turn. Returns: yours, of gint64, ascending. */
GArray *attempt_turns (const Search *search, guint slot, gboolean more);
/* Puts values (of gint64) in ascending order, each once. */
void attempt_sort (GArray *values);
