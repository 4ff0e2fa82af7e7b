/* In: an offence of a statute, or the values of a regional standard. Out: its versions, who can commit it, its tiers and
 * penalties; the values beside the bands they stand in; of the document with the bands what each region has set. */
#include <string.h>
#include "model/book/statute.h"
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
  g_autofree char *day = date_write (version->effective);
  g_autofree char *from =
      word_fill (version->held ? WORD_IN_FORCE_FROM : WORD_NOT_HELD_SINCE, show->language, day, NULL);
  g_autofree char *by = version->by.zh != NULL ? word_fill (WORD_BRACKETS, show->language,
                                                            phrase_words (&version->by, show->language), NULL)
                                               : NULL;
  document_heading (show->document, 3, g_strconcat (from, by, NULL));
}

static void show_subjects (const Show *show, const Version *version)
{
  const Standing standing = { .factor = RATIONAL_ONE };
  Word word = version->persons && version->organizations ? WORD_SHOW_SUBJECT_BOTH
              : version->organizations                   ? WORD_SHOW_SUBJECT_ORGANIZATION
                                                         : WORD_SHOW_SUBJECT_PERSON;
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, word)));
  if (version->who == NULL)
    return;
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_WHO)));
  show_condition_table (show);
  show_condition (show, &standing, version->who, NULL, 0);
}

static void show_version_fine (const Show *show, const Version *version, const Fine *fine)
{
  show_fine (show, NULL, fine, fine->tier != NULL ? version_tier (version, fine->tier) : NULL, 4);
}

static void show_version (const Show *show, const Version *version)
{
  add_version_heading (show, version);
  if (!version->held) {
    document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_GROUND_NOT_HELD)));
    return;
  }
  if (version->name.zh != NULL)
    document_add (show->document, ROLE_PARAGRAPH, g_strdup (phrase_words (&version->name, show->language)));
  show_subjects (show, version);
  show_tiers (show, version);
  for (guint i = 0; i < version->fines->len; i++)
    show_version_fine (show, version, g_ptr_array_index (version->fines, i));
  show_remarks (show, version->remarks);
}

void show_offence_heading (const Show *show, const Offence *offence)
{
  const Instrument *statute = rulebook_statute (show->book, offence);
  g_autofree char *citation = phrase_citation (statute, offence->article, show->language);
  g_autofree char *source =
      word_fill (WORD_ARTICLE_OF, show->language, statute != NULL ? phrase_words (&statute->name, show->language) : "",
                 citation, NULL);
  g_autofree char *inside = word_fill (WORD_BRACKETS, show->language, source, NULL);
  document_heading (show->document, 2, g_strconcat (phrase_words (&offence->name, show->language), inside, NULL));
}

void show_offence (const Show *show, const Offence *offence)
{
  show_offence_heading (show, offence);
  for (guint i = 0; i < offence->versions->len; i++)
    show_version (show, g_ptr_array_index (offence->versions, i));
  show_concurrences (show, offence->concurrences);
  show_remarks (show, offence->remarks);
}

/* The condition of the instrument that the value of this name belongs to, or NULL. */
static const Condition *find_local (const Condition *condition, const char *name)
{
  if (g_strcmp0 (condition->local, name) == 0)
    return condition;
  for (guint i = 0; i < condition->children->len; i++) {
    const Condition *found = find_local (g_ptr_array_index (condition->children, i), name);
    if (found != NULL)
      return found;
  }
  return NULL;
}

static const Condition *find_in_article (const Article *article, const char *name, const Item **ret_item)
{
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    for (guint j = 0; j < rule->items->len; j++) {
      const Item *item = g_ptr_array_index (rule->items, j);
      const Condition *found = find_local (item->condition, name);
      if (found != NULL) {
        *ret_item = item;
        return found;
      }
    }
  }
  return NULL;
}

static const Condition *find_in_instrument (const Instrument *instrument, const char *name, const Item **ret_item)
{
  for (guint i = 0; instrument != NULL && i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    for (guint j = 0; j < standard->articles->len; j++) {
      const Condition *found = find_in_article (g_ptr_array_index (standard->articles, j), name, ret_item);
      if (found != NULL)
        return found;
    }
  }
  return NULL;
}

static const Unit *condition_unit (const Show *show, const Condition *condition)
{
  gint slot = condition != NULL && condition->facts != NULL && condition->facts[0] != NULL
                  ? vocabulary_find (show->book->vocabulary, condition->facts[0])
                  : -1;
  return slot < 0 ? NULL : vocabulary_fact (show->book->vocabulary, (guint) slot)->unit;
}

static char *write_base (const Show *show, Interval value, const Unit *unit)
{
  Rational lo, hi;
  gint64 parts = unit != NULL ? unit->parts : 1;
  if (!rational_new (value.lo, parts, &lo) || !rational_new (value.hi, parts, &hi))
    return NULL;
  return phrase_range (lo, hi, unit, show->language);
}

static char *write_band (const Show *show, const Limit *limit, const Unit *unit)
{
  return limit->unset ? g_strdup (show_word (show, WORD_SHOW_NO_FIGURE)) : write_base (show, limit->value, unit);
}

static void show_local (const Show *show, const LocalValue *local)
{
  const Instrument *instrument = rulebook_instrument (show->book, local->instrument);
  const Item *item = NULL;
  const Condition *condition = find_in_instrument (instrument, local->local, &item);
  const Unit *unit = condition_unit (show, condition);
  g_autofree char *name =
      instrument != NULL ? phrase_instrument (instrument, show->language) : g_strdup (local->instrument);
  g_autofree char *citation =
      item != NULL ? phrase_citation (instrument, item->path, show->language) : g_strdup (local->local);
  document_cell (show->document, word_fill (WORD_ARTICLE_OF, show->language, name, citation, NULL), 0);
  document_cell (show->document, condition != NULL ? show_fact_names (show, condition->facts) : g_strdup (local->local),
                 0);
  document_cell (show->document, condition != NULL ? write_band (show, &condition->at_least, unit) : NULL, 0);
  document_cell (show->document, write_base (show, interval_point (local->value), unit), 0);
}

void show_locals (const Show *show)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_SHOW_CONDITION, WORD_SHOW_BAND, WORD_SHOW_VALUE };
  if (show->instrument->locals->len == 0)
    return;
  document_heading (show->document, 2, g_strdup (show_word (show, WORD_SHOW_LOCALS)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < show->instrument->locals->len; i++)
    show_local (show, g_ptr_array_index (show->instrument->locals, i));
}

/* One region's value of a limit of the instrument shown. */
static void show_region (const Show *show, const Instrument *by, const LocalValue *local)
{
  const Item *item = NULL;
  const Condition *condition = find_in_instrument (show->instrument, local->local, &item);
  const Unit *unit = condition_unit (show, condition);
  document_cell (show->document, phrase_region (show->book->vocabulary, by->region, show->language), 0);
  document_cell (
      show->document,
      item != NULL ? phrase_citation (show->instrument, item->path, show->language) : g_strdup (local->local), 0);
  document_cell (show->document, condition != NULL ? write_band (show, &condition->at_least, unit) : NULL, 0);
  document_cell (show->document, write_base (show, interval_point (local->value), unit), 0);
  document_cell (show->document, phrase_instrument (by, show->language), 0);
  g_autofree char *from = date_write (by->effective);
  g_autofree char *until = by->until == 0 ? NULL : date_write (by->until - 1);
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
  for (guint i = 0; i < show->book->instruments->len; i++) {
    const Instrument *by = g_ptr_array_index (show->book->instruments, i);
    for (guint j = 0; j < by->locals->len; j++) {
      const LocalValue *local = g_ptr_array_index (by->locals, j);
      if (strcmp (local->instrument, show->instrument->id) != 0)
        continue;
      begun = begin_regions (show, begun);
      show_region (show, by, local);
    }
  }
  if (begun)
    document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_REGIONS_ELSE)));
}
