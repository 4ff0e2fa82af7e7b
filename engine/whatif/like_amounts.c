/* In: an amount that grows. Out: the changes of another one that was tried before, where both are the same summand of the same
 * sums: these come to the same by the same growth, whatever either of the two is, and so does all that hangs on them. */
#include "whatif/like_amounts.h"

static const Grown *grown_at (const ChangeSearch *search, guint i)
{
  return &g_array_index (&search->room->grown, Grown, i);
}

static guint n_grown (const ChangeSearch *search) { return search->room->grown.len; }

static void add (const ChangeSearch *search, const Grown *grown)
{
  arena_array_add (search->charge->arena, &search->room->grown, grown, 1, sizeof *grown);
}

void like_amounts_begin (const ChangeSearch *search, guint slot) { add (search, &(Grown) { .slot = slot }); }

void like_amounts_note (const ChangeSearch *search, gint64 by, Change *change)
{
  add (search, &(Grown) { grown_at (search, n_grown (search) - 1)->slot, by, change });
}

static gboolean is_same_use (const Use *a, const Use *b) { return a->step == b->step && a->weight == b->weight; }

static gboolean counts_alike (const Code *code, guint slot, guint other)
{
  const UseRow sums = code_summed (code, slot), others = code_summed (code, other);
  gboolean alike = sums.n == others.n;
  for (guint i = 0; alike && i < sums.n; i++)
    alike = is_same_use (&sums.by[i], &others.by[i]);
  return alike;
}

/* Both are known, and counted alike by every law. */
static gboolean is_alike (const ChangeSearch *search, guint slot, guint other)
{
  for (guint i = 0; i < search->laws->len; i++) {
    const Replay *law = try_law (search, i);
    if (!interval_is_point (law->slots[slot]) || !interval_is_point (law->slots[other]) ||
        !counts_alike (&law->plan->code, slot, other))
      return FALSE;
  }
  return try_most_growth (try_value (search, slot)) == try_most_growth (try_value (search, other));
}

static void take (const ChangeSearch *search, const Grown *grown, guint slot)
{
  const gint64 value = try_law_of (search, grown->to->plan)->slots[slot].lo;
  change_take (search->charge, grown->to, slot, change_reached (value, grown->by));
}

/* Where an amount like it begins in what was tried; behind all: nowhere. */
static guint find_like (const ChangeSearch *search, guint slot)
{
  guint i = 0;
  while (i < n_grown (search) &&
         (grown_at (search, i)->to != NULL || !is_alike (search, grown_at (search, i)->slot, slot)))
    i++;
  return i;
}

static guint end_of (const ChangeSearch *search, guint first)
{
  guint end = first + 1;
  while (end < n_grown (search) && grown_at (search, end)->to != NULL)
    end++;
  return end;
}

gboolean like_amounts_grow (const ChangeSearch *search, guint slot)
{
  const guint first = find_like (search, slot), end = end_of (search, first);
  if (first == n_grown (search))
    return FALSE;
  for (guint i = first + 1; i < end; i++)
    if (!change_adds_up (grown_at (search, i)->to, slot))
      return FALSE;
  for (guint i = first + 1; i < end; i++)
    take (search, grown_at (search, i), slot);
  return TRUE;
}
