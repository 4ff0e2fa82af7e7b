/* In: what a case states and the slots that it fills. Out: of which facts it has something, which is what a report speaks of. */
#include "explain/found.h"

gboolean found_has (const ChargeReasons *charge, guint slot)
{
  for (guint i = 0; i < charge->found->len; i++)
    if (g_array_index (charge->found, guint, i) == slot)
      return TRUE;
  return FALSE;
}

static void note (const Scene *scene, ChargeReasons *charge, guint slot)
{
  const Interval value = scene_slot (scene, slot);
  const gboolean some = value.hi > 0 && value.hi != UNBOUNDED;
  if ((value.lo > 0 || (some && vocabulary_fact (scene_vocabulary (scene), slot)->kind == FACT_QUANTITY)) &&
      !found_has (charge, slot))
    g_array_append_val (charge->found, slot);
}

/* What nobody states, no law counts and is no part of a joint amount is not found. */
void found_note (const Scene *scene, ChargeReasons *charge)
{
  const Code *code = &scene->plan->code;
  for (guint i = 0; i < charge->stated->len; i++)
    note (scene, charge, ((const StatedReason *) g_ptr_array_index (charge->stated, i))->slot);
  for (guint i = 0; i < charge->shares->len; i++)
    note (scene, charge, ((const ShareReason *) g_ptr_array_index (charge->shares, i))->slot);
  for (guint i = 0; i < code->n_asked && scene_is_fact (scene, code->asked[i]); i++)
    note (scene, charge, code->asked[i]);
}

gboolean found_has_any (const ChargeReasons *charge, const ArenaArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (found_has (charge, g_array_index (facts, guint, i)))
      return TRUE;
  return FALSE;
}
