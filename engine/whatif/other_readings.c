/* What a charge would come to if a provision were read in another way. Every law that the charge can meet is judged again
 * under that reading, because a law that was not lighter may then be. */
#include "whatif/other_readings.h"
#include "decide/charge.h"
#include "explain/explain.h"

static gboolean is_told (const ChargeReasons *charge, const Condition *reading)
{
  for (guint i = 0; i < charge->readings->len; i++)
    if (g_array_index (charge->readings, ReadingReason, i).alternative->reading == reading)
      return TRUE;
  return FALSE;
}

static void explain_law (const Trial *trial, ChargeReasons *charge, guint law, Work *work)
{
  const Plan *plan = charge->verdict.laws.candidates[law].plan;
  for (guint i = 0; i < plan->alternatives->len; i++) {
    const Alternative *alternative = plan_alternative (plan, i);
    if (is_told (charge, alternative->reading))
      continue;
    Trial at = *trial;
    at.supposed.reading = alternative->reading;
    ChargeVerdict under;
    decide_charge (&at, &under, work);
    explain_add_reading (charge, law, alternative, &under);
  }
}

void other_readings_explain (const Trial *trial, ChargeReasons *charge, Work *work)
{
  const Laws *laws = &charge->verdict.laws;
  if (laws->n_candidates > 0)
    explain_law (trial, charge, charge->verdict.applied, work);
  for (guint i = 0; i < laws->n_candidates; i++)
    if (i != charge->verdict.applied)
      explain_law (trial, charge, i, work);
}
