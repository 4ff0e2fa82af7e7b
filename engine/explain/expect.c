/* The reasons of a case and what it expects in, expectations out: each is held against every charge that it speaks of. */
#include "explain/expect.h"
#include <string.h>
#include "model/names/tier_names.h"

/* The rank of a tier in the law that was applied, or in any version of the offence. */
static gint rank_of (const ChargeReasons *charge, const char *tier)
{
  const Tier *found = charge->plan == NULL ? NULL : version_tier (charge->plan->version, tier);
  if (found == NULL)
    found = offence_tier (charge->verdict.offence, tier);
  return found == NULL ? 0 : (gint) found->rank;
}

/* Whether the sub-item that `below` names beneath a reason holds: "(4)(2)"; nothing: the reason itself. */
static gboolean holds_below (const Reason *reason, const char *below)
{
  if (reason->kind == CONDITION_ITEM && reason->condition != NULL && reason->condition->number != NULL) {
    const char *number = reason->condition->number;
    const gsize length = strlen (number);
    if (below[0] != '(' || strncmp (below + 1, number, length) != 0 || below[length + 1] != ')')
      return FALSE;
    below += length + 2;
    if (*below == '\0')
      return reason->truth == YES;
  }
  for (guint i = 0; i < reason->children.len; i++)
    if (holds_below (g_ptr_array_index (&reason->children, i), below))
      return TRUE;
  return FALSE;
}

static gboolean is_met_by (const ItemReason *item, const char *path)
{
  const gsize length = strlen (item->item->path);
  if (strncmp (item->item->path, path, length) != 0)
    return FALSE;
  return path[length] == '\0'
             ? item->truth == YES
             : path[length] == '(' && item->reason != NULL && holds_below (item->reason, path + length);
}

static gboolean is_met (const ChargeReasons *charge, const char *path)
{
  for (guint i = 0; i < charge->items->len; i++)
    if (is_met_by (g_ptr_array_index (charge->items, i), path))
      return TRUE;
  return FALSE;
}

static void compare_items (Expectation *to, const ChargeReasons *charge, const Expect *expect)
{
  g_auto (GStrv) paths = g_strsplit (expect->items != NULL ? expect->items : "", " ", -1);
  to->items = g_strdup (expect->items);
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth == YES)
      expectation_add_found (to, item->item->path);
  }
  for (guint i = 0; paths[i] != NULL; i++)
    if (*paths[i] != '\0' && !is_met (charge, paths[i]))
      expectation_add_unmet (to, paths[i]);
}

static void compare_ranks (Expectation *to, const ChargeReasons *charge, const Expect *expect)
{
  const gint tier = expect->tier == NULL ? -1 : rank_of (charge, expect->tier);
  to->floor = expect->tier == NULL ? expect->floor : tier;
  to->ceiling = expect->tier == NULL ? expect->ceiling : tier;
  if ((to->floor >= 0 && charge->verdict.floor != (guint) to->floor) ||
      (to->ceiling >= 0 && charge->verdict.ceiling != (guint) to->ceiling))
    to->met = FALSE;
}

static void compare (Reasons *reasons, const Expect *expect, guint index)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, index);
  Expectation *expectation = expectation_new (index, expect->line);
  compare_ranks (expectation, charge, expect);
  compare_items (expectation, charge, expect);
  g_ptr_array_add (reasons->expectations, expectation);
}

void explain_expects (Reasons *reasons, const Case *fact_case)
{
  g_ptr_array_set_size (reasons->expectations, 0);
  for (guint i = 0; i < fact_case->expects->len; i++) {
    const Expect *expect = &g_array_index (fact_case->expects, Expect, i);
    for (guint k = 0; k < fact_case->charges->len; k++)
      if (expect->charge == -1 || expect->charge == (gint) k)
        compare (reasons, expect, k);
  }
}
