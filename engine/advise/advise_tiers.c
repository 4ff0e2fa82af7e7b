/* Tiers that no rule leads to, under whatever law: each of them is left open wherever the one before it is reached. */
#include "advise/advice.h"

static gboolean is_unreached (const Plan *plan, const Tier *tier)
{
  return g_ptr_array_find (plan->places.unreached, tier, NULL);
}

/* Nothing in force leads there, whenever there was something in force that leaves it open. */
static gboolean is_never_reached (const GPtrArray *plans, const Version *version, const Tier *tier)
{
  gboolean found = FALSE;
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (plan->version != version || plan->instruments->len == 0)
      continue;
    if (!is_unreached (plan, tier) && plan->places.items->len > 0)
      return FALSE;
    found = found || is_unreached (plan, tier);
  }
  return found;
}

static void look_at_offence (const Advice *advice, const Offence *offence)
{
  const GPtrArray *plans = program_plans_of (advice->program, offence);
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint j = 0; version->held && j < version->tiers->len; j++) {
      const Tier *tier = g_ptr_array_index (version->tiers, j);
      if (is_never_reached (plans, version, tier))
        findings_add (advice->findings, FINDING_UNREACHED_TIER, tier->place, tier->id, offence->id, NULL);
    }
  }
}

void tiers_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++) {
    const LawInstrument *statute = &advice->law->instruments[i];
    for (guint j = 0; j < statute->n_offences; j++)
      look_at_offence (advice, statute->offences[j].stated);
  }
}
