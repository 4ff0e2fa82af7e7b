/* What looking for points and looking for days share: whose items are wanted, a region of nobody's, and what the engine decides. */
#include "probe/boundary/hunt.h"
#include "decide/charge.h"

gboolean hunt_wants (const SillBoundary *boundary, const PlanItem *item)
{
  const GPtrArray *only = boundary->only;
  for (guint i = 0; item != NULL && i < only->len; i++) {
    g_autofree char *left = g_canonicalize_filename (g_ptr_array_index (only, i), NULL);
    g_autofree char *right = g_canonicalize_filename (item->item->place.path, NULL);
    if (g_str_equal (left, right))
      return TRUE;
  }
  return only->len == 0;
}

static gboolean speaks_of (const Plan *plan, const char *region)
{
  for (guint i = 0; i < plan->locals->len; i++)
    if (g_strcmp0 (((const Instrument *) g_ptr_array_index (plan->locals, i))->region, region) == 0)
      return TRUE;
  return FALSE;
}

const char *hunt_elsewhere (const SillBoundary *boundary, const Plan *one, const Plan *other)
{
  const GPtrArray *regions = boundary->program->law->vocabulary->regions;
  for (guint i = 0; one->locals->len + other->locals->len > 0 && i < regions->len; i++) {
    const Region *region = g_ptr_array_index (regions, i);
    if (!speaks_of (one, region->id) && !speaks_of (other, region->id))
      return region->id;
  }
  return NULL;
}

gboolean hunt_decides (const SillBoundary *boundary, const Case *fact_case, guint *ret_rank)
{
  g_autoptr (Verdict) verdict = verdict_new_single ();
  const Trial trial = { .program = boundary->program, .fact_case = fact_case };
  g_array_set_size (verdict->charges, 1);
  ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  decide_charge (&trial, charge, &verdict->work);
  *ret_rank = charge->floor;
  return charge->floor == charge->ceiling;
}
