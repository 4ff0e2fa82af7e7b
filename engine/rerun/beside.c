/* Where one slot makes a difference to the tier the next one often does beside the same values of the others: they are tried before
 * anything is searched for, so that many slots in one count cost one search and not one each. */
#include "rerun/beside.h"

void beside_init (Beside *beside, const Plan *plan, const Interval *slots)
{
  beside->plan = plan;
  beside->slots = slots;
  beside->is_noted = FALSE;
}

void beside_clear (Beside *beside)
{
  if (beside->is_noted)
    replay_clear (&beside->replay);
}

gboolean beside_tells_apart (Truth a, Truth b) { return a != b && a != UNKNOWN && b != UNKNOWN; }

/* What the tiers come to with the slot at `one`, against what they come to with it at `other`. */
static gboolean differs (Beside *beside, guint slot, gint64 one, gint64 other)
{
  const Code *code = &beside->plan->code;
  Replay *replay = &beside->replay;
  const Interval before = replay->slots[slot];
  g_autofree Truth *truths = g_new (Truth, code->n_tiers + 1);
  gboolean different = FALSE;
  replay_set (replay, slot, interval_point (one));
  for (guint32 i = 0; i < code->n_tiers; i++)
    truths[i] = replay->truths[code->tiers[i]];
  replay_set (replay, slot, interval_point (other));
  for (guint32 i = 0; !different && i < code->n_tiers; i++)
    different = beside_tells_apart (truths[i], replay->truths[code->tiers[i]]);
  replay_set (replay, slot, before);
  return different;
}

static void turn (Beside *beside)
{
  const gint64 now = beside->turned;
  beside->turned = beside->now;
  beside->now = now;
  replay_set (&beside->replay, beside->slot, interval_point (now));
}

/* With the slot that was noted at either of its values; at the one that served it stays. */
gboolean beside_differs (Beside *beside, guint slot, gint64 one, gint64 other)
{
  gboolean found = FALSE;
  for (guint i = 0; beside->is_noted && beside->slot != slot && !found && i < 2; i++) {
    found = differs (beside, slot, one, other);
    if (!found)
      turn (beside);
  }
  return found;
}

void beside_note (Beside *beside, const Replay *found, guint slot, gint64 one, gint64 other)
{
  if (!beside->is_noted)
    replay_init (&beside->replay, beside->plan, beside->slots);
  beside->is_noted = TRUE;
  replay_back (&beside->replay);
  replay_take (&beside->replay, found);
  beside->slot = slot;
  beside->now = one;
  beside->turned = other;
}
