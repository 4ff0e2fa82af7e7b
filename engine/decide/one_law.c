/* One law of a charge: filled, then run to its range of ranks. Where many cases are decided, the short way to a rank is laid for
 * the laws that they meet. */
#include "decide/one_law.h"
#include "compile/lay.h"
#include "decide/slots.h"
#include "run/follow.h"
#include "run/range.h"
#include "select/lightest.h"

enum { FEW = 2 };

/* NULL: not laid. */
static const Route *route_of (const Plan *plan, Work *work)
{
  ShortWay *way = work_way (work, plan);
  if (way != NULL && way->route == NULL && way->n_run++ >= FEW)
    work_take_route (work, way, lay_route (plan));
  return way == NULL ? NULL : way->route;
}

void decide_law (const Trial *trial, Candidate *candidate, Work *work)
{
  Ranks ranks = { 0, 0 };
  g_assert (candidate->plan != NULL);
  const Route *route = route_of (candidate->plan, work);
  slots_fill (trial, candidate->plan, candidate->since, work);
  candidate->exact = TRUE;
  if (route != NULL && follow_route (route, work->slots, &ranks.floor))
    ranks.ceiling = ranks.floor;
  else
    candidate->exact = range_find (&candidate->plan->code, work->slots, work->truths, &ranks);
  candidate->floor = ranks.floor;
  candidate->ceiling = ranks.ceiling;
}

void decide_laws (const Trial *trial, const Laws *laws, ChargeVerdict *ret, Work *work)
{
  laws_copy (&ret->laws, laws);
  for (guint i = 0; i < laws->n_candidates; i++) {
    Candidate *candidate = &ret->laws.candidates[i];
    candidate->plan = plan_under (candidate->plan, trial->supposed.reading);
    decide_law (trial, candidate, work);
  }
  select_lightest (ret);
}
