/* Tiers that no rule leads to, under whatever law: each of them is left open wherever the one before it is reached. */
#include "advise/advice.h"

static gboolean is_unreached (const Plan *plan, const Tier *tier)
{
  return g_ptr_array_find (plan->places.unreached, tier, NULL);
}

/* Nothing in force leads there, whenever there was something in force that leaves it open. */
static gboolean is_never_reached (const Program *program, const Version *version, const Tier *tier)
{
  gboolean found = FALSE;
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
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
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint j = 0; version->held && j < version->tiers->len; j++) {
      const Tier *tier = g_ptr_array_index (version->tiers, j);
      if (is_never_reached (advice->program, version, tier))
        findings_add (advice->findings, FINDING_UNREACHED_TIER, tier->place, tier->id, offence->id, NULL);
    }
  }
}

void tiers_advise (const Advice *advice)
{
  for (guint i = 0; i < advice->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (advice->book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++)
      look_at_offence (advice, g_ptr_array_index (instrument->offences, j));
  }
}
