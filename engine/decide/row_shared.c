/* The slots of a law in, those that it asks for kept: of the facts of the vocabulary these are few. */
#include "decide/row_shared.h"

struct RowShared {
  const guint32 *asked;   /* slots, ascending, borrowed from the plan; NULL: each one */
  const Interval *unsaid; /* per fact, borrowed from the program */
  guint n_asked, n_facts;
  Interval values[]; /* of each that is asked for */
};

RowShared *row_shared_new (const Program *program, const Plan *plan, const Interval *slots, gboolean all,
                           gboolean complete)
{
  const guint n = all ? plan->code.n_slots : plan->code.n_asked;
  RowShared *shared = g_malloc (sizeof *shared + n * sizeof *shared->values);
  shared->asked = all ? NULL : plan->code.asked;
  shared->unsaid = complete ? program->not_found : program->unknown;
  shared->n_asked = n;
  shared->n_facts = program->n_facts;
  for (guint i = 0; i < n; i++)
    shared->values[i] = slots[all ? i : shared->asked[i]];
  return shared;
}

void row_shared_free (RowShared *shared) { g_free (shared); }

/* Where it stands among those that are asked for, or would. */
static guint find (const RowShared *shared, guint slot)
{
  guint low = 0, high = shared->n_asked;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (shared->asked[middle] < slot)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

Interval row_shared_at (const RowShared *shared, guint slot)
{
  if (shared->asked == NULL)
    return shared->values[slot];
  const guint at = find (shared, slot);
  if (at < shared->n_asked && shared->asked[at] == slot)
    return shared->values[at];
  return slot < shared->n_facts ? shared->unsaid[slot] : interval_point (0);
}

gboolean row_shared_lacks_companions (const Program *program, const Laws *laws)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  for (guint i = 0; i < laws->n_candidates; i++)
    for (guint k = 0; k < vocabulary->n_companions; k++)
      if (code_polarity (&laws->candidates[i].plan->code, vocabulary->companions[k].fact) != 0)
        return TRUE;
  return FALSE;
}
