/* <figure> in: what a region has set inside a national band, as the case itself states it with its source. Out: a figure that
 * takes the place of the region's. The band is that of the limit in the instrument that it is said of. */
#include <string.h>
#include "model/names/tier_names.h"
#include "read/case/case_draft.h"

/* The tier's name in either language, or how it begins: 数额巨大 of 数额巨大或者其他严重情节. */
static gboolean is_of_tier (const LawBand *band, const char *text)
{
  const Tier *tier = band_tier (band);
  return tier != NULL && *text != '\0' &&
         (g_str_has_prefix (tier->name.zh, text) || g_str_has_prefix (tier->name.en, text));
}

/* By its own name, else by that of the tier where only one limit leads to it. */
static const LawBand *find_band (const LawInstrument *instrument, const char *name)
{
  const LawBand *found = NULL;
  guint n = 0;
  for (guint i = 0; i < instrument->n_bands; i++)
    if (strcmp (instrument->bands[i]->name, name) == 0)
      return instrument->bands[i];
  for (guint i = 0; i < instrument->n_bands; i++)
    if (is_of_tier (instrument->bands[i], name)) {
      found = instrument->bands[i];
      n++;
    }
  return n == 1 ? found : NULL;
}

/* All there are, for choosing. Returns: yours. */
static char *list_bands (const LawInstrument *instrument)
{
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < instrument->n_bands; i++) {
    const Tier *tier = band_tier (instrument->bands[i]);
    g_string_append_printf (names, "%s%s%s%s", i > 0 ? ", " : "", instrument->bands[i]->name, tier == NULL ? "" : " ",
                            tier == NULL ? "" : tier->name.zh);
  }
  return g_string_free (names, FALSE);
}

static const Instrument *read_instrument (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  if (!draft_has_part (draft, origin, parts[FIGURE_OF], "figure", "of"))
    return NULL;
  const Instrument *instrument = draft_instrument (draft, parts[FIGURE_OF]);
  g_autofree char *found = span_copy (parts[FIGURE_OF]);
  if (instrument == NULL)
    draft_fault_name (draft, NAMES_INSTRUMENT, origin->place (origin->source, FIGURE_OF), found);
  return instrument;
}

/* The limit of that name, whose band the figure fills. */
static const Condition *read_limit (CaseDraft *draft, const Instrument *instrument, const Span *parts,
                                    const Origin *origin)
{
  if (!draft_has_part (draft, origin, parts[FIGURE_NAME], "figure", "name"))
    return NULL;
  g_autofree char *name = span_copy (parts[FIGURE_NAME]);
  const LawInstrument *law = lawbook_instrument (draft->law, instrument->id);
  const LawBand *band = find_band (law, name);
  g_autofree char *names = band == NULL ? list_bands (law) : NULL;
  if (band == NULL)
    draft_fault (draft, FINDING_BAD_VALUE, origin->place (origin->source, FIGURE_NAME), name,
                 *names != '\0' ? names : "—", NULL);
  return band == NULL ? NULL : band->limit->stated;
}

/* One amount in the band. */
static gboolean read_amount (CaseDraft *draft, const Condition *limit, const Span *parts, const Origin *origin,
                             Interval *ret_value)
{
  gboolean plain;
  const Vocabulary *vocabulary = draft->law->vocabulary;
  const Fact *fact = vocabulary_fact (vocabulary, (guint) vocabulary_find (vocabulary, limit->facts[0]));
  if (!draft_has_part (draft, origin, parts[FIGURE_IS], "figure", "is"))
    return FALSE;
  FindingCode code = value_read (fact, parts[FIGURE_IS], ret_value, &plain);
  g_autofree char *expected = code == NO_FAULT ? NULL : value_expected (fact, parts[FIGURE_IS], code);
  const Limit *band = limit->above.present ? &limit->above : &limit->at_least;
  if (code != NO_FAULT)
    draft_fault_part (draft, origin, parts, FIGURE_IS, code, expected);
  else if (!interval_is_point (*ret_value))
    draft_fault_part (draft, origin, parts, FIGURE_IS, FINDING_BAD_VALUE, "6000元");
  else if (band->present && (ret_value->lo < band->value.lo || ret_value->lo > band->value.hi))
    draft_fault_part (draft, origin, parts, FIGURE_IS, FINDING_OUTSIDE_BAND, band->written);
  else
    return TRUE;
  return FALSE;
}

/* A day, month or year that is known; what is vague says of no day whether the figure is that of it. */
static gboolean read_day (CaseDraft *draft, const Span *parts, gint part, const Origin *origin, const CivilDate *before,
                          Date *ret)
{
  FindingCode code = date_take (parts[part].text, parts[part].length, DATE_OF_END, before, ret);
  if (code == NO_FAULT && (ret->shape != DATE_DAY || ret->is_vague))
    code = FINDING_BAD_DATE;
  if (code != NO_FAULT)
    draft_fault_part (draft, origin, parts, part, code, date_expected (code));
  return code == NO_FAULT;
}

/* FALSE, with a fault: they are no days, or in the wrong order. */
static gboolean read_days (CaseDraft *draft, const Span *parts, const Origin *origin, Figure *figure)
{
  Date from = { 0 }, to = { 0 };
  const gboolean begins = parts[FIGURE_FROM].text != NULL, ends = parts[FIGURE_TO].text != NULL;
  if ((begins && !read_day (draft, parts, FIGURE_FROM, origin, NULL, &from)) ||
      (ends && !read_day (draft, parts, FIGURE_TO, origin, begins ? &from.end : NULL, &to)))
    return FALSE;
  figure->from = begins ? from.first.lo : 0;
  figure->until = ends ? to.last.hi + 1 : 0;
  if (ends && figure->until <= figure->from) {
    draft_fault_part (draft, origin, parts, FIGURE_TO, FINDING_REVERSED_DATES, NULL);
    return FALSE;
  }
  figure->from_text = begins ? case_keep (draft->fact_case, parts[FIGURE_FROM].text, parts[FIGURE_FROM].length) : NULL;
  figure->to_text = ends ? case_keep (draft->fact_case, parts[FIGURE_TO].text, parts[FIGURE_TO].length) : NULL;
  return TRUE;
}

/* Two of one limit that begin together: neither takes the place of the other. */
static gboolean is_repeated (CaseDraft *draft, const Figure *figure)
{
  return !g_hash_table_add (draft->figures, g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT, figure->instrument,
                                                             figure->name, (gint64) figure->from));
}

void draft_figure (CaseDraft *draft, const Span parts[N_FIGURE], const Origin *origin)
{
  Figure figure = { .line = origin->line };
  draft->names_law = TRUE;
  const Instrument *instrument = read_instrument (draft, parts, origin);
  const Condition *limit = instrument == NULL ? NULL : read_limit (draft, instrument, parts, origin);
  if (!draft_has_part (draft, origin, parts[FIGURE_SOURCE], "figure", "source") || limit == NULL ||
      !read_amount (draft, limit, parts, origin, &figure.value) || !read_days (draft, parts, origin, &figure))
    return;
  figure.instrument = instrument->id;
  figure.name = limit->local;
  figure.written = case_keep (draft->fact_case, parts[FIGURE_IS].text, parts[FIGURE_IS].length);
  figure.source = case_keep (draft->fact_case, parts[FIGURE_SOURCE].text, parts[FIGURE_SOURCE].length);
  if (is_repeated (draft, &figure))
    draft_fault_part (draft, origin, parts, FIGURE_NAME, FINDING_REPEATED_FACT, NULL);
  else
    g_array_append_val (draft->fact_case->figures, figure);
}
