/* In: dice. Out: one limit of the rule language, as text: plain, with ends on one side or both, a band, a share, a sum. */
#include "random_condition.h"

static void write_end (Draft *draft, guint slot, const char *name, gint64 base)
{
  g_autofree char *number = random_units (slot, base);
  g_string_append_printf (draft->out, " %s=\"%s\"", name, number);
}

static void write_band (Draft *draft, guint slot, gint64 lo)
{
  RandomBand *band = g_new0 (RandomBand, 1);
  band->instrument = g_strdup (draft->instrument);
  band->name = g_strdup_printf ("L%u", draft->rules->bands->len);
  band->slot = slot;
  band->lo = lo;
  band->hi = lo + dice_between (draft->dice, 1, 2);
  band->regional = dice_percent (draft->dice, 60) ? dice_between (draft->dice, band->lo, band->hi) : 0;
  g_ptr_array_add (draft->rules->bands, band);
  g_autofree char *from = random_units (slot, band->lo);
  g_autofree char *to = random_units (slot, band->hi);
  g_string_append_printf (draft->out, " at-least=\"%s..%s\" local=\"%s\"", from, to, band->name);
}

/* Whatever the region says; not to be scaled, so that the figures to be tried stay few. */
static void write_unset (Draft *draft, guint slot)
{
  RandomBand *band = g_new0 (RandomBand, 1);
  band->instrument = g_strdup (draft->instrument);
  band->name = g_strdup_printf ("L%u", draft->rules->bands->len);
  band->slot = slot;
  band->unset = TRUE;
  band->regional = dice_percent (draft->dice, 60) ? dice_between (draft->dice, 1, MOST_REGIONAL) : 0;
  g_ptr_array_add (draft->rules->bands, band);
  g_string_append_printf (draft->out, "<limit of=\"%s\" local=\"%s\" fixed=\"yes\"/>", random_fact_id (slot),
                          band->name);
}

static void write_ends (Draft *draft, guint slot)
{
  gint64 lo = dice_between (draft->dice, 1, 4);
  gint64 hi = lo + dice_between (draft->dice, 1, 3);
  guint shape = dice_below (draft->dice, 100);
  if (shape < 50)
    write_end (draft, slot, "at-least", lo);
  else if (shape < 58)
    write_end (draft, slot, "above", lo);
  else if (shape < 66)
    write_end (draft, slot, "below", lo);
  else if (shape < 71)
    write_end (draft, slot, "at-most", lo);
  else if (shape < 85) {
    write_end (draft, slot, shape < 80 ? "at-least" : "above", lo);
    write_end (draft, slot, shape < 80 ? "below" : "at-most", hi);
  } else if (shape < 92 || draft->defining)
    write_end (draft, slot, "at-least", hi);
  else
    write_band (draft, slot, lo);
}

/* One to three different facts of one unit. Returns: the slot of the first. */
static guint write_measured (Draft *draft)
{
  gboolean halves = dice_percent (draft->dice, 35);
  guint first = halves ? FIRST_HALF : 0, n = halves ? N_HALVES : N_PIECES;
  guint chosen = 1u << dice_below (draft->dice, n);
  if (dice_percent (draft->dice, 30))
    chosen |= 1u << dice_below (draft->dice, n);
  if (dice_percent (draft->dice, 10))
    chosen |= 1u << dice_below (draft->dice, n);
  const char *separator = "";
  for (guint i = 0; i < n; i++)
    if (chosen & (1u << i)) {
      draft->rules->used[first + i] = TRUE;
      draft->asked |= 1u << (first + i);
      g_string_append_printf (draft->out, "%s%s", separator, random_fact_id (first + i));
      separator = " ";
    }
  return first;
}

/* Another quantity than those of `taken`, now used. Returns: its slot, or N_RANDOM_FACTS. */
static guint another_count (Draft *draft, guint taken)
{
  guint slot = dice_below (draft->dice, FIRST_FLAG);
  if (taken & (1u << slot))
    return N_RANDOM_FACTS;
  draft->rules->used[slot] = draft->rules->bounded[slot] = TRUE;
  draft->asked |= 1u << slot;
  return slot;
}

/* A share of another quantity, or one that others are added to and taken off. */
static void write_formula (Draft *draft)
{
  static const char *const shares[] = { "1/2", "50%", "1", "2", "1/3", "150%" };
  static const char *const signs[] = { "at-least", "above", "below", "at-most" };
  static const char *const weights[] = { "1/2", "2", "1", "3/2" };
  guint first = another_count (draft, 0), taken = 1u << first;
  guint over = dice_percent (draft->dice, 50) ? another_count (draft, taken) : N_RANDOM_FACTS;
  g_string_append_printf (draft->out, "<limit of=\"%s\"", random_fact_id (first));
  if (over < N_RANDOM_FACTS) {
    taken |= 1u << over;
    g_string_append_printf (draft->out, " over=\"%s\" %s=\"%s\"", random_fact_id (over),
                            signs[dice_below (draft->dice, dice_percent (draft->dice, 50) ? 1 : 4)],
                            shares[dice_below (draft->dice, G_N_ELEMENTS (shares))]);
  } else {
    write_ends (draft, first);
  }
  g_string_append (draft->out, ">");
  for (guint i = dice_below (draft->dice, 3); i > 0; i--) {
    guint slot = another_count (draft, taken);
    if (slot < N_RANDOM_FACTS)
      g_string_append_printf (draft->out, "<%s of=\"%s\" times=\"%s\"/>",
                              dice_percent (draft->dice, 50) ? "plus" : "minus", random_fact_id (slot),
                              weights[dice_below (draft->dice, G_N_ELEMENTS (weights))]);
    taken |= slot < N_RANDOM_FACTS ? 1u << slot : 0;
  }
  g_string_append (draft->out, "</limit>");
  draft->scalable = TRUE;
}

void random_limit (Draft *draft)
{
  if (dice_percent (draft->dice, 12)) {
    write_formula (draft);
    return;
  }
  if (dice_percent (draft->dice, 2) && !draft->defining) {
    guint slot = dice_below (draft->dice, FIRST_FLAG);
    draft->rules->used[slot] = TRUE;
    draft->asked |= 1u << slot;
    write_unset (draft, slot);
    return;
  }
  g_string_append (draft->out, "<limit of=\"");
  guint slot = write_measured (draft);
  g_string_append (draft->out, "\"");
  write_ends (draft, slot);
  gboolean fixed = dice_percent (draft->dice, 8);
  if (!fixed)
    draft->scalable = TRUE;
  g_string_append (draft->out, fixed ? " fixed=\"yes\"/>" : "/>");
}

void random_bare_limit (Draft *draft)
{
  g_string_append (draft->out, "<limit of=\"");
  guint slot = write_measured (draft);
  g_string_append (draft->out, "\"");
  write_end (draft, slot, "at-least", dice_between (draft->dice, 1, 4));
  g_string_append (draft->out, "/>");
  draft->scalable = TRUE;
}

void random_banded_limit (Draft *draft)
{
  g_string_append (draft->out, "<limit of=\"");
  guint slot = write_measured (draft);
  gint64 lo = dice_between (draft->dice, 1, 3);
  g_string_append (draft->out, "\"");
  write_end (draft, slot, dice_percent (draft->dice, 80) ? "at-least" : "above", lo);
  write_end (draft, slot, dice_percent (draft->dice, 80) ? "below" : "at-most", lo + dice_between (draft->dice, 2, 3));
  g_string_append (draft->out, "/>");
  draft->scalable = TRUE;
}
