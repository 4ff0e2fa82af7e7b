/* In: the traced items of a decided charge. Out: the single steps that would change it.
 * A step is single if everything else that the item demands holds already: below "all" only one branch may be
 * missing, below "any" each branch is a way of its own. */
#include "explain/change.h"
#include "explain/trace.h"

enum { MOST_FIGURES = 5, MOST_FACTS = 5 };

typedef struct {
  const ItemReason *item;
  GPtrArray *found; /* of Change */
} Search;

static Change *add_change (Search *search, gboolean up, const Reason *lead)
{
  Change *change = g_new0 (Change, 1);
  change->up = up;
  change->rank = search->item->item->rank;
  change->item = search->item;
  change->reason = lead;
  change->lead = lead->measured ? lead : NULL;
  change->slot = lead->measured || lead->facts->len == 0 ? 0 : g_array_index (lead->facts, guint, 0);
  change->distance = RATIONAL_ZERO;
  g_ptr_array_add (search->found, change);
  return change;
}

static guint n_shares (const Reason *reason)
{
  guint n = 0;
  for (guint i = 0; i < reason->shares->len; i++)
    n += rational_compare (g_array_index (reason->shares, Share, i).share_hi, RATIONAL_ZERO) > 0;
  return n;
}

/* A proportional sum of one summand is that summand's own item, and one that is complete fails for another reason. */
static gboolean can_grow (const Reason *reason)
{
  if (!trace_is_reaching (reason) || rational_compare (reason->margin_hi, RATIONAL_ZERO) > 0)
    return FALSE;
  if (reason->kind != CONDITION_PROPORTIONAL)
    return TRUE;
  return n_shares (reason) > 1 && rational_compare (reason->margin_hi, RATIONAL_ZERO) < 0;
}

static gboolean is_fact (const Reason *reason)
{
  return (reason->kind == CONDITION_YES || reason->kind == CONDITION_WITHIN) && reason->facts->len > 0;
}

static guint n_with (const Reason *reason, Truth truth)
{
  guint n = 0;
  for (guint i = 0; i < reason->children->len; i++)
    n += ((const Reason *) g_ptr_array_index (reason->children, i))->truth == truth;
  return n;
}

/* Whether one more child that holds is enough for the whole. */
static gboolean is_one_child_away (const Reason *reason)
{
  guint yes = n_with (reason, YES);
  switch (reason->kind) {
  case CONDITION_ANY: return TRUE;
  case CONDITION_ALL:
  case CONDITION_READING:
  case CONDITION_ITEM: return yes + 1 == reason->children->len;
  case CONDITION_SCALE:
  case CONDITION_AT_LEAST: return yes + 1 == reason->count;
  default: return FALSE;
  }
}

static void find_up (Search *search, const Reason *reason)
{
  if (reason->truth == YES)
    return;
  if (can_grow (reason)) {
    Change *change = add_change (search, TRUE, reason);
    rational_subtract (RATIONAL_ZERO, reason->margin_hi, &change->distance);
  } else if (is_fact (reason)) {
    add_change (search, TRUE, reason);
  } else if (is_one_child_away (reason)) {
    for (guint i = 0; i < reason->children->len; i++)
      find_up (search, g_ptr_array_index (reason->children, i));
  }
}

/* A proportional sum that is complete and only waits for a part to fail by itself: a ground that would step in. */
static gboolean is_in_reserve (const Reason *reason)
{
  if (reason->truth != NO || reason_is_blocked (reason))
    return FALSE;
  if (reason->kind == CONDITION_PROPORTIONAL)
    return reason->measured && rational_compare (reason->margin_hi, RATIONAL_ZERO) >= 0 && n_shares (reason) > 1;
  for (guint i = 0; i < reason->children->len; i++)
    if (is_in_reserve (g_ptr_array_index (reason->children, i)))
      return TRUE;
  return FALSE;
}

/* Only one child holds, and no other one might. */
static gboolean is_only_child_left (const Reason *reason)
{
  for (guint i = 0; i < reason->children->len; i++)
    if (is_in_reserve (g_ptr_array_index (reason->children, i)))
      return FALSE;
  return n_with (reason, YES) == 1 && n_with (reason, UNKNOWN) == 0;
}

/* Whether the whole fails as soon as any one child that holds fails. */
static gboolean is_every_child_needed (const Reason *reason)
{
  switch (reason->kind) {
  case CONDITION_ALL:
  case CONDITION_READING:
  case CONDITION_ITEM: return TRUE;
  case CONDITION_ANY: return is_only_child_left (reason);
  case CONDITION_SCALE:
  case CONDITION_AT_LEAST:
    return trace_is_union (reason) && reason->kind == CONDITION_SCALE
               ? is_only_child_left (reason)
               : n_with (reason, YES) == reason->count && n_with (reason, UNKNOWN) == 0;
  default: return FALSE;
  }
}

static void find_down (Search *search, const Reason *reason)
{
  if (reason->truth != YES || reason->gate)
    return;
  if (trace_is_reaching (reason))
    add_change (search, FALSE, reason)->distance = reason->margin_lo;
  else if (is_fact (reason))
    add_change (search, FALSE, reason);
  else if (is_every_child_needed (reason))
    for (guint i = 0; i < reason->children->len; i++)
      find_down (search, g_ptr_array_index (reason->children, i));
}

/* Facts after figures, figures by how much of the limit is reached. */
static int compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *one = *(Change *const *) a, *other = *(Change *const *) b;
  if (one->up != other->up)
    return one->up ? -1 : 1;
  if (one->lead == NULL || other->lead == NULL)
    return (one->lead == NULL) - (other->lead == NULL);
  return trace_compare (other->lead, one->lead);
}

/* Another way by the same facts: the nearest one says enough. */
static gboolean is_same (const Change *a, const Change *b)
{
  if (a->lead == NULL || b->lead == NULL)
    return a->lead == b->lead && a->slot == b->slot && a->item->item->article == b->item->item->article;
  return reason_measures_same (a->lead, b->lead);
}

static gboolean is_known (const GPtrArray *changes, const Change *change)
{
  for (guint i = 0; i < changes->len; i++)
    if (is_same (g_ptr_array_index (changes, i), change))
      return TRUE;
  return FALSE;
}

static gboolean has_something (const Change *change)
{
  return change->lead != NULL && rational_compare (change->lead->degree_hi, RATIONAL_ZERO) > 0;
}

/* Takes the nearest few figures and facts; figures of which nothing is found only where there is nothing nearer. */
static void take_nearest (ChargeReasons *charge, GPtrArray *found)
{
  guint figures = MOST_FIGURES, facts = MOST_FACTS;
  g_ptr_array_sort (found, compare_changes);
  gboolean some = found->len > 0 && has_something (g_ptr_array_index (found, 0));
  for (guint i = 0; i < found->len; i++) {
    Change *change = g_ptr_array_index (found, i);
    guint *left = change->lead == NULL ? &facts : &figures;
    gboolean is_far = some && change->lead != NULL && !has_something (change);
    if (*left == 0 || is_far || is_known (charge->changes, change))
      continue;
    --*left;
    Change *kept = g_new (Change, 1);
    *kept = *change;
    g_ptr_array_add (charge->changes, kept);
  }
}

static gboolean counts (const ItemReason *item) { return item->applicable && item->article == YES && !item->open; }

/* The rank of the next tier that an item gives. 0: there is none. */
static guint rank_above (const ChargeReasons *charge)
{
  guint next = 0;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    guint rank = item->item->rank;
    if (counts (item) && rank > charge->verdict.ceiling && (next == 0 || rank < next))
      next = rank;
  }
  return next;
}

static void find_all_up (ChargeReasons *charge)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  guint next = rank_above (charge);
  for (guint i = 0; i < charge->items->len; i++) {
    Search search = { g_ptr_array_index (charge->items, i), found };
    if (counts (search.item) && search.item->item->rank == next)
      find_up (&search, search.item->reason);
  }
  take_nearest (charge, found);
}

static gboolean is_item_in_reserve (const ItemReason *item) { return item->applicable && is_in_reserve (item->reason); }

/* The only item that holds, or might, at the tier or above; NULL: none or several. */
static const ItemReason *only_ground (const ChargeReasons *charge)
{
  const ItemReason *only = NULL;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->rank < charge->verdict.floor || (item->truth == NO && !is_item_in_reserve (item)))
      continue;
    if (only != NULL || item->truth != YES)
      return NULL;
    only = item;
  }
  return only;
}

static guint rank_without (const ChargeReasons *charge, const ItemReason *ground)
{
  guint rank = 0;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item != ground && item->truth == YES)
      rank = MAX (rank, item->item->rank);
  }
  return rank;
}

static void find_all_down (ChargeReasons *charge)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  Search search = { only_ground (charge), found };
  if (search.item == NULL || search.item->open)
    return;
  find_down (&search, search.item->reason);
  g_ptr_array_sort (found, compare_changes);
  for (guint i = 0; i < found->len; i++) {
    Change *change = g_ptr_array_index (found, i);
    change->rank = rank_without (charge, search.item);
    g_ptr_array_add (charge->changes, change);
  }
}

void change_find (ChargeReasons *charge)
{
  if (!charge->verdict.decided || charge->who != YES)
    return;
  find_all_up (charge);
  if (charge->verdict.floor > 0)
    find_all_down (charge);
}
