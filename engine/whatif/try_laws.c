/* In: a charge that is explained. Out: each law that it can meet, run on the case as it is. The only one was run for what is open,
 * and is taken as it stands there. */
#include "whatif/try_laws.h"
#include "decide/slots.h"
#include "rerun/kept.h"

static void law_free (gpointer data)
{
  replay_clear (data);
  g_free (data);
}

static void add_filled (ChangeSearch *search, const Plan *plan)
{
  Replay *law = g_new0 (Replay, 1);
  replay_init (law, plan, search->work->slots);
  g_ptr_array_add (search->own, law);
  g_ptr_array_add (search->laws, law);
}

static void add_law (ChangeSearch *search, const Candidate *candidate)
{
  slots_fill (search->trial, candidate->plan, candidate->since, search->work);
  add_filled (search, candidate->plan);
}

/* The applied law is as it was filled when the charge was explained. */
static void add_explained (ChangeSearch *search, const Plan *plan)
{
  Replay *kept = kept_replay (search->work, plan);
  if (kept != NULL)
    g_ptr_array_add (search->laws, kept);
  else
    add_filled (search, plan);
}

/* The candidates, in their order. */
static void add_candidates (ChangeSearch *search)
{
  const Laws *laws = &search->charge->verdict.laws;
  if (laws->n_candidates == 1)
    add_explained (search, laws->candidates[0].plan);
  for (guint i = 0; laws->n_candidates > 1 && i < laws->n_candidates; i++)
    add_law (search, &laws->candidates[i]);
}

/* In the order of the program. */
static gint compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a, *right = b;
  if (left->plan != right->plan)
    return left->plan->index < right->plan->index ? -1 : 1;
  return (left->since > right->since) - (left->since < right->since);
}

static gboolean is_among (const Laws *laws, const Candidate *candidate)
{
  for (guint i = 0; i < laws->n_candidates; i++)
    if (compare_candidates (&laws->candidates[i], candidate) == 0)
      return TRUE;
  return FALSE;
}

/* Those that are met on other days, each once, in the order of the program. */
static void add_laws_of_other_days (ChangeSearch *search)
{
  const GArray *days = search->work->selection->laws;
  g_autoptr (GArray) met = g_array_new (FALSE, FALSE, sizeof (Candidate));
  for (guint i = 0; i < days->len; i++) {
    const Laws *laws = &g_array_index (days, Laws, i);
    g_array_append_vals (met, laws->candidates, laws->n_candidates);
  }
  for (guint i = 0; i < met->len; i++) {
    Candidate *candidate = &g_array_index (met, Candidate, i);
    candidate->plan = plan_under (candidate->plan, search->trial->supposed.reading);
  }
  g_array_sort (met, compare_candidates);
  for (guint i = 0; i < met->len; i++) {
    const Candidate *candidate = &g_array_index (met, Candidate, i);
    const gboolean again = i > 0 && compare_candidates (candidate - 1, candidate) == 0;
    if (!again && !is_among (&search->charge->verdict.laws, candidate))
      add_law (search, candidate);
  }
}

void try_laws_meet (ChangeSearch *search)
{
  search->laws = g_ptr_array_new ();
  search->own = g_ptr_array_new_with_free_func (law_free);
  add_candidates (search);
  if (search->charge->verdict.n_occasions > 1)
    add_laws_of_other_days (search);
}

void try_laws_part (ChangeSearch *search)
{
  g_ptr_array_unref (search->laws);
  g_ptr_array_unref (search->own);
}
