/* What reasons show beside what they say: which open clauses are left, whether any figure is reached, whose crime it is. */
#include "model/verdict/reasons.h"

static Truth truth_if_found (const Reason *reason);

static Truth truth_of_group (const Reason *group)
{
  guint certain = 0, possible = 0, needed = 1;
  for (guint i = 0; i < group->children.len; i++) {
    const Truth truth = truth_if_found (g_ptr_array_index (&group->children, i));
    certain += truth == YES;
    possible += truth != NO;
  }
  if (group->kind == CONDITION_ALL || group->kind == CONDITION_ITEM || group->kind == CONDITION_READING)
    needed = group->children.len;
  else if (group->kind == CONDITION_AT_LEAST)
    needed = group->count;
  return truth_at_least (needed, certain, possible - certain);
}

/* Its truth if a person found everything that is open in it. */
static Truth truth_if_found (const Reason *reason)
{
  if (reason->kind == CONDITION_OPEN)
    return reason->answered ? reason->truth : YES;
  if (reason->children.len == 0 || reason->truth == YES)
    return reason->truth;
  if (reason->kind == CONDITION_NOT)
    return truth_not (truth_if_found (g_ptr_array_index (&reason->children, 0)));
  return truth_of_group (reason);
}

static void find_open (Reason *reason, GPtrArray *found)
{
  if (reason->kind == CONDITION_OPEN && !reason->answered)
    g_ptr_array_add (found, reason);
  for (guint i = 0; i < reason->children.len; i++) {
    Reason *child = g_ptr_array_index (&reason->children, i);
    if (truth_if_found (child) != NO)
      find_open (child, found);
  }
}

GPtrArray *reason_open_clauses (const Reason *reason)
{
  GPtrArray *found = g_ptr_array_new ();
  if (reason != NULL && reason->clauses && reason->truth != YES && truth_if_found (reason) != NO)
    find_open ((Reason *) reason, found);
  return found;
}

static gboolean is_open_below (const Reason *reason)
{
  if (reason->kind == CONDITION_OPEN && !reason->answered)
    return TRUE;
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    if (truth_if_found (child) != NO && is_open_below (child))
      return TRUE;
  }
  return FALSE;
}

gboolean reason_has_open_clauses (const Reason *reason)
{
  return reason != NULL && reason->clauses && reason->truth != YES && truth_if_found (reason) != NO &&
         is_open_below (reason);
}

gboolean reasons_no_figure_reached (const ChargeReasons *charge)
{
  gboolean any = FALSE;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (!item->applicable || item->lead == NULL)
      continue;
    any = TRUE;
    if (item->truth != NO)
      return FALSE;
  }
  return any && charge->verdict.floor == 0 && charge->verdict.ceiling > 0;
}

guint reasons_open_left (const ChargeReasons *charge)
{
  guint n = 0;
  for (guint i = 0; charge->who != NO && i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (!item->applicable || item->truth == YES || item->item->rank <= charge->verdict.floor)
      continue;
    n += reason_has_open_clauses (item->reason);
  }
  return n;
}

gboolean charge_has_ground (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth == YES && item->item->rank >= charge->verdict.floor)
      return TRUE;
  }
  return FALSE;
}

gboolean charge_tells_organization (const ChargeReasons *charge)
{
  const gboolean inside = charge->kind == DEFENDANT_ORGANIZATION || charge->acted_for != NULL;
  return inside && charge->organization.len > 0 && (charge->verdict.ceiling > 0 || charge->who == NO);
}

gboolean charge_is_of_organization (const ChargeReasons *charge)
{
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return TRUE;
  return charge->acted_for != NULL && charge->plan != NULL && charge->plan->version->organizations;
}
