/* In: a case and one of whom it speaks. Out: what it states of that one. The idea: facts said of one mostly stand together, so
 * that a list of such runs, sorted by of whom, is short and found by halving. */
#include "model/case/said.h"

static const SaidRun *run_at (const Case *fact_case, guint i) { return &g_array_index (fact_case->runs, SaidRun, i); }

static const Stated *stated_at (const Case *fact_case, guint i)
{
  return &g_array_index (fact_case->stated, Stated, i);
}

gint said_of (const Case *fact_case, const Charge *charge, SaidOf whom)
{
  gint of = SAID_OF_NOBODY;
  switch (whom) {
  case SAID_OF_ALL: return -1;
  case SAID_OF_ORGANIZATION: of = case_organization_of (fact_case, charge->defendant); break;
  case SAID_OF_DEFENDANT: of = charge->defendant; break;
  case SAID_OF_CHARGE: return charge->said > 0 ? said_of_charge (charge->said) : SAID_OF_NOBODY;
  case N_SAID: break;
  }
  return of >= 0 ? of : SAID_OF_NOBODY;
}

/* ---- runs ---- */

/* Up to where what is said of the same one goes on from `first`. */
static guint end_of_run (const Case *fact_case, guint first)
{
  guint end = first + 1;
  while (end < fact_case->stated->len &&
         stated_at (fact_case, end)->defendant == stated_at (fact_case, first)->defendant)
    end++;
  return end;
}

static gint compare_runs (gconstpointer a, gconstpointer b)
{
  const SaidRun *one = a, *other = b;
  if (one->of != other->of)
    return one->of < other->of ? -1 : 1;
  return (one->first > other->first) - (one->first < other->first);
}

void said_sort (Case *fact_case)
{
  g_array_set_size (fact_case->runs, 0);
  for (guint i = 0; i < fact_case->stated->len;) {
    const SaidRun run = { stated_at (fact_case, i)->defendant, i, end_of_run (fact_case, i) };
    g_array_append_val (fact_case->runs, run);
    i = run.end;
  }
  if (fact_case->runs->len > 1)
    g_array_sort (fact_case->runs, compare_runs);
  fact_case->n_sorted = fact_case->stated->len;
}

/* The first run of this one or of one behind. */
static guint first_run (const Case *fact_case, gint of)
{
  guint from = 0, to = fact_case->runs->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (run_at (fact_case, middle)->of < of)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

/* ---- one by one ---- */

Said said_begin (const Case *fact_case, gint of)
{
  return (Said) { .fact_case = fact_case, .of = of, .run = first_run (fact_case, of) };
}

/* Behind what was sorted: from where the last such entries ended. */
static gboolean next_unsorted (Said *said)
{
  guint i = MAX (said->end, said->fact_case->n_sorted);
  while (i < said->fact_case->stated->len && stated_at (said->fact_case, i)->defendant != said->of)
    i++;
  said->first = i;
  said->end = i < said->fact_case->stated->len ? end_of_run (said->fact_case, i) : i;
  return said->first < said->end;
}

gboolean said_next (Said *said)
{
  const GArray *runs = said->fact_case->runs;
  if (said->run >= runs->len || run_at (said->fact_case, said->run)->of != said->of)
    return next_unsorted (said);
  const SaidRun *run = run_at (said->fact_case, said->run++);
  said->first = run->first;
  said->end = run->end;
  return TRUE;
}
