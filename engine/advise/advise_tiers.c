/* Tiers that no rule in force leads to: each of them is left open wherever the one before it is reached. */
#include "advise/advice.h"

static gboolean is_unreached (const Plan *plan, const Tier *tier)
{
  return g_ptr_array_find (plan->places.unreached, tier, NULL);
}

static void tell (const Advice *advice, const Offence *offence, const Tier *tier)
{
  findings_add (advice->findings, FINDING_UNREACHED_TIER, tier->place, tier->id, offence->id, NULL);
}

/* The last law of the version that some document speaks of: what once led to a tier leads nowhere now. NULL: none ever spoke of it. */
static const Plan *last_of (const GPtrArray *plans, const Version *version)
{
  const Plan *last = NULL;
  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (plan->version == version && plan->instruments->len > 0)
      last = plan;
  }
  return last;
}

static void look_at_version (const Advice *advice, const Offence *offence, const Version *version)
{
  const Plan *last = last_of (program_plans_of (advice->program, offence), version);
  for (guint i = 0; last != NULL && i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (is_unreached (last, tier))
      tell (advice, offence, tier);
  }
}

/* Nothing speaks of it, at no time: one tier stands for all. */
static void look_at_unspoken (const Advice *advice, const Offence *offence)
{
  const Version *newest = g_ptr_array_index (offence->versions, offence->versions->len - 1);
  if (newest->held && newest->tiers->len > 0)
    tell (advice, offence, g_ptr_array_index (newest->tiers, 0));
}

static void look_at_offence (const Advice *advice, const LawOffence *offence)
{
  const GPtrArray *versions = offence->stated->versions;
  if (offence->n_standards == 0 && versions->len > 0)
    look_at_unspoken (advice, offence->stated);
  for (guint i = 0; i < versions->len; i++)
    look_at_version (advice, offence->stated, g_ptr_array_index (versions, i));
}

void tiers_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->law->n_instruments; i++) {
    const LawInstrument *statute = &advice->law->instruments[i];
    for (guint j = 0; j < statute->n_offences; j++)
      look_at_offence (advice, &statute->offences[j]);
  }
}
