/* The reasons of a case and what it expects in, expectations out: each is held against every charge that it speaks of. */
#include "explain/expect.h"
#include <string.h>
#include "model/names/tier_names.h"

/* The rank of a tier in the law that was applied, or in any version of the offence. */
static gint rank_of (const ChargeVerdict *verdict, const char *tier)
{
  if (tier_is_none (tier))
    return 0;
  const Tier *found = verdict->laws.n_candidates == 0
                          ? NULL
                          : version_tier (verdict->laws.candidates[verdict->applied].plan->version, tier);
  if (found == NULL)
    found = offence_tier (verdict->offence, tier);
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

static void compare_ranks (Expectation *to, const ChargeVerdict *verdict, const Expect *expect)
{
  const gint tier = expect->tier == NULL ? -1 : rank_of (verdict, expect->tier);
  to->floor = expect->tier == NULL ? expect->floor : tier;
  to->ceiling = expect->tier == NULL ? expect->ceiling : tier;
  if ((to->floor >= 0 && verdict->floor != (guint) to->floor) ||
      (to->ceiling >= 0 && verdict->ceiling != (guint) to->ceiling))
    to->met = FALSE;
}

static gboolean is_applied (const ChargeVerdict *verdict, const char *instrument)
{
  const GPtrArray *applied =
      verdict->laws.n_candidates == 0 ? NULL : verdict->laws.candidates[verdict->applied].plan->instruments;
  for (guint i = 0; applied != NULL && i < applied->len; i++)
    if (strcmp (((const Instrument *) g_ptr_array_index (applied, i))->id, instrument) == 0)
      return TRUE;
  return FALSE;
}

static void compare_instrument (Expectation *to, const ChargeVerdict *verdict, const Expect *expect)
{
  to->instrument = g_strdup (expect->instrument);
  to->by_others = expect->instrument != NULL && !is_applied (verdict, expect->instrument);
  to->met = to->met && !to->by_others;
}

/* `charge`: the same explained; NULL: its items are not asked for. */
static void compare (Reasons *reasons, const Expect *expect, const ChargeVerdict *verdict, const ChargeReasons *charge)
{
  Expectation *expectation = expectation_new (verdict->charge, expect->line);
  expectation->number = expect->number;
  compare_ranks (expectation, verdict, expect);
  compare_instrument (expectation, verdict, expect);
  if (charge != NULL)
    compare_items (expectation, charge, expect);
  g_ptr_array_add (reasons->expectations, expectation);
}

static gboolean speaks_of (const Expect *expect, guint charge)
{
  return expect->charge == -1 || expect->charge == (gint) charge;
}

void explain_expects (Reasons *reasons, const Case *fact_case)
{
  g_ptr_array_set_size (reasons->expectations, 0);
  for (guint i = 0; i < fact_case->expects->len; i++) {
    const Expect *expect = &g_array_index (fact_case->expects, Expect, i);
    for (guint k = 0; k < fact_case->charges->len; k++) {
      const ChargeReasons *charge = g_ptr_array_index (reasons->charges, k);
      if (speaks_of (expect, k))
        compare (reasons, expect, &charge->verdict, charge);
    }
  }
}

gboolean expects_items (const Case *fact_case)
{
  for (guint i = 0; i < fact_case->expects->len; i++)
    if (g_array_index (fact_case->expects, Expect, i).items != NULL)
      return TRUE;
  return FALSE;
}

void explain_expected_tiers (Reasons *reasons, const Case *fact_case, const Verdict *verdict)
{
  g_ptr_array_set_size (reasons->expectations, 0);
  for (guint i = 0; i < fact_case->expects->len; i++) {
    const Expect *expect = &g_array_index (fact_case->expects, Expect, i);
    for (guint k = 0; k < verdict->charges->len; k++)
      if (speaks_of (expect, k))
        compare (reasons, expect, &g_array_index (verdict->charges, ChargeVerdict, k), NULL);
  }
}
