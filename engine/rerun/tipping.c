/* In: a plan, intervals that leave the tier open, and unknown slots. Out: which of them are shown to tip a tier.
 * The unknowns that work one way are pushed towards the higher tier as far as they go without reaching it; what then tips it
 * matters. What works both ways is held meanwhile: at its ends, and wherever a sum turns. */
#include "rerun/tipping.h"

enum { ORDERS = 4, MOST_STANDS = 32 };

static const Interval *slot_at (const Matter *matter, guint slot) { return &matter->slots[slot]; }

static gboolean is_raised (const Matter *matter, guint slot)
{
  return matter->plan->code.polarity[slot] == POLARITY_RAISES;
}

static gint64 low_end (const Matter *matter, guint slot)
{
  return is_raised (matter, slot) ? slot_at (matter, slot)->lo : slot_at (matter, slot)->hi;
}

static gint64 high_end (const Matter *matter, guint slot)
{
  return is_raised (matter, slot) ? slot_at (matter, slot)->hi : slot_at (matter, slot)->lo;
}

static gboolean reaches (const Matter *matter, guint rank)
{
  return matter->a.truths[matter->plan->code.tiers[rank - 1]] == YES;
}

static void hold (Matter *matter, guint slot, gint64 value) { replay_set (&matter->a, slot, interval_point (value)); }

static gboolean reaches_with (Matter *matter, guint slot, gint64 value, guint rank)
{
  hold (matter, slot, value);
  return reaches (matter, rank);
}

/* ---- where what works both ways stands ---- */

static int compare_values (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return (one > other) - (one < other);
}

static void add_value (GArray *values, Interval whole, Wide at)
{
  if (at <= whole.lo || at > whole.hi)
    return;
  const gint64 value = (gint64) at;
  g_array_append_val (values, value);
}

/* Puts the values in ascending order, each once. */
static void sort_values (GArray *values)
{
  guint n = 0;
  g_array_sort (values, compare_values);
  for (guint i = 0; i < values->len; i++)
    if (n == 0 || g_array_index (values, gint64, i) != g_array_index (values, gint64, n - 1))
      g_array_index (values, gint64, n++) = g_array_index (values, gint64, i);
  g_array_set_size (values, n);
}

/* Adds where within `whole` a sum of the slot turns as the other slots stand now. */
static void add_turns (const Matter *matter, guint slot, Interval whole, GArray *values)
{
  const Replay *now = &matter->a;
  const Uses *uses = &matter->plan->code.summed;
  for (guint32 i = uses->first[slot]; i < uses->first[slot + 1]; i++) {
    const Use *use = &uses->by[i];
    if (use->weight == 0 || !matter->plan->code.leads[use->step])
      continue;
    const Line line = linear_beside (now->sums[use->step], use->weight, now->slots[slot]);
    const Turning at = linear_turn (line, plan_step (matter->plan, use->step)->bound);
    add_value (values, whole, at.first);
    add_value (values, whole, at.last);
  }
  sort_values (values);
}

static gint64 held_at (const Matter *matter, const Stand *stand, guint slot)
{
  return slot == stand->slot ? stand->value : stand->high ? slot_at (matter, slot)->hi : slot_at (matter, slot)->lo;
}

/* ---- pushing ---- */

/* Moves `slot` towards the higher tier as far as `rank` stays out of reach: to just before the sum turns that leads there. */
static void push (Matter *matter, guint slot, guint rank)
{
  const gboolean raised = is_raised (matter, slot);
  if (!reaches_with (matter, slot, high_end (matter, slot), rank))
    return;
  GArray *turns = matter->turns;
  g_array_set_size (turns, 0);
  add_turns (matter, slot, *slot_at (matter, slot), turns);
  guint first = 0, last = turns->len; /* the one looked for is among these */
  while (last - first > 1) {
    const guint middle = first + (last - first) / 2;
    const gint64 turn = g_array_index (turns, gint64, raised ? middle - 1 : middle);
    if (reaches_with (matter, slot, raised ? turn : turn - 1, rank) == raised)
      last = middle;
    else
      first = middle;
  }
  const gint64 turn = g_array_index (turns, gint64, first);
  hold (matter, slot, raised ? turn - 1 : turn);
}

/* Forwards, backwards, the yes/no slots before the others, or what is asked of a person or a region, then amounts, then the rest:
 * a circumstance that one may take into account matters where the amount alone falls short. */
static guint in_order (const Matter *matter, guint order, guint i)
{
  guint n = matter->unknown->len;
  return order == 1 ? matter_unknown (matter, n - 1 - i) : matter_unknown (matter, i);
}

typedef enum { ANY_SLOT, NARROW, WIDE, ASKED_APART } Which;

/* What a person finds or a region sets, which is no circumstance of the case. */
static gboolean is_asked_apart (const Matter *matter, guint slot)
{
  const guint n_facts = matter->plan->code.n_facts;
  const HiddenKind kind =
      slot < n_facts ? HIDDEN_WITHIN : g_array_index (matter->plan->hidden, Hidden, slot - n_facts).kind;
  return kind == HIDDEN_FINDING || kind == HIDDEN_LOCAL;
}

static gboolean is_of (const Matter *matter, guint slot, Which which)
{
  const gboolean narrow = slot_at (matter, slot)->hi - slot_at (matter, slot)->lo == 1;
  return which == ANY_SLOT || (which == NARROW && narrow) || (which == WIDE && !narrow) ||
         (which == ASKED_APART && is_asked_apart (matter, slot));
}

static void push_others (Matter *matter, guint slot, guint rank, guint order, Which which)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    const guint other = in_order (matter, order, i);
    if (other != slot && !matter_is_mixed (matter, other) && is_of (matter, other, which))
      push (matter, other, rank);
  }
}

static void push_all (Matter *matter, guint but, guint rank, guint order)
{
  static const Which parts[ORDERS][3] = { { ANY_SLOT }, { ANY_SLOT }, { NARROW, WIDE }, { ASKED_APART, WIDE, NARROW } };
  push_others (matter, but, rank, order, parts[order][0]);
  for (guint i = 1; i < 3 && parts[order][i] != ANY_SLOT; i++)
    push_others (matter, but, rank, order, parts[order][i]);
}

/* Everything as far from the higher tier as it can be, or as near; what works both ways as it is held. */
static void hold_all (Matter *matter, const Stand *stand, gboolean high)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    const guint slot = matter_unknown (matter, i);
    hold (matter, slot,
          matter_is_mixed (matter, slot) ? held_at (matter, stand, slot)
          : high                         ? high_end (matter, slot)
                                         : low_end (matter, slot));
  }
}

/* ---- the stands ---- */

static void add_stand (Matter *matter, guint slot, gint64 value)
{
  for (guint high = 0; high < 2; high++) {
    const Stand stand = { .high = high > 0, .slot = slot, .value = value };
    g_array_append_val (matter->stands, stand);
  }
}

static void find_reach (Matter *matter, Stand *stand)
{
  hold_all (matter, stand, TRUE);
  stand->most = run_ranks (&matter->plan->code, matter->a.truths).floor;
  hold_all (matter, stand, FALSE);
  stand->least = run_ranks (&matter->plan->code, matter->a.truths).floor;
}

static void find_stands (Matter *matter)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_stand (matter, NO_SLOT, 0);
  for (guint i = 0; i < matter->unknown->len && !matter->pure; i++) {
    const guint slot = matter_unknown (matter, i);
    if (!matter_is_mixed (matter, slot) || !matter->live[slot])
      continue;
    g_array_set_size (values, 0);
    add_turns (matter, slot, *slot_at (matter, slot), values);
    for (guint j = 0; j < values->len && matter->stands->len < MOST_STANDS; j++)
      add_stand (matter, slot, g_array_index (values, gint64, j));
  }
  if (matter->pure)
    g_array_set_size (matter->stands, 1); /* nothing is held */
  for (guint i = 0; i < matter->stands->len; i++)
    find_reach (matter, &g_array_index (matter->stands, Stand, i));
}

/* ---- rounds of pushing ---- */

static const Stand *stand_at (const Matter *matter, guint i) { return &g_array_index (matter->stands, Stand, i); }

/* Everything is pushed but `but`. Each that could not go the whole way tips the rank: one round shows it of many. Returns:
 * FALSE: everything could, in whatever order. */
static gboolean push_round (Matter *matter, guint but, guint rank, guint order)
{
  gboolean stopped = FALSE;
  push_all (matter, but, rank, order);
  for (guint i = 0; i < matter->unknown->len; i++) {
    const guint slot = matter_unknown (matter, i);
    if (slot != but && !matter_is_mixed (matter, slot) && matter->a.slots[slot].lo != high_end (matter, slot))
      matter->tipping[slot] = stopped = TRUE;
  }
  return stopped;
}

/* Whether the rank is out of reach where all is low, and within where all is high. */
static gboolean is_between (const Stand *stand, guint rank) { return rank > stand->least && rank <= stand->most; }

static gboolean is_all_found (const Matter *matter)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    const guint slot = matter_unknown (matter, i);
    if (matter->live[slot] && !matter->tipping[slot] && !matter_is_mixed (matter, slot))
      return FALSE;
  }
  return TRUE;
}

static void note_from (Matter *matter, const Stand *stand, guint rank)
{
  gboolean stopped = TRUE;
  for (guint order = 0; order < ORDERS && stopped; order++) {
    hold_all (matter, stand, FALSE);
    stopped = push_round (matter, NO_SLOT, rank, order);
  }
}

void tipping_find (Matter *matter)
{
  find_stands (matter);
  for (guint i = 0; i < matter->stands->len && !is_all_found (matter); i++)
    for (guint rank = matter->range.floor + 1; rank <= matter->range.ceiling; rank++)
      if (is_between (stand_at (matter, i), rank))
        note_from (matter, stand_at (matter, i), rank);
  replay_back (&matter->a);
}

/* ---- one slot ---- */

/* Whether the rank is reached from the one stand to the other when `slot`, in which alone they may differ, is moved from the
 * one value to the other, all else pushed as far as it goes. */
static gboolean tips (Matter *matter, guint slot, const Stand *stand, guint rank, Interval from_to)
{
  gboolean stopped = TRUE;
  for (guint order = 0; order < ORDERS && stopped; order++) {
    hold_all (matter, stand, FALSE);
    hold (matter, slot, from_to.lo);
    stopped = push_round (matter, slot, rank, order);
    if (reaches_with (matter, slot, from_to.hi, rank))
      return TRUE;
  }
  return FALSE;
}

static gboolean tips_from (Matter *matter, guint slot)
{
  const Interval ends = { low_end (matter, slot), high_end (matter, slot) };
  for (guint i = 0; i < matter->stands->len; i++)
    for (guint rank = matter->range.floor + 1; rank <= matter->range.ceiling; rank++)
      if (is_between (stand_at (matter, i), rank) && tips (matter, slot, stand_at (matter, i), rank, ends))
        return TRUE;
  return FALSE;
}

static gboolean differ_in (const Matter *matter, const Stand *stand, const Stand *other, guint slot)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    const guint held = matter_unknown (matter, i);
    if (matter_is_mixed (matter, held) &&
        (held_at (matter, stand, held) == held_at (matter, other, held)) == (held == slot))
      return FALSE;
  }
  return TRUE;
}

/* Of what works both ways: from one stand to another. */
static gboolean tips_between (Matter *matter, guint slot)
{
  for (guint i = 0; i < matter->stands->len; i++)
    for (guint j = 0; j < matter->stands->len; j++) {
      const Stand *from = stand_at (matter, i), *to = stand_at (matter, j);
      const Interval values = { held_at (matter, from, slot), held_at (matter, to, slot) };
      if (from->least >= to->most || !differ_in (matter, from, to, slot))
        continue;
      for (guint rank = from->least + 1; rank <= to->most; rank++)
        if (tips (matter, slot, from, rank, values))
          return TRUE;
    }
  return FALSE;
}

gboolean tipping_slot (Matter *matter, guint slot)
{
  const gboolean tipped = matter_is_mixed (matter, slot) ? tips_between (matter, slot) : tips_from (matter, slot);
  replay_back (&matter->a);
  return tipped;
}
