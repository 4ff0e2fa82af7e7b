/* In: all changes of an explained charge. Out: which of them are worth a line: those over what the case speaks of, of what it denies a
 * few, and where there are none the first few that come to a tier. */
#include "explain/change_standing.h"
#include <string.h>
#include "explain/found.h"

enum { MOST_UNSAID = 3, MOST_DENIED = 5 };

static Change *change_at (const ChargeReasons *charge, guint i)
{
  return i < charge->changes->len ? g_ptr_array_index (charge->changes, i) : NULL;
}

/* The changes from `first` that lead to the same tier. Returns: the index behind them. */
static guint same_tier (const ChargeReasons *charge, guint first)
{
  const Change *of = change_at (charge, first);
  guint end = first + 1;
  for (const Change *other; (other = change_at (charge, end)) != NULL; end++)
    if (other->up != of->up || other->floor != of->floor || other->ceiling != of->ceiling)
      break;
  return end;
}

/* The case says of one of the facts that it was not found. */
static gboolean is_denied (const ChargeReasons *charge, const ArenaArray *facts)
{
  for (guint i = 0; i < charge->stated->len; i++)
    for (guint k = 0; k < facts->len; k++)
      if (((const StatedReason *) g_ptr_array_index (charge->stated, i))->slot == g_array_index (facts, guint, k))
        return TRUE;
  return FALSE;
}

/* Those over facts that the case speaks of; of what it denies the first few. Returns: whether there are any. */
static gboolean tell_spoken (const ChargeReasons *charge, guint first, guint end)
{
  guint n_denied = 0;
  gboolean any = FALSE;
  for (guint i = first; i < end; i++) {
    Change *change = change_at (charge, i);
    const gboolean of_fact = change->of == CHANGE_OF_FACT, found = of_fact && found_has_any (charge, &change->facts);
    const gboolean denied = of_fact && !found && is_denied (charge, &change->facts);
    change->telling = found || (denied && n_denied++ < MOST_DENIED);
    any = any || change->telling;
  }
  return any;
}

/* Where there are none, the first few, of a definite tier. What a person may find of a clause is told with the clauses. */
static void tell_changes_between (const ChargeReasons *charge, guint first, guint end)
{
  const Change *of = change_at (charge, first);
  if (tell_spoken (charge, first, end) || !charge->verdict.decided || of->floor != of->ceiling)
    return;
  for (guint i = first, n = 0; n < MOST_UNSAID && i < end; i++) {
    Change *change = change_at (charge, i);
    change->telling = change->of == CHANGE_OF_FACT;
    n += change->telling;
  }
}

static gboolean same_facts (const Change *change, const Change *other)
{
  return change->facts.len == other->facts.len &&
         memcmp (change->facts.data, other->facts.data, change->facts.len * sizeof (guint)) == 0;
}

/* Another change by the same fact, the same way, is told and comes to a tier. */
static gboolean is_told_more_exactly (const ChargeReasons *charge, const Change *change)
{
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *other = change_at (charge, i);
    if (other->telling && other->up == change->up && other->kind == change->kind && other->floor == other->ceiling &&
        same_facts (change, other))
      return TRUE;
  }
  return FALSE;
}

/* How much of an amount may be enough is not told beside how much surely is. */
static void drop_vague (const ChargeReasons *charge)
{
  for (guint i = 0; charge->verdict.decided && i < charge->changes->len; i++) {
    Change *change = change_at (charge, i);
    if (change->telling && change->kind == CHANGE_AMOUNT && change->floor != change->ceiling)
      change->telling = !is_told_more_exactly (charge, change);
  }
}

/* Growing, the same amount leads to the same tier. */
static gboolean grows_to_same (const ChargeReasons *charge, const Change *change)
{
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *other = change_at (charge, i);
    if (other->kind == CHANGE_AMOUNT && other->more && other->up == change->up && other->floor == change->floor &&
        other->ceiling == change->ceiling && same_facts (change, other))
      return TRUE;
  }
  return FALSE;
}

/* It falls below the least that there can be of it. */
static gboolean falls_to_nothing (const Change *change)
{
  return change->kind == CHANGE_AMOUNT && !change->more && !change->up && !rational_is_unbounded (change->below) &&
         change->below.numerator == 1;
}

/* What others are a share of lowers a tier as it grows. That there is nothing of it to have a share of does so too, and is no case
 * that anybody has. */
static void drop_nothing_to_share (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->changes->len; i++) {
    Change *change = change_at (charge, i);
    if (change->telling && falls_to_nothing (change))
      change->telling = !grows_to_same (charge, change);
  }
}

void change_standing_explain (const ChargeReasons *charge)
{
  for (guint first = 0, end; first < charge->changes->len; first = end) {
    end = same_tier (charge, first);
    tell_changes_between (charge, first, end);
  }
  drop_vague (charge);
  drop_nothing_to_share (charge);
}
