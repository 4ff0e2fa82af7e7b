/* In: the laws of offences. Out: their limbs in words. The idea: a sum of one variable is a fact and its amount, any other sum is
 * written as it is added up, in base units (fen, days, pieces). */
#include "probe/form_listing.h"
#include "form/limbs.h"
#include "form/pair.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"

enum { MOST_LIMBS = 500, MOST_BOXES = 2000 };

/* A law whose form is written. */
typedef struct {
  GString *to;
  const Plan *plan;
  const Pair *pair;
  SillLanguage language;
} Listing;

/* ---- variables ---- */

static char *hidden_name (const Listing *listing, const SlotMeaning *meaning, const Hidden *hidden)
{
  const SillLanguage language = listing->language;
  const Lawbook *law = listing->pair->of[PAIR_NOW].program->law;
  g_autofree char *lapse = phrase_lapse (hidden->lapse, language);
  switch (hidden->kind) {
  case HIDDEN_WITHIN:
    return word_fill (WORD_FORM_WITHIN, language, phrase_words (&meaning->facts[PAIR_NOW]->name, language), lapse,
                      NULL);
  case HIDDEN_RULING: return phrase_article (hidden->instrument, hidden->name, language);
  case HIDDEN_LOCAL: {
    g_autofree char *instrument = phrase_instrument (hidden->instrument, language);
    g_autofree char *figure = phrase_band_named (law, hidden->instrument->id, hidden->name, language);
    return word_fill (WORD_FORM_LOCAL, language, instrument, figure, NULL);
  }
  case HIDDEN_REGION: return phrase_region (law->vocabulary, hidden->name, language);
  case HIDDEN_NO_FIGURE: return g_strdup (word_text (WORD_FORM_NO_FIGURE, language));
  case HIDDEN_ACTS_LISTED:
  case HIDDEN_ACTS_MET:
  case HIDDEN_ORGANIZATION: break;
  }
  return g_strdup (word_text (WORD_DIFF_ORGANIZATION, language));
}

/* Returns: yours. */
static char *name_of (const Listing *listing, guint variable)
{
  const SlotMeaning *meaning = pair_meaning (listing->pair, variable);
  const Hidden *hidden = meaning->hidden[PAIR_NOW];
  if (hidden != NULL)
    return hidden_name (listing, meaning, hidden);
  return g_strdup (phrase_words (&meaning->facts[PAIR_NOW]->name, listing->language));
}

static gboolean is_flag (const Listing *listing, guint variable)
{
  const Interval reach = space_variable (listing->pair->space, variable)->reach;
  return reach.lo == 0 && reach.hi == 1;
}

/* In the unit of the fact, or of what the figure measures. Returns: yours. */
static char *amount_of (const Listing *listing, guint variable, gint64 amount)
{
  const SlotMeaning *meaning = pair_meaning (listing->pair, variable);
  const Fact *fact = meaning->hidden[PAIR_NOW] == NULL ? meaning->facts[PAIR_NOW] : NULL;
  return fact != NULL ? phrase_value (fact, interval_point (amount), listing->language)
                      : g_strdup_printf ("%" G_GINT64_FORMAT, amount);
}

/* ---- literals ---- */

/* 10 × A + B. Returns: yours. */
static char *sum_text (const Listing *listing, const SpaceSum *sum)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < sum->count; i++) {
    const Term *term = &space_terms (listing->pair->space, sum)[i];
    g_autofree char *name = name_of (listing, term->slot);
    const gint64 times = ABS (term->weight);
    g_string_append (to, term->weight < 0 ? " − " : i > 0 ? " + " : "");
    if (times != 1)
      g_string_append_printf (to, "%" G_GINT64_FORMAT " × ", times);
    g_string_append (to, name);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

/* Returns: yours. */
static char *literal_text (const Listing *listing, Literal literal)
{
  const Demand *demand = space_demand (listing->pair->space, literal / 2);
  const SpaceSum *sum = space_sum (listing->pair->space, demand->of);
  const guint first = space_terms (listing->pair->space, sum)->slot;
  const gboolean below = (literal & 1) != 0;
  const gint64 bound = linear_clamp (demand->bound);
  g_autofree char *measure = sum_text (listing, sum);
  if (sum->count == 1 && is_flag (listing, first))
    return below ? word_fill (WORD_FORM_NOT, listing->language, measure, NULL) : g_steal_pointer (&measure);
  g_autofree char *amount =
      sum->count == 1 ? amount_of (listing, first, bound) : g_strdup_printf ("%" G_GINT64_FORMAT, bound);
  return word_fill (below ? WORD_FORM_BELOW : WORD_FORM_REACHES, listing->language, measure, amount, NULL);
}

/* Returns: yours. */
static char *limb_text (const Listing *listing, const Limb *limb)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < limb->literals->len; i++) {
    g_autofree char *text = literal_text (listing, g_array_index (limb->literals, Literal, i));
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_FORM_AND, listing->language), text);
  }
  if (to->len == 0)
    g_string_append (to, word_text (WORD_FORM_ALWAYS, listing->language));
  return g_string_free (g_steal_pointer (&to), FALSE);
}

/* ---- points ---- */

static void add_value (const Listing *listing, guint variable, gint64 value, GString *to)
{
  g_autofree char *name = name_of (listing, variable);
  g_autofree char *amount = is_flag (listing, variable) ? NULL : amount_of (listing, variable, value);
  g_autofree char *is = amount == NULL ? NULL : word_fill (WORD_FORM_IS, listing->language, name, amount, NULL);
  g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, listing->language),
                          is != NULL ? is : name);
}

/* What is least of itself is not said. Returns: yours. */
static char *point_text (const Listing *listing, const Limb *limb)
{
  g_autoptr (GString) to = g_string_new (NULL);
  g_autofree char *boxes = g_strdup_printf ("%d", MOST_BOXES);
  const Space *space = listing->pair->space;
  for (guint i = 0; limb->least != NULL && i < space->variables->len; i++)
    if (limb->least[i] != space_variable (space, i)->reach.lo)
      add_value (listing, i, limb->least[i], to);
  if (limb->least == NULL)
    return word_fill (WORD_FORM_NO_POINT, listing->language, boxes, NULL);
  if (to->len == 0)
    g_string_append (to, word_text (WORD_DIFF_NO_FACT, listing->language));
  return limb->smallest ? word_fill (WORD_FORM_LEAST, listing->language, to->str, NULL)
                        : word_fill (WORD_FORM_ANY, listing->language, boxes, to->str, NULL);
}

/* ---- laws ---- */

static void write_limbs (const Listing *listing, const GPtrArray *limbs)
{
  for (guint i = 0; i < limbs->len; i++) {
    const Limb *limb = g_ptr_array_index (limbs, i);
    g_autofree char *text = limb_text (listing, limb);
    g_autofree char *point = point_text (listing, limb);
    g_string_append_printf (listing->to, "    %u. %s\n       %s\n", i + 1, text, point);
  }
}

static void write_tier (const Listing *listing, guint rank)
{
  const Pair *pair = listing->pair;
  const char *name = phrase_tier (g_ptr_array_index (listing->plan->version->tiers, rank - 1), listing->language);
  g_autoptr (GPtrArray) limbs =
      limbs_new (pair->space, literals_tier (&pair->floors[PAIR_NOW], rank), MOST_LIMBS, MOST_BOXES);
  g_autofree char *n = g_strdup_printf ("%d", limbs == NULL ? MOST_LIMBS : (gint) limbs->len);
  g_autofree char *head =
      word_fill (limbs == NULL ? WORD_FORM_TOO_MANY : WORD_FORM_TIER, listing->language, name, n, NULL);
  g_string_append_printf (listing->to, "  %s\n", head);
  if (limbs != NULL)
    write_limbs (listing, limbs);
}

static char *law_text (const Plan *plan, SillLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < plan->instruments->len; i++) {
    g_autofree char *name = phrase_instrument (g_ptr_array_index (plan->instruments, i), language);
    g_string_append_printf (names, "%s%s", i == 0 ? "" : word_text (WORD_LIST_OF_NAMES, language), name);
  }
  if (names->len == 0)
    g_string_append (names, word_text (WORD_FORM_NOTHING, language));
  const Interval days = { plan->from, plan->until == 0 ? DAY_MAX : plan->until - 1 };
  g_autofree char *stretch = phrase_stretch (days, language);
  return word_fill (WORD_FORM_LAW, language, names->str,
                    stretch != NULL ? stretch : word_text (WORD_DIFF_WHENEVER, language), NULL);
}

static void write_law (const Program *program, const Plan *plan, SillLanguage language, GString *to)
{
  const PairLaw none = { program, NULL }, law = { program, plan };
  g_autoptr (Pair) pair = pair_new (none, law, NULL);
  const Listing listing = { to, plan, pair, language };
  g_autofree char *head = law_text (plan, language);
  g_string_append_printf (to, " %s\n", head);
  for (guint rank = 1; rank <= plan->code.n_tiers; rank++)
    write_tier (&listing, rank);
}

static void write_offence (const Program *program, const LawOffence *offence, SillLanguage language, GString *to)
{
  const GPtrArray *plans = program_plans_of (program, offence->stated);
  g_string_append_printf (to, "%s %s\n", offence->stated->id, phrase_words (&offence->stated->name, language));
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    write_law (program, g_ptr_array_index (plans, i), language, to);
}

static gboolean is_spoken_of (const LawOffence *offence, const LawInstrument *instrument)
{
  gboolean found = instrument == NULL || offence->instrument == instrument;
  for (guint i = 0; !found && i < offence->n_standards; i++)
    found = offence->standards[i]->instrument == instrument;
  return found;
}

char *form_write (const Program *program, const LawOffence *offence, const LawInstrument *instrument,
                  SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < program->law->n_instruments; i++)
    for (guint j = 0; j < program->law->instruments[i].n_offences; j++) {
      const LawOffence *other = &program->law->instruments[i].offences[j];
      if (offence != NULL ? other == offence : is_spoken_of (other, instrument))
        write_offence (program, other, language, to);
    }
  return g_string_free (to, FALSE);
}
