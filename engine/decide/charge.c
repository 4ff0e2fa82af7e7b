/* In: a charge of a case. Out: what it comes to: every law that it can meet, each filled, counted and run, then which of them
 * applies; for all days that the case leaves possible. */
#include "decide/charge.h"
#include <string.h>
#include "decide/any_day.h"
#include "decide/one_law.h"
#include "select/candidates.h"
#include "select/occasions.h"

void decide_charge (const Trial *trial, ChargeVerdict *ret, Work *work)
{
  const Selection *selection = select_again (trial->program, trial->fact_case, trial_charge (trial), work);
  ret->charge = trial->index;
  ret->offence = selection->offence;
  if (selection->laws->len > 1) {
    decide_any_day (trial, ret, work);
    return;
  }
  const Laws *laws = &g_array_index (selection->laws, Laws, 0);
  const Case then = occasion_case (trial->fact_case, &laws->at);
  Trial at = *trial;
  at.fact_case = &then;
  ret->n_occasions = 1;
  ret->too_many = ret->one_day = ret->maybe_before = FALSE;
  memset (ret->days, 0, sizeof ret->days);
  decide_laws (&at, laws, ret, work);
}
