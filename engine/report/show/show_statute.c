/* In: an offence of a statute, or the values of a regional standard. Out: its versions, who can commit it, its tiers and
 * penalties; the values beside the bands they stand in; of the document with the bands what each region has set. */
#include "report/words/phrases.h"
#include "report/show/show_part.h"

void show_tiers (const Show *show, const Version *version)
{
  static const Word heads[] = { WORD_SHOW_RANK, WORD_PAGE_TIER, WORD_SHOW_PENALTY };
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    document_cell (show->document, g_strdup_printf ("%u", tier->rank), 0);
    document_cell (show->document, g_strdup (phrase_words (&tier->name, show->language)), 0);
    document_cell (show->document, phrase_penalty (&tier->penalty, show->language), 0);
  }
}

static void add_version_heading (const Show *show, const Version *version)
{
  g_autofree char *day = civil_write (version->effective);
  g_autofree char *from =
      word_fill (version->held ? WORD_IN_FORCE_FROM : WORD_NOT_HELD_SINCE, show->language, day, NULL);
  g_autofree char *by = version->by.zh != NULL ? word_fill (WORD_BRACKETS, show->language,
                                                            phrase_words (&version->by, show->language), NULL)
                                               : NULL;
  document_heading (show->document, 3, g_strconcat (from, by, NULL));
}

static void show_subjects (const Show *show, const LawVersion *of)
{
  const Version *version = of->stated;
  const Standing standing = { .factor = RATIONAL_ONE };
  Word word = version->persons && version->organizations ? WORD_SHOW_SUBJECT_BOTH
              : version->organizations                   ? WORD_SHOW_SUBJECT_ORGANIZATION
                                                         : WORD_SHOW_SUBJECT_PERSON;
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, word)));
  if (of->who == NULL)
    return;
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_WHO)));
  show_condition_table (show);
  show_condition (show, &standing, of->who, NULL, 0);
}

static void show_version_fine (const Show *show, const Version *version, const LawFine *fine)
{
  show_fine (show, fine, fine->tier != NULL ? version_tier (version, fine->tier) : NULL, 4);
}

static void show_version (const Show *show, const LawVersion *of)
{
  const Version *version = of->stated;
  add_version_heading (show, version);
  if (!version->held) {
    document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_GROUND_NOT_HELD)));
    return;
  }
  if (version->name.zh != NULL)
    document_add (show->document, ROLE_PARAGRAPH, g_strdup (phrase_words (&version->name, show->language)));
  show_subjects (show, of);
  show_tiers (show, version);
  for (guint i = 0; i < of->asides.n_fines; i++)
    show_version_fine (show, version, &of->asides.fines[i]);
  show_remarks (show, of->asides.remarks, of->asides.n_remarks);
}

/* The article has another offence as well, in a paragraph of its own. */
static gboolean shares_article (const LawOffence *offence)
{
  const LawInstrument *statute = offence->instrument;
  for (guint i = 0; i < statute->n_offences; i++)
    if (&statute->offences[i] != offence &&
        g_strcmp0 (statute->offences[i].stated->article, offence->stated->article) == 0)
      return TRUE;
  return FALSE;
}

/* The article, with the paragraph where that alone tells it from another offence. Returns: yours. */
static char *write_offence_path (const LawOffence *offence)
{
  const Version *newest = offence->n_versions == 0 ? NULL : offence->versions[offence->n_versions - 1].stated;
  const char *article = offence->stated->article;
  return newest == NULL || newest->paragraph == NULL || !shares_article (offence)
             ? g_strdup (article)
             : g_strdup_printf ("%s(%s)", article, newest->paragraph);
}

void show_offence_heading (const Show *show, const LawOffence *offence)
{
  const Instrument *statute = offence->instrument->stated;
  g_autofree char *path = write_offence_path (offence);
  g_autofree char *citation = phrase_citation (statute, path, show->language);
  g_autofree char *source =
      word_fill (WORD_ARTICLE_OF, show->language, phrase_words (&statute->name, show->language), citation, NULL);
  g_autofree char *inside = word_fill (WORD_BRACKETS, show->language, source, NULL);
  document_heading (show->document, 2,
                    g_strconcat (phrase_words (&offence->stated->name, show->language), inside, NULL));
}

void show_offence (const Show *show, const LawOffence *offence)
{
  show_offence_heading (show, offence);
  for (guint i = 0; i < offence->n_versions; i++)
    show_version (show, &offence->versions[i]);
  show_concurrences (show, &offence->asides);
  show_remarks (show, offence->asides.remarks, offence->asides.n_remarks);
}

static char *write_base (const Show *show, Interval value, const Unit *unit)
{
  Rational lo, hi;
  gint64 parts = unit != NULL ? unit->parts : 1;
  if (!rational_new (value.lo, parts, &lo) || !rational_new (value.hi, parts, &hi))
    return NULL;
  return phrase_range (lo, hi, unit, show->language);
}

static char *write_band (const Show *show, const LawBand *band)
{
  const Limit *limit = &band->limit->stated->at_least;
  return limit->unset ? g_strdup (show_word (show, WORD_SHOW_NO_FIGURE))
                      : write_base (show, limit->value, band->limit->limit->unit);
}

static char *write_value (const Show *show, const LawLocal *local)
{
  return write_base (show, interval_point (local->stated->value), local->band->limit->limit->unit);
}

/* The item that the band stands in, or else the article, or the band's own name. Returns: yours. */
static char *cite_band (const Show *show, const LawBand *band)
{
  const LawSpot *at = band->limit->at;
  const char *path = at->item != NULL      ? at->item->stated->path
                     : at->article != NULL ? at->article->stated->number
                                           : NULL;
  return path != NULL ? phrase_citation (band->instrument->stated, path, show->language) : g_strdup (band->name);
}

static void show_local (const Show *show, const LawLocal *local)
{
  const LawBand *band = local->band;
  const LawLimit *limit = band->limit->limit;
  g_autofree char *name = phrase_instrument (band->instrument->stated, show->language);
  g_autofree char *citation = cite_band (show, band);
  g_autofree guint *slots = g_new (guint, limit->n_terms + 1);
  for (guint i = 0; i < limit->n_terms; i++)
    slots[i] = limit->terms[i].slot;
  document_cell (show->document, word_fill (WORD_ARTICLE_OF, show->language, name, citation, NULL), 0);
  document_cell (show->document, show_slots (show, slots, limit->n_terms), 0);
  document_cell (show->document, write_band (show, band), 0);
  document_cell (show->document, write_value (show, local), 0);
}

void show_locals (const Show *show)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_SHOW_CONDITION, WORD_SHOW_BAND, WORD_SHOW_VALUE };
  if (show->shown->n_locals == 0)
    return;
  document_heading (show->document, 2, g_strdup (show_word (show, WORD_SHOW_LOCALS)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < show->shown->n_locals; i++)
    show_local (show, &show->shown->locals[i]);
}

/* One region's value of a limit of the instrument shown. */
static void show_region (const Show *show, const LawLocal *local)
{
  const Instrument *by = local->by->stated;
  document_cell (show->document, phrase_region (show->law->vocabulary, by->region, show->language), 0);
  document_cell (show->document, cite_band (show, local->band), 0);
  document_cell (show->document, write_band (show, local->band), 0);
  document_cell (show->document, write_value (show, local), 0);
  document_cell (show->document, phrase_instrument (by, show->language), 0);
  g_autofree char *from = civil_write (by->effective);
  g_autofree char *until = by->until == 0 ? NULL : civil_write (by->until - 1);
  document_cell (show->document, until == NULL ? g_strdup (from) : g_strdup_printf ("%s – %s", from, until), 0);
}

static gboolean begin_regions (const Show *show, gboolean begun)
{
  static const Word heads[] = { WORD_REGION,     WORD_PAGE_PROVISION, WORD_SHOW_BAND,
                                WORD_SHOW_VALUE, WORD_SHOW_RULES,     WORD_SHOW_EFFECTIVE };
  if (begun)
    return TRUE;
  document_heading (show->document, 2, g_strdup (show_word (show, WORD_SHOW_REGIONS)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  return TRUE;
}

void show_regions (const Show *show)
{
  gboolean begun = FALSE;
  for (guint i = 0; i < show->law->n_instruments; i++) {
    const LawInstrument *by = &show->law->instruments[i];
    for (guint j = 0; j < by->n_locals; j++) {
      if (by->locals[j].band->instrument != show->shown)
        continue;
      begun = begin_regions (show, begun);
      show_region (show, &by->locals[j]);
    }
  }
  if (begun)
    document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_REGIONS_ELSE)));
}
