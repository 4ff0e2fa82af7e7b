/* An expectation that is not met and the reasons in, the items on which that hangs out, each with the conditions that decide it.
 * The idea: what differs is said by the fewest items that would have to be otherwise. */
#include "suite/difference.h"
#include <string.h>

enum { MOST_NEAR = 3 };

static const ItemReason *item_at (const ChargeReasons *charge, guint index)
{
  return g_ptr_array_index (charge->items, index);
}

/* The path, or what stands below it, is among the blank-separated `paths`. */
static gboolean is_named (const ItemReason *item, const char *paths)
{
  const gsize length = strlen (item->item->path);
  for (const char *at = paths; at != NULL && (at = strstr (at, item->item->path)) != NULL; at += length)
    if ((at == paths || at[-1] == ' ') && (at[length] == ' ' || at[length] == '(' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/* What makes the floor or the ceiling higher than it should be. */
static gboolean is_too_much (const ItemReason *item, const Expectation *expectation)
{
  const gint rank = (gint) item->item->rank;
  if (item->truth == YES && expectation->ceiling >= 0)
    return rank > expectation->ceiling;
  return item->truth == UNKNOWN && !item->open && expectation->ceiling >= 0 && rank > expectation->ceiling;
}

static gint compare_nearness (gconstpointer a, gconstpointer b)
{
  const ItemReason *left = *(ItemReason *const *) a, *right = *(ItemReason *const *) b;
  if (left->truth != right->truth)
    return left->truth == UNKNOWN ? -1 : 1;
  if ((left->lead == NULL) != (right->lead == NULL))
    return left->lead == NULL ? 1 : -1;
  return left->lead == NULL ? 0 : rational_compare (right->lead->degree_lo, left->lead->degree_lo);
}

/* Of the tier that should be reached and is not. */
static void add_nearest (GPtrArray *to, const ChargeReasons *charge, gint floor)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = item_at (charge, i);
    if ((gint) item->item->rank == floor && item->truth != YES && item->applicable && !item->open)
      g_ptr_array_add (candidates, (gpointer) item);
  }
  g_ptr_array_sort (candidates, compare_nearness);
  for (guint i = 0; i < MIN (candidates->len, MOST_NEAR); i++)
    g_ptr_array_add (to, g_ptr_array_index (candidates, i));
}

GPtrArray *difference_items (const Reasons *reasons, const Expectation *expectation)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  GPtrArray *items = g_ptr_array_new ();
  for (guint i = 0; !expectation->met && i < charge->items->len; i++) {
    const ItemReason *item = item_at (charge, i);
    if (is_too_much (item, expectation) || (item->truth != YES && is_named (item, expectation->unmet)))
      g_ptr_array_add (items, (gpointer) item);
  }
  if (!expectation->met && items->len == 0 && (gint) charge->verdict.floor < expectation->floor)
    add_nearest (items, charge, expectation->floor);
  return items;
}

/* Of what must all hold one failure is enough; else every part of the same truth counts. */
static void add_grounds (GPtrArray *to, const Reason *reason)
{
  const guint before = to->len;
  const gboolean one_is_enough = reason->truth == NO && reason->kind == CONDITION_ALL;
  for (guint i = 0; reason->kind != CONDITION_NOT && i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    if (child->truth == reason->truth && (!one_is_enough || to->len == before))
      add_grounds (to, child);
  }
  if (to->len == before)
    g_ptr_array_add (to, (gpointer) reason);
}

GPtrArray *difference_grounds (const ItemReason *item)
{
  GPtrArray *grounds = g_ptr_array_new ();
  if (item->gate != NULL)
    g_ptr_array_add (grounds, (gpointer) item->gate);
  else
    add_grounds (grounds, item->reason);
  return grounds;
}
