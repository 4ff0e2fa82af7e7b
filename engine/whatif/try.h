#pragma once
#include "decide/trial.h"
#include "explain/change_ground.h"
#include "explain/change_list.h"
#include "rerun/sweep.h"

/* What the charge comes to with what is supposed. */
typedef struct {
  guint floor, ceiling;
  const Plan *plan;
  gboolean exact, known; /* known: it was tried */
} Attempted;

/* The growth of an amount was tried, or (`to`) led to a change by so much. */
typedef struct {
  guint slot;
  gint64 by;
  Change *to; /* NULL: the first of the amount */
} Grown;

/* What changes while it is looked for; all zero to begin with. */
typedef struct {
  ArenaArray supposed; /* of Supposed: what is being tried */
  ArenaArray results;  /* of Attempted: what the sweep at hand comes to */
  ArenaArray grown;    /* of Grown */
  SumMoves moves;      /* of sweeps */
} SearchRoom;

/* What a charge would come to is looked for. */
typedef struct {
  const Trial *trial; /* nothing supposed but a reading */
  ChargeReasons *charge;
  Work *work;
  const ItemReason *ground;
  GPtrArray *laws; /* of Replay: those that it can meet on any of its days, first the candidates of the verdict */
  GPtrArray *own;  /* the same, but those that `work` keeps */
  SearchRoom *room;
  guint applied; /* index of the law that is applied */
  gboolean
      paired; /* unknown amounts both raise and lower a tier: several sums together tell apart what each of them does not */
  gboolean
      exact; /* what the laws come to is exact in one pass, whatever known amounts come to, and no other laws are met */
  ArenaArray openers;  /* of guint slot: with these comes what leads to a tier and is open or not as they are found */
  ArenaArray products; /* of guint slot: those that lead to one and are left to their factors */
  Attempted now;
} ChangeSearch;

static inline Replay *try_law (const ChangeSearch *search, guint law) { return g_ptr_array_index (search->laws, law); }
static inline const Vocabulary *try_vocabulary (const ChangeSearch *search)
{
  return search->trial->program->law->vocabulary;
}

/* Growth ends short of what nobody can state: beyond it an amount that has no bound would be outweighed. */
static inline gint64 try_most_growth (Interval from) { return MIN (UNBOUNDED - from.hi, NO_NATIONAL_FIGURE.hi); }

/* To be ended. */
void try_begin (ChangeSearch *search);
void try_end (ChangeSearch *search);
/* Of a law that applies then, which is among those that the charge can meet. */
Replay *try_law_of (const ChangeSearch *search, const Plan *plan);
/* The value of a slot under the applied law. */
Interval try_value (const ChangeSearch *search, guint slot);
/* Adds to what is supposed; takes all of it back. */
void try_suppose (const ChangeSearch *search, const Supposed *supposed);
void try_forget (const ChangeSearch *search);
/* The charge with what is supposed. */
Attempted try_decide (const ChangeSearch *search);
/* The charge if its laws come to these ranks, exactly. */
Attempted try_ranked (const ChangeSearch *search, const Ranks *ranks);
/* The tiers that the change leads to, and whether that is up. */
void try_set (const ChangeSearch *search, const Attempted *outcome, Change *change);
/* Tries this alone, and keeps it if it leads elsewhere. */
void try_one (const ChangeSearch *search, const Supposed *supposed);
/* The same as a change. */
void try_keep (const ChangeSearch *search, const Supposed *supposed, Interval from, const Attempted *outcome);
/* The same of an amount where the truths of the laws are those that they come to with it. Returns: the change that says it. */
Change *try_keep_here (const ChangeSearch *search, const Supposed *supposed, Interval from, const Attempted *outcome);
/* By how much an amount must grow or fall for a sum of any law to turn. Returns: yours, of gint64, ascending. */
GArray *try_turns (const ChangeSearch *search, guint slot, gboolean more);
/* Puts values (of gint64) in ascending order, each once. */
void try_sort (GArray *values);
