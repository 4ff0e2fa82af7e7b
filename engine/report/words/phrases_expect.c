/* What a case expected and what came instead, as one line. */
#include "report/words/phrases_expect.h"
#include "model/names/tier_names.h"
#include "report/words/phrases.h"

static const char *tier_name (const ChargeReasons *charge, guint rank, SillLanguage language)
{
  return phrase_tier (reasons_tier (charge, rank), language);
}

static char *phrase_ranks (const ChargeReasons *charge, guint floor, guint ceiling, SillLanguage language)
{
  const char *low = tier_name (charge, floor, language);
  return floor == ceiling ? g_strdup (low)
                          : word_fill (WORD_RANGE, language, low, tier_name (charge, ceiling, language), NULL);
}

/* Returns: yours; NULL: no range was expected. */
static char *phrase_wanted (const ChargeReasons *charge, const Expectation *expectation, SillLanguage language)
{
  const gint floor = expectation->floor, ceiling = expectation->ceiling;
  if (floor < 0 && ceiling < 0)
    return NULL;
  if (floor >= 0 && ceiling >= 0)
    return phrase_ranks (charge, (guint) floor, (guint) ceiling, language);
  return word_fill (floor >= 0 ? WORD_EXPECT_FLOOR : WORD_EXPECT_CEILING, language,
                    tier_name (charge, (guint) MAX (floor, ceiling), language), NULL);
}

/* The range is what was expected: what differs are items. */
static gboolean is_range_met (const ChargeVerdict *verdict, const Expectation *expectation)
{
  return (expectation->floor < 0 || verdict->floor == (guint) expectation->floor) &&
         (expectation->ceiling < 0 || verdict->ceiling == (guint) expectation->ceiling);
}

/* Returns: yours; NULL: no range was expected. */
static char *phrase_range_expected (const ChargeReasons *charge, const Expectation *expectation, SillLanguage language)
{
  g_autofree char *wanted = phrase_wanted (charge, expectation, language);
  const gboolean met = is_range_met (&charge->verdict, expectation);
  if (wanted == NULL || (met && expectation->unmet == NULL))
    return NULL;
  g_autofree char *came = phrase_ranks (charge, charge->verdict.floor, charge->verdict.ceiling, language);
  return met ? word_fill (WORD_EXPECT_SAME, language, came, NULL)
             : word_fill (WORD_EXPECT_TIER, language, wanted, came, NULL);
}

static void append_filled (GString *to, Word word, const char *paths, SillLanguage language)
{
  g_autofree char *filled = word_fill (word, language, paths, NULL);
  g_string_append_printf (to, "%s%s", to->len > 0 ? word_text (WORD_CLAUSE, language) : "", filled);
}

/* Paths as they are written: those that should be met and are not, and those that are. */
static void append_items (GString *to, const Expectation *expectation, SillLanguage language)
{
  if (expectation->unmet != NULL)
    append_filled (to, WORD_EXPECT_ITEMS, expectation->unmet, language);
  append_filled (to, WORD_EXPECT_FOUND,
                 expectation->found != NULL ? expectation->found : word_text (WORD_EXPECT_NOTHING, language), language);
}

/* Which document should be applied, and which are. */
static void append_instrument (GString *to, const ChargeReasons *charge, const char *expected, SillLanguage language)
{
  g_autoptr (GString) applied = g_string_new (NULL);
  const GPtrArray *instruments = charge->plan == NULL ? NULL : charge->plan->instruments;
  for (guint i = 0; instruments != NULL && i < instruments->len; i++)
    g_string_append_printf (applied, "%s%s", i > 0 ? ", " : "",
                            ((const Instrument *) g_ptr_array_index (instruments, i))->id);
  g_autofree char *said = word_fill (WORD_EXPECT_INSTRUMENT, language, expected,
                                     applied->len > 0 ? applied->str : word_text (WORD_EXPECT_NOTHING, language), NULL);
  g_string_append_printf (to, "%s%s", to->len > 0 ? word_text (WORD_CLAUSE, language) : "", said);
}

char *phrase_expectation (const Reasons *reasons, const Expectation *expectation, SillLanguage language)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  if (expectation->met)
    return NULL;
  g_autoptr (GString) said = g_string_new (NULL);
  g_autofree char *range = phrase_range_expected (charge, expectation, language);
  g_string_append (said, range == NULL ? "" : range);
  if (expectation->by_others)
    append_instrument (said, charge, expectation->instrument, language);
  append_items (said, expectation, language);
  return word_fill (WORD_EXPECT_UNMET, language, said->str, NULL);
}

char *phrase_unmet (const Reasons *reasons, const Expectation *expectation, SillLanguage language)
{
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, expectation->charge);
  g_autofree char *text = phrase_expectation (reasons, expectation, language);
  if (text == NULL)
    return NULL;
  g_autofree char *offence = phrase_charge (charge, language);
  const char *joint = word_text (WORD_COLON, language);
  return g_strdup_printf ("%s:%u: %s%s%s%s%s%s%s", reasons->path, expectation->line,
                          reasons->case_id != NULL ? reasons->case_id : "", reasons->case_id != NULL ? joint : "",
                          charge->defendant != NULL ? charge->defendant : "", charge->defendant != NULL ? " · " : "",
                          offence, joint, text);
}

char *phrase_unused (const Reasons *reasons, SillLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < reasons->unused->len; i++) {
    const Fact *fact = vocabulary_fact (reasons->program->law->vocabulary, g_array_index (reasons->unused, guint, i));
    g_string_append_printf (names, "%s%s", i > 0 ? word_text (WORD_LIST, language) : "",
                            phrase_words (&fact->name, language));
  }
  return names->len > 0 ? word_fill (WORD_UNUSED_FACTS, language, names->str, NULL) : NULL;
}

static char *phrase_figure_days (const Figure *figure, SillLanguage language)
{
  if (figure->from_text == NULL)
    return word_fill (WORD_FIGURE_TO, language, figure->to_text, NULL);
  return word_fill (figure->to_text == NULL ? WORD_FIGURE_FROM : WORD_FIGURE_FROM_TO, language, figure->from_text,
                    figure->to_text, NULL);
}

static gboolean is_of_organizations (const LawItem *item)
{
  for (guint i = 0; item != NULL && i < item->gates.n_when; i++)
    if (item->gates.when[i] == LAW_ORGANIZATION)
      return TRUE;
  return FALSE;
}

/* Another limit of the same item is filled by regions too. */
static gboolean has_brother (const LawBand *band)
{
  for (guint i = 0; i < band->instrument->n_bands; i++) {
    const LawBand *other = band->instrument->bands[i];
    if (other != band && other->limit->at->item != NULL && other->limit->at->item == band->limit->at->item)
      return TRUE;
  }
  return FALSE;
}

/* Within which a region sets it. Returns: yours; NULL: the national rule leaves it open. */
static char *phrase_band_range (const LawBand *band, SillLanguage language)
{
  const Interval range = band->limit->stated->at_least.value;
  const Unit *unit = band->limit->limit->unit;
  Rational lo, hi;
  if (band->limit->stated->at_least.unset || unit == NULL || !rational_new (range.lo, unit->parts, &lo) ||
      !rational_new (range.hi, unit->parts, &hi))
    return NULL;
  return phrase_range (lo, hi, unit, language);
}

char *phrase_band (const LawBand *band, SillLanguage language)
{
  const LawItem *item = band->limit->at->item;
  const Tier *tier = band_tier (band);
  if (tier == NULL)
    return g_strdup (band->name);
  const char *name = phrase_tier (tier, language);
  if (is_of_organizations (item))
    return word_fill (WORD_FIGURE_OF_ORGANIZATION, language, name, NULL);
  if (item == NULL || g_str_equal (band->name, tier->id))
    return g_strdup (name);
  g_autofree char *citation = phrase_citation (band->instrument->stated, item->stated->path, language);
  g_autofree char *range = has_brother (band) ? phrase_band_range (band, language) : NULL;
  return word_fill (range == NULL ? WORD_FIGURE_OF_ITEM : WORD_FIGURE_OF_RANGE, language, name, citation, range, NULL);
}

/* NULL: the instrument has none of that name. */
static const LawBand *band_named (const Lawbook *law, const char *instrument, const char *name)
{
  const LawInstrument *of = lawbook_instrument (law, instrument);
  for (guint i = 0; i < of->n_bands; i++)
    if (g_str_equal (of->bands[i]->name, name))
      return of->bands[i];
  return NULL;
}

char *phrase_band_named (const Lawbook *law, const char *instrument, const char *name, SillLanguage language)
{
  const LawBand *band = band_named (law, instrument, name);
  return band == NULL ? g_strdup (name) : phrase_band (band, language);
}

char *phrase_band_amount (const LawBand *band, gint64 value, SillLanguage language)
{
  Rational amount = RATIONAL_ZERO;
  const Unit *unit = band->limit->limit->unit;
  return rational_new (value, unit == NULL ? 1 : unit->parts, &amount) ? phrase_amount (amount, unit, language) : NULL;
}

char *phrase_figure (const Lawbook *law, const Figure *figure, SillLanguage language)
{
  const LawBand *band = band_named (law, figure->instrument, figure->name);
  g_autofree char *name = phrase_band_named (law, figure->instrument, figure->name, language);
  g_autofree char *amount = band == NULL ? NULL : phrase_band_amount (band, figure->value.lo, language);
  return word_fill (WORD_DIFF_FIGURE, language, name, amount == NULL ? figure->written : amount, NULL);
}

char *phrase_stated_figure (const Reasons *reasons, guint index, SillLanguage language)
{
  if (index >= reasons->figures->len)
    return NULL;
  const Figure *figure = &g_array_index (reasons->figures, Figure, index);
  const LawInstrument *instrument = lawbook_instrument (reasons->program->law, figure->instrument);
  g_autofree char *name = phrase_instrument (instrument->stated, language);
  g_autofree char *limit = phrase_band_named (reasons->program->law, figure->instrument, figure->name, language);
  if (figure->from_text == NULL && figure->to_text == NULL)
    return word_fill (WORD_STATED_FIGURE, language, name, limit, figure->written, figure->source, NULL);
  g_autofree char *days = phrase_figure_days (figure, language);
  return word_fill (WORD_STATED_FIGURE_DATED, language, name, limit, figure->written, figure->source, days, NULL);
}

static gboolean has_days (const Reasons *reasons)
{
  for (guint i = 0; i < reasons->figures->len; i++) {
    const Figure *figure = &g_array_index (reasons->figures, Figure, i);
    if (figure->from_text != NULL || figure->to_text != NULL)
      return TRUE;
  }
  return FALSE;
}

char *phrase_law_figures (const Reasons *reasons, const Candidate *candidate, SillLanguage language)
{
  const GArray *hidden = candidate->plan->hidden;
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; has_days (reasons) && i < hidden->len; i++) {
    const Hidden *limit = &g_array_index (hidden, Hidden, i);
    const Figure *figure = limit->kind != HIDDEN_LOCAL
                               ? NULL
                               : figure_on (reasons->figures, limit->instrument->id, limit->name, candidate->since);
    if (figure != NULL)
      g_string_append_printf (list, "%s%s", list->len > 0 ? word_text (WORD_LIST, language) : "", figure->written);
  }
  return list->len == 0 ? NULL : word_fill (WORD_LAW_FIGURE, language, list->str, NULL);
}
