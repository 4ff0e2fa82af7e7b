/* In: questions found under one law of a charge that others may apply to. Out: what their answers make of the charge. The one idea: an
 * answer is known to every law, and the lightest of what they come to then is what the charge comes to. */
#include "decide/answered.h"
#include "decide/slots.h"
#include "rerun/ends.h"
#include "select/companions.h"
#include "select/lightest.h"

enum { N_ENDS = 2 };

static gboolean counts (const ChargeVerdict *charge, guint law)
{
  return law == charge->applied || charge->laws.candidates[law].may_apply;
}

/* More than one law counts, on days that are settled. */
static gboolean are_several (const ChargeVerdict *charge)
{
  guint n = 0;
  for (guint i = 0; i < charge->laws.n_candidates; i++)
    n += counts (charge, i);
  return n > 1 && charge->n_occasions == 1 && !charge->decided;
}

/* What one law comes to with each answer; `ranks`: two for each question, in its order, `step` apart. */
static void answer_by_law (const Trial *trial, const Candidate *candidate, Work *work, Ranks *ranks, guint step)
{
  const Vocabulary *vocabulary = trial->program->law->vocabulary;
  g_autoptr (GArray) left = select_left_open (vocabulary, candidate->plan, trial->fact_case, trial_charge (trial));
  const FactNotes notes = { vocabulary, left };
  const Ranks range = { candidate->floor, candidate->ceiling };
  Matter matter;
  slots_fill (trial, candidate->plan, candidate->since, work);
  matter_init (&matter, candidate->plan, work->slots, range);
  for (guint i = 0; i < work->missing->len * N_ENDS; i++) {
    const Missing *question = &g_array_index (work->missing, Missing, i / N_ENDS);
    ranks[i * step] = range;
    ends_answered (&matter, &notes, question, i % N_ENDS == 1, &ranks[i * step]);
  }
  matter_clear (&matter);
}

/* What the charge comes to if its laws come to that. */
static Ranks lightest_of (const ChargeVerdict *charge, const Ranks *ranks)
{
  ChargeVerdict then = *charge;
  for (guint law = 0; law < charge->laws.n_candidates; law++) {
    then.laws.candidates[law].floor = ranks[law].floor;
    then.laws.candidates[law].ceiling = ranks[law].ceiling;
  }
  select_lightest (&then);
  return (Ranks) { then.floor, then.ceiling };
}

static void tell (const ChargeVerdict *charge, const Ranks *ranks, Missing *question)
{
  const Ranks least = lightest_of (charge, ranks), most = lightest_of (charge, ranks + charge->laws.n_candidates);
  question->floor_if_least = least.floor;
  question->ceiling_if_least = least.ceiling;
  question->floor_if_most = most.floor;
  question->ceiling_if_most = most.ceiling;
}

gboolean answered_by_laws (const Trial *trial, const ChargeVerdict *charge, Work *work)
{
  const guint n = work->missing->len, n_laws = charge->laws.n_candidates;
  if (n == 0 || !are_several (charge))
    return FALSE;
  g_autofree Ranks *ranks = g_new (Ranks, (gsize) n * N_ENDS * n_laws);
  for (guint i = 0; i < n * N_ENDS * n_laws; i++)
    ranks[i] = (Ranks) { charge->laws.candidates[i % n_laws].floor, charge->laws.candidates[i % n_laws].ceiling };
  for (guint law = 0; law < n_laws; law++)
    if (counts (charge, law))
      answer_by_law (trial, &charge->laws.candidates[law], work, ranks + law, n_laws);
  for (guint i = 0; i < n; i++)
    if (ends_can_be_answered (&g_array_index (work->missing, Missing, i)))
      tell (charge, ranks + (gsize) i * N_ENDS * n_laws, &g_array_index (work->missing, Missing, i));
  return TRUE;
}
