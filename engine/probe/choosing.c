/* What is asked of an offence as it is gone through, and said of it: which it is, where a case lies, what is not proved. */
#include "probe/choosing.h"

void choice_compared_free (ChoiceCompared *compared)
{
  pair_free (compared->pair);
  g_ptr_array_unref (compared->moves);
  g_free (compared);
}

Choices choosing_choices (const Choosing *choosing)
{
  return (Choices) { { choosing->laws[PAIR_OLD], choosing->laws[PAIR_NOW] },
                     { choosing->diff->of[PAIR_OLD], choosing->diff->of[PAIR_NOW] } };
}

const Offence *choosing_offence (const Choosing *choosing)
{
  return lawbook_offence (choosing->diff->of[PAIR_OLD]->law, choosing->of->offence)->stated;
}

void choosing_unproved (const Choosing *choosing, UnprovedKind kind, const char *name)
{
  GArray *known = choosing->diff->unproved;
  for (guint i = 0; i < known->len; i++) {
    Unproved *other = &g_array_index (known, Unproved, i);
    if (other->kind != kind || other->offence != choosing_offence (choosing) || other->name != name)
      continue;
    other->days.lo = MIN (other->days.lo, choosing->decided.lo);
    other->days.hi = MAX (other->days.hi, choosing->decided.hi);
    return;
  }
  const Unproved unproved = {
    .kind = kind, .offence = choosing_offence (choosing), .days = choosing->decided, .name = name
  };
  g_array_append_val (known, unproved);
}

gboolean choosing_is_unplaced (const Choosing *choosing)
{
  return choosing->regions->len > 0 && choosing->time.region == NULL;
}

/* It says something of cases of that kind, wherever and whatever else they are. */
static gboolean is_of_these (const Choosing *choosing, const char *region, const Shift *listed)
{
  return (!listed->chosen || listed->among) && !listed->of_officers && listed->by == SHIFT_BY_LIMBS &&
         (listed->reading[PAIR_OLD] == NULL || listed->reading[PAIR_OLD] == choosing->reading[PAIR_OLD]) &&
         (listed->region == NULL || g_strcmp0 (listed->region, region) == 0) &&
         (!listed->unplaced || choosing_is_unplaced (choosing));
}

GPtrArray *choosing_told (const Choosing *choosing, const char *region)
{
  GPtrArray *told = choosing->among ? g_ptr_array_new () : NULL;
  for (guint i = choosing->of->first; told != NULL && i < choosing->diff->shifts->len; i++) {
    const Shift *listed = g_ptr_array_index (choosing->diff->shifts, i);
    if (is_of_these (choosing, region, listed))
      g_ptr_array_add (told, (gpointer) &listed->move);
  }
  return told;
}

ChoiceLeft *choosing_left (Choosing *choosing) { return choosing->among ? &choosing->left_among : &choosing->left; }
