/* In: a program and a case. Out: its tier and the items it meets, by names that are the same under every set of rules. */
#include "teach/school/result.h"
#include "decide/charge.h"
#include "decide/open.h"

char *result_key (const PlanItem *item) { return g_strconcat (item->instrument->id, " ", item->path, NULL); }

static void add_met (Result *result, const Truth *truths)
{
  const Places *places = &result->plan->places;
  if (truths[places->who_step] != YES)
    return;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    g_autofree char *key = result_key (item);
    if (truths[item->step] != YES)
      continue;
    g_ptr_array_add (result->items, (gpointer) item);
    if (!result_meets (result, key))
      g_ptr_array_add (result->met, g_steal_pointer (&key));
  }
}

Result *result_of (const Program *program, const Case *fact_case, const Condition *reading)
{
  Result *result = g_new0 (Result, 1);
  g_autoptr (Verdict) verdict = verdict_new_single ();
  const Trial trial = { .program = program, .fact_case = fact_case, .supposed = { .reading = reading } };
  result->met = g_ptr_array_new_with_free_func (g_free);
  result->items = g_ptr_array_new ();
  g_array_set_size (verdict->charges, 1);
  ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, 0);
  decide_charge (&trial, charge, &verdict->work);
  result->floor = charge->floor;
  result->ceiling = charge->ceiling;
  if (charge->laws.n_candidates == 0)
    return result;
  open_of_law (&trial, charge, charge->applied, &verdict->work);
  result->plan = charge->laws.candidates[charge->applied].plan;
  add_met (result, verdict->work.truths);
  return result;
}

void result_free (Result *result)
{
  if (result == NULL)
    return;
  g_ptr_array_unref (result->met);
  g_ptr_array_unref (result->items);
  g_free (result);
}

char *result_range (const Result *result) { return g_strdup_printf ("%u-%u", result->floor, result->ceiling); }

gboolean result_same_tier (const Result *a, const Result *b)
{
  return a->floor == b->floor && a->ceiling == b->ceiling;
}

gboolean result_meets (const Result *result, const char *key)
{
  return g_ptr_array_find_with_equal_func (result->met, key, g_str_equal, NULL);
}

gboolean result_same_items (const Result *a, const Result *b)
{
  if (a->met->len != b->met->len)
    return FALSE;
  for (guint i = 0; i < a->met->len; i++)
    if (!result_meets (b, g_ptr_array_index (a->met, i)))
      return FALSE;
  return TRUE;
}

gboolean result_is_disputed (const Program *program, const Case *fact_case, const Result *result)
{
  for (guint i = 0; result->plan != NULL && i < result->plan->alternatives->len; i++) {
    g_autoptr (Result) other = result_of (program, fact_case, plan_alternative (result->plan, i)->reading);
    if (!result_same_tier (result, other) || !result_same_items (result, other))
      return TRUE;
  }
  return FALSE;
}
