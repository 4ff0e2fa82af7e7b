/* What is asked of an offence as it is gone through, and said of it: which it is, where a case lies, what is not proved. */
#include "probe/choosing.h"

void choice_compared_free (ChoiceCompared *compared)
{
  pair_free (compared->pair);
  g_ptr_array_unref (compared->moves);
  g_free (compared);
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
