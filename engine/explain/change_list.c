/* In: changes, one by one. Out: the list that a reader is given: what is the same of several facts of one sum said once, what is
 * said better elsewhere left out, the nearest first. */
#include "explain/change_list.h"

gboolean change_lead_is_plain (const Reason *lead)
{
  return lead->kind == CONDITION_LIMIT && !condition_is_formula (lead->condition);
}

static gboolean is_part_of (const Plan *plan, const Node *part, guint slot)
{
  for (guint i = 0; part != NULL && i < part->n_terms; i++)
    if (plan_term (plan, part->first_term + i)->slot == slot)
      return TRUE;
  return FALSE;
}

/* Both facts count once each in one limit. */
static gboolean add_up (const Plan *plan, const Reason *lead, guint slot, guint other)
{
  const GPtrArray *parts = lead->node->children;
  for (guint i = 0; lead->kind == CONDITION_PROPORTIONAL && i < parts->len; i++) {
    const Node *part = node_summand (g_ptr_array_index (parts, i));
    const gboolean has = is_part_of (plan, part, slot);
    if (has != is_part_of (plan, part, other) || (has && condition_is_formula (part->condition)))
      return FALSE;
  }
  return lead->kind == CONDITION_PROPORTIONAL || change_lead_is_plain (lead);
}

static gboolean is_same_lead (const Reason *a, const Reason *b)
{
  return a != NULL && b != NULL && a->condition == b->condition && g_strcmp0 (a->path, b->path) == 0 &&
         rational_compare (a->factor, b->factor) == 0;
}

/* The same growth of another part of the same sum: so much of them together. */
static gboolean is_same_growth (const Change *a, const Change *b)
{
  return a->item == b->item && a->up && b->up && a->kind == CHANGE_AMOUNT && b->kind == CHANGE_AMOUNT && a->more &&
         b->more && a->floor == b->floor && a->ceiling == b->ceiling && is_same_lead (a->lead, b->lead) &&
         rational_compare (a->distance, b->distance) == 0 &&
         rational_compare (a->distance_other, b->distance_other) == 0 &&
         add_up (a->plan, a->lead, g_array_index (&a->facts, guint, 0), g_array_index (&b->facts, guint, 0));
}

gboolean change_adds_up (const Change *change, guint slot)
{
  return change->lead != NULL && add_up (change->plan, change->lead, g_array_index (&change->facts, guint, 0), slot);
}

void change_take (ChargeReasons *charge, Change *change, guint slot, Rational reached)
{
  change_add_facts (charge->arena, change, &slot, 1);
  if (rational_compare (change->reached, reached) < 0)
    change->reached = reached;
}

Change *change_add (ChargeReasons *charge, Change *change)
{
  GPtrArray *changes = charge->changes;
  for (guint i = 0; i < changes->len; i++) {
    Change *known = g_ptr_array_index (changes, i);
    if (!is_same_growth (known, change))
      continue;
    change_take (charge, known, g_array_index (&change->facts, guint, 0), change->reached);
    return known;
  }
  g_ptr_array_add (changes, change);
  return change;
}

/* A sum that falls says of each of its facts that it falls by so much, alone or with the others. */
static gboolean is_said_by (const Change *change, const Change *sum)
{
  return sum->facts.len > 1 && change->facts.len == 1 && !sum->up && !sum->more && sum->kind == CHANGE_AMOUNT &&
         change_lead_is_plain (sum->lead) && change->kind == CHANGE_AMOUNT && !change->more &&
         change->floor == sum->floor && change->ceiling == sum->ceiling &&
         change_has (sum, g_array_index (&change->facts, guint, 0)) &&
         rational_compare (change->distance_other, sum->distance_other) == 0;
}

/* What is said of the shares of a sum is said better of their amounts. */
static gboolean says_shares_of (const Change *change, const Change *sum)
{
  return sum->lead->kind == CONDITION_PROPORTIONAL && change->kind == CHANGE_AMOUNT && change->facts.len == 1 &&
         !change->more && change->floor == sum->floor && change->ceiling == sum->ceiling &&
         change_has (sum, g_array_index (&change->facts, guint, 0));
}

/* The fact alone, the other way than now, leads where the sum does. */
static gboolean is_said_alone (const GPtrArray *changes, const Change *sum, guint slot)
{
  for (guint i = 0; i < changes->len; i++) {
    const Change *change = g_ptr_array_index (changes, i);
    if (change->kind == CHANGE_AMOUNT && !change->up && change->facts.len == 1 && change_has (change, slot) &&
        change->floor == sum->floor && change->ceiling == sum->ceiling)
      return TRUE;
  }
  return FALSE;
}

/* A difference, or a weighted sum, says no more than what each of its facts alone would do. A share is a figure of the law. */
static gboolean is_said_by_parts (const GPtrArray *changes, const Change *sum)
{
  gboolean said = sum->lead->kind == CONDITION_LIMIT && condition_is_formula (sum->lead->condition) &&
                  sum->lead->node->n_divisors == 0;
  for (guint i = 0; said && i < sum->facts.len; i++)
    said = is_said_alone (changes, sum, g_array_index (&sum->facts, guint, i));
  return said;
}

void change_add_sum (GPtrArray *changes, Change *sum)
{
  if (is_said_by_parts (changes, sum))
    return;
  for (guint i = changes->len; i > 0; i--) {
    const Change *change = g_ptr_array_index (changes, i - 1);
    if (says_shares_of (change, sum))
      return;
    if (is_said_by (change, sum))
      g_ptr_array_remove_index (changes, i - 1);
  }
  g_ptr_array_add (changes, sum);
}

static guint first_fact (const Change *change)
{
  return change->facts.len > 0 ? g_array_index (&change->facts, guint, 0) : G_MAXUINT;
}

static int compare_numbers (guint64 a, guint64 b) { return (a > b) - (a < b); }

/* Up the nearest tier first, down too. */
static int compare_tiers (const Change *one, const Change *other)
{
  if (one->up != other->up)
    return one->up ? -1 : 1;
  const int floor = compare_numbers (one->floor, other->floor),
            ceiling = compare_numbers (one->ceiling, other->ceiling);
  const int order = floor != 0 ? floor : ceiling;
  return one->up ? order : -order;
}

static int compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *one = *(Change *const *) a, *other = *(Change *const *) b;
  int order = compare_tiers (one, other);
  if (order == 0)
    order = compare_numbers (one->of, other->of);
  if (order == 0)
    order = compare_numbers (other->kind, one->kind);
  if (order == 0)
    order = rational_compare (other->reached, one->reached);
  return order != 0 ? order : compare_numbers (first_fact (one), first_fact (other));
}

/* Most stand in order as they were found, and there are few: none is moved far. */
void change_sort (GPtrArray *changes)
{
  enum { FEW = 32 };
  if (changes->len > FEW) {
    g_ptr_array_sort (changes, compare_changes);
    return;
  }
  for (guint i = 1; i < changes->len; i++) {
    gpointer change = changes->pdata[i];
    guint at = i;
    for (; at > 0 && compare_changes (&changes->pdata[at - 1], &change) > 0; at--)
      changes->pdata[at] = changes->pdata[at - 1];
    changes->pdata[at] = change;
  }
}
