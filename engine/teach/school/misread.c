/* In: the mutants of the rules. Out: the rules as who makes a mistake in class reads them. The one idea: one mistake in reading is
 * the same one that is made in writing, at every place where it can be made. */
#include "teach/school/misread.h"

/* How a mistake of the class is called where rules are edited; `is`: what is written in its place, where it has two directions. */
static const struct {
  Blunder blunder;
  Mistake mistake;
  const char *is;
} misreadings[] = {
  { BLUNDER_HALF_FORGOTTEN, MISTAKE_HALF_TO_WHOLE, NULL },
  { BLUNDER_HALF_ALWAYS, MISTAKE_HALF_ALWAYS, NULL },
  { BLUNDER_WHOLE_TIMES, MISTAKE_MULTIPLE_OF_WHOLE, NULL },
  { BLUNDER_OTHER_TIMES, MISTAKE_TEN_TO_FIVE, NULL },
  { BLUNDER_OTHER_TIMES, MISTAKE_FIVE_TO_TEN, NULL },
  { BLUNDER_NO_SUM, MISTAKE_PROPORTIONAL_DROPPED, NULL },
  { BLUNDER_RAW_SUM, MISTAKE_SUM_BARE, NULL },
  { BLUNDER_MONEY_IN_SUM, MISTAKE_SUM_WIDENED, NULL },
  { BLUNDER_COUNTED_TWICE, MISTAKE_COUNTED_TWICE, "yes" },
  { BLUNDER_BUYERS_ONCE, MISTAKE_EACH_RECIPIENT, "no" },
  { BLUNDER_GATE_IGNORED, MISTAKE_GATE_DROPPED, NULL },
  { BLUNDER_FALSE_COUNTED, MISTAKE_NOTHING_TAKEN_OFF, "yes" },
};

static gboolean is_misreading (const Mutant *mutant, Blunder blunder)
{
  gboolean found = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (misreadings) && !found; i++)
    found = misreadings[i].blunder == blunder && misreadings[i].mistake == mutant->mistake &&
            (misreadings[i].is == NULL || g_strcmp0 (misreadings[i].is, mutant->is) == 0);
  return found;
}

/* Of guint: its mutants of the offence. Returns: yours. */
static GArray *misreadings_of (const Mutants *mutants, Blunder blunder, const char *offence)
{
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < mutants->mutants->len; i++) {
    const Mutant *mutant = mutants_at (mutants, i);
    if (is_misreading (mutant, blunder) && g_strv_contains (mutant->offences, offence))
      g_array_append_val (indices, i);
  }
  return indices;
}

gboolean misread_fits (const Mutants *mutants, Blunder blunder, const char *offence)
{
  g_autoptr (GArray) indices = misreadings_of (mutants, blunder, offence);
  return indices->len > 0;
}

Program *misread_offence (Mutants *mutants, Blunder blunder, const char *offence)
{
  g_autoptr (GArray) indices = misreadings_of (mutants, blunder, offence);
  return mutants_make_together (mutants, indices, offence);
}
