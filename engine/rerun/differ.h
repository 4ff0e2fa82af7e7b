#pragma once
#include "rerun/beside.h"

/* One plan run twice on the same values, which are then made to differ in one slot. */
typedef struct {
  Replay a, b;
  Beside beside;
  guint slot;
  GArray *above;   /* of guint32: the steps that hang on the slot, ascending */
  guint8 *passes;  /* per step: DIFFER_* */
  guint32 *begins; /* per count: where to begin looking for an input that is open */
  guint left;      /* comparisons that may still be made */
} Differ;

enum { DIFFER_MAY = 1, DIFFER_LEADS = 2 };

/* `slots`: of the plan; borrowed until it is cleared, as it must be. */
void differ_init (Differ *differ, const Plan *plan, const Interval *slots);
void differ_clear (Differ *differ);
/* Which slot is looked at, and how many comparisons are made of it at most. */
void differ_begin (Differ *differ, guint slot, guint most);
/* Whether anything that is undecided at a tier hangs on the slot. */
gboolean differ_may (Differ *differ);
/* Whether some values of the other slots give the tier another rank where the slot has value `one` than where it has `other`.
 * UNKNOWN: that took too many comparisons. */
Truth differ_between (Differ *differ, gint64 one, gint64 other);
