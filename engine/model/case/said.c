/* In: a case and one of whom it speaks. Out: what it states of that one. The idea: facts said of one mostly stand together, so
 * that a list of such runs, sorted by of whom, is short and found by halving. */
#include "model/case/said.h"

static const SaidRun *run_at (const GArray *runs, guint i) { return &g_array_index (runs, SaidRun, i); }

static const GArray *entries_of (const Case *fact_case, SaidList list)
{
  switch (list) {
  case SAID_FACTS: return fact_case->stated;
  case SAID_SHARES: return fact_case->shares;
  case SAID_RULINGS: return fact_case->rulings;
  case N_SAID_LISTS: break;
  }
  g_assert_not_reached ();
}

/* Of whom an entry is. */
static gint whom_at (const Case *fact_case, SaidList list, guint i)
{
  switch (list) {
  case SAID_FACTS: return g_array_index (fact_case->stated, Stated, i).defendant;
  case SAID_SHARES: return g_array_index (fact_case->shares, Stated, i).defendant;
  case SAID_RULINGS: return g_array_index (fact_case->rulings, Ruling, i).defendant;
  case N_SAID_LISTS: break;
  }
  g_assert_not_reached ();
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
static guint end_of_run (const Case *fact_case, SaidList list, guint first)
{
  const guint n = entries_of (fact_case, list)->len;
  guint end = first + 1;
  while (end < n && whom_at (fact_case, list, end) == whom_at (fact_case, list, first))
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

static void sort_list (Case *fact_case, SaidList list)
{
  SaidIndex *index = &fact_case->said[list];
  const guint n = entries_of (fact_case, list)->len;
  g_array_set_size (index->runs, 0);
  for (guint i = 0; i < n;) {
    const SaidRun run = { whom_at (fact_case, list, i), i, end_of_run (fact_case, list, i) };
    g_array_append_val (index->runs, run);
    i = run.end;
  }
  if (index->runs->len > 1)
    g_array_sort (index->runs, compare_runs);
  index->n_sorted = n;
}

void said_sort (Case *fact_case)
{
  for (SaidList list = 0; list < N_SAID_LISTS; list++)
    sort_list (fact_case, list);
}

void said_forget (Case *fact_case)
{
  for (SaidList list = 0; list < N_SAID_LISTS; list++) {
    g_array_set_size (fact_case->said[list].runs, 0);
    fact_case->said[list].n_sorted = 0;
  }
}

/* The first run of this one or of one behind. */
static guint first_run (const GArray *runs, gint of)
{
  guint from = 0, to = runs->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (run_at (runs, middle)->of < of)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

/* ---- one by one ---- */

Said said_begin (const Case *fact_case, SaidList list, gint of)
{
  if (of == SAID_OF_NOBODY) /* at the end already */
    return (Said) { .fact_case = fact_case, .list = list, .of = of, .run = G_MAXUINT, .end = G_MAXUINT };
  return (Said) { .fact_case = fact_case, .list = list, .of = of, .run = first_run (fact_case->said[list].runs, of) };
}

/* Behind what was sorted: from where the last such entries ended. */
static gboolean next_unsorted (Said *said)
{
  const guint n = entries_of (said->fact_case, said->list)->len;
  guint i = MAX (said->end, said->fact_case->said[said->list].n_sorted);
  while (i < n && whom_at (said->fact_case, said->list, i) != said->of)
    i++;
  said->first = i;
  said->end = i < n ? end_of_run (said->fact_case, said->list, i) : i;
  return said->first < said->end;
}

gboolean said_next (Said *said)
{
  const GArray *runs = said->fact_case->said[said->list].runs;
  if (said->run >= runs->len || run_at (runs, said->run)->of != said->of)
    return next_unsorted (said);
  const SaidRun *run = run_at (runs, said->run++);
  said->first = run->first;
  said->end = run->end;
  return TRUE;
}

static gboolean is_of_clause (const Ruling *ruling, const char *instrument, const char *path)
{
  return g_strcmp0 (ruling->path, path) == 0 &&
         (ruling->instrument == NULL || g_strcmp0 (ruling->instrument, instrument) == 0);
}

const Ruling *said_of_clause (const Case *fact_case, gint defendant, const char *instrument, const char *path)
{
  if (fact_case->rulings->len == 0)
    return NULL;
  const gint organization = defendant < 0 ? SAID_OF_NOBODY : case_organization_of (fact_case, defendant);
  const gint whom[] = { -1, organization, defendant };
  const Ruling *found = NULL;
  for (guint k = 0; k < G_N_ELEMENTS (whom); k++) {
    Said said = said_begin (fact_case, SAID_RULINGS, whom[k]);
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        if (is_of_clause (said_ruling (&said, i), instrument, path))
          found = said_ruling (&said, i);
  }
  return found;
}
