/* In: what shall hold. Out: the smallest point where it does. First fewer and fewer facts, as long as a point is found; then
 * each variable in order as small as the ones before it leave it, halving what is open. */
#include "form/smallest.h"
#include <string.h>

typedef struct {
  Search *search;
  gint64 *best;
  gboolean sure;
} Descent;

static Answer try_again (Descent *descent)
{
  const Answer answer = search_find (descent->search);
  if (answer == ANSWER_POINT)
    memcpy (descent->best, descent->search->point, descent->search->ground->variables->len * sizeof *descent->best);
  descent->sure &= answer != ANSWER_TOO_MANY;
  return answer;
}

static guint stated_in (const Search *search, const gint64 *point)
{
  guint stated = 0;
  for (guint i = 0; i < search->ground->variables->len; i++) {
    const Variable *variable = ground_variable (search->ground, i);
    stated += variable->fact && point[i] > variable->reach.lo;
  }
  return stated;
}

static void find_fewest (Descent *descent)
{
  guint stated = stated_in (descent->search, descent->best);
  Answer answer = ANSWER_POINT;
  while (stated > 0 && answer == ANSWER_POINT) {
    descent->search->most = stated - 1;
    answer = try_again (descent);
    stated = stated_in (descent->search, descent->best);
  }
  descent->search->most = stated;
}

/* The least value that the variable can have; it keeps it. */
static void find_least (Descent *descent, guint32 variable)
{
  Interval *reach = &descent->search->reach[variable];
  while (reach->lo < descent->best[variable]) {
    reach->hi = reach->lo + (descent->best[variable] - reach->lo) / 2;
    if (reach->hi == descent->best[variable])
      break;
    if (try_again (descent) != ANSWER_POINT)
      reach->lo = reach->hi + 1;
  }
  *reach = interval_point (descent->best[variable]);
}

Answer smallest_find (Search *search, gboolean *ret_any)
{
  g_autofree gint64 *best = g_new (gint64, search->ground->variables->len + 1);
  g_autofree Interval *reach = g_memdup2 (search->reach, (search->ground->variables->len + 1) * sizeof *reach);
  Descent descent = { search, best, TRUE };
  const guint most = search->most;
  const Answer first = try_again (&descent);
  *ret_any = first == ANSWER_POINT;
  if (first != ANSWER_POINT)
    return first;
  find_fewest (&descent);
  for (guint i = 0; i < search->cone->n_variables; i++)
    find_least (&descent, search->cone->variables[i]);
  memcpy (search->point, best, search->ground->variables->len * sizeof *best);
  memcpy (search->reach, reach, search->ground->variables->len * sizeof *reach);
  search->most = most;
  return descent.sure ? ANSWER_POINT : ANSWER_TOO_MANY;
}
