/* In: a law, and a tier of its version. Out: whether a case can come to that tier and no other. Nothing that is held leads to some tiers
 * of earlier versions; and where a text was in force that is not held, what was done then is compared by it as well, and stays open. */
#include "probe/cover/attainable.h"

/* The day from which the next version is the law; 0: none is. */
static Day end_of (const Offence *offence, const Version *version)
{
  for (guint i = 0; i + 1 < offence->versions->len; i++)
    if (g_ptr_array_index (offence->versions, i) == version)
      return ((const Version *) g_ptr_array_index (offence->versions, i + 1))->effective;
  return 0;
}

static gboolean lacks_a_text (const Plan *plan)
{
  for (guint i = 0; i < plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (plan->instruments, i);
    if (!instrument->held && instrument->region == NULL)
      return TRUE;
  }
  return FALSE;
}

/* The version was the law on some day of these instruments. */
static gboolean is_of_its_time (const Plan *plan, Day end)
{
  return (end == 0 || plan->from < end) && (plan->until == 0 || plan->until > plan->version->effective);
}

/* Every text from what was done on the last days of the version to the decision is held: all of these are compared. */
static gboolean holds_what_is_compared (const Program *program, const Plan *plan)
{
  const GPtrArray *plans = program_plans_of (program, plan->offence->stated);
  const Day end = end_of (plan->offence->stated, plan->version);
  const gboolean later = !is_of_its_time (plan, end);
  gboolean whole = !lacks_a_text (plan) && (!later || plan->from >= end);
  for (guint i = 0; later && i < plans->len; i++) {
    const Plan *other = g_ptr_array_index (plans, i);
    const gboolean between = other->from < plan->from && (other->until == 0 || other->until >= end);
    if (other->version == plan->version && between && lacks_a_text (other))
      whole = FALSE;
  }
  return whole;
}

gboolean plan_attains (const Program *program, const Plan *plan, guint rank)
{
  for (guint i = 0; i < plan->places.items->len; i++)
    if (places_item (&plan->places, i)->rank == rank)
      return holds_what_is_compared (program, plan);
  return FALSE;
}
