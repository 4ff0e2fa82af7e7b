/* In: what shall hold. Out: the smallest point where it does. First fewer and fewer facts, as long as a point is found; then
 * each variable in order as small as the ones before it leave it. The idea: most variables can be as small as anything, and that is
 * asked of more and more of them at once. */
#include "form/space/smallest.h"
#include <string.h>

typedef struct {
  Search *search;
  const Interval *reach; /* per variable: where to look at first */
  gint64 *best;
  gboolean sure;
} Descent;

static Found try_again (Descent *descent)
{
  const Found answer = search_find (descent->search);
  if (answer == FOUND_POINT)
    memcpy (descent->best, descent->search->point, descent->search->space->variables->len * sizeof *descent->best);
  descent->sure &= answer != FOUND_TOO_MANY;
  return answer;
}

static guint stated_in (const Search *search, const gint64 *point)
{
  guint stated = 0;
  for (guint i = 0; i < search->space->variables->len; i++) {
    const Variable *variable = space_variable (search->space, i);
    stated += variable->fact && point[i] > variable->reach.lo;
  }
  return stated;
}

static void find_fewest (Descent *descent)
{
  guint stated = stated_in (descent->search, descent->best);
  Found answer = FOUND_POINT;
  while (stated > 0 && answer == FOUND_POINT) {
    descent->search->most = stated - 1;
    answer = try_again (descent);
    stated = stated_in (descent->search, descent->best);
  }
  descent->search->most = stated;
}

/* What is tried next: most variables can be no smaller than they are; then halves. */
static gint64 next_most (Interval reach, gint64 best, guint tried)
{
  return tried == 0 ? best - 1 : reach.lo + (best - reach.lo) / 2;
}

/* The least value that the variable can have, which cannot be as small as anything; it keeps it. */
static void find_least (Descent *descent, guint32 variable)
{
  Interval *reach = &descent->search->reach[variable];
  const gint64 *best = &descent->best[variable];
  reach->lo++;
  for (guint tried = 0; reach->lo < *best; tried++) {
    reach->hi = next_most (*reach, *best, tried);
    if (try_again (descent) != FOUND_POINT)
      reach->lo = reach->hi + 1;
  }
  *reach = interval_point (*best);
}

/* Whether all of these variables can be as small as anything at once; then they stay so. */
static gboolean are_least (Descent *descent, const guint32 *variables, guint n)
{
  Interval *reach = descent->search->reach;
  for (guint i = 0; i < n; i++)
    reach[variables[i]] = interval_point (descent->reach[variables[i]].lo);
  if (try_again (descent) == FOUND_POINT)
    return TRUE;
  for (guint i = 0; i < n; i++)
    reach[variables[i]] = descent->reach[variables[i]];
  return FALSE;
}

/* `width`: of how many variables it is asked at once, twice as many as long as the answer is yes, half as many else. */
static void find_all_least (Descent *descent)
{
  Search *search = descent->search;
  for (guint at = 0, width = 1; at < search->cone->n_variables;) {
    const guint32 *variables = search->cone->variables + at;
    const guint n = MIN (width, search->cone->n_variables - at);
    if (descent->best[*variables] == search->reach[*variables].lo) {
      search->reach[*variables].hi = search->reach[*variables].lo;
      at++;
    } else if (are_least (descent, variables, n)) {
      at += n;
      width = 2 * n;
    } else if (n > 1) {
      width = n / 2;
    } else {
      find_least (descent, *variables);
      at++;
    }
  }
}

Found smallest_find (Search *search, gboolean *ret_any)
{
  g_autofree gint64 *best = g_new (gint64, search->space->variables->len + 1);
  g_autofree Interval *reach = g_memdup2 (search->reach, (search->space->variables->len + 1) * sizeof *reach);
  Descent descent = { search, reach, best, TRUE };
  const guint most = search->most;
  search->last_first = TRUE; /* the later a variable, the smaller a point where it is the one that is not least */
  const Found first = try_again (&descent);
  search->last_first = FALSE;
  *ret_any = first == FOUND_POINT;
  if (first != FOUND_POINT)
    return first;
  find_fewest (&descent);
  find_all_least (&descent);
  memcpy (search->point, best, search->space->variables->len * sizeof *best);
  memcpy (search->reach, reach, search->space->variables->len * sizeof *reach);
  search->most = most;
  return descent.sure ? FOUND_POINT : FOUND_TOO_MANY;
}
