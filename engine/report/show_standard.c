/* In: what an instrument says of one offence. Out: its articles in order, paragraph by paragraph, then leniency, fines
 * and remarks. */
#include <string.h>
#include "report/phrases.h"
#include "report/show_part.h"

static const Tier *newest_tier_of (const Offence *offence, const char *id)
{
  for (guint i = offence != NULL ? offence->versions->len : 0; i > 0; i--) {
    const Tier *tier = version_tier (g_ptr_array_index (offence->versions, i - 1), id);
    if (tier != NULL)
      return tier;
  }
  return NULL;
}

/* The tier as the first offence that has it names it. */
static const Tier *newest_tier (const Show *show, const Standard *standard, const char *id)
{
  const Tier *tier = NULL;
  for (char **offence = standard->offences; tier == NULL && *offence != NULL; offence++)
    tier = newest_tier_of (rulebook_offence (show->book, *offence), id);
  return tier;
}

static char *write_paragraph_path (const Article *article, const TierRule *rule)
{
  if (rule->paragraph == NULL)
    return g_strdup (article->number);
  return g_strdup_printf ("%s(%s)", article->number, rule->paragraph);
}

/* 第五条第一款：情节严重 */
static void add_tier_heading (const Show *show, const Standard *standard, const Article *article, const TierRule *rule)
{
  const Tier *tier = newest_tier (show, standard, rule->reach);
  g_autofree char *path = write_paragraph_path (article, rule);
  g_autofree char *citation = phrase_citation (show->instrument, path, show->language);
  const char *name = tier != NULL ? phrase_words (&tier->name, show->language) : rule->reach;
  g_autofree char *attempt = word_fill (WORD_BRACKETS, show->language, show_word (show, WORD_ATTEMPT), NULL);
  g_autofree char *full = g_strconcat (name, rule->attempt ? attempt : NULL, NULL);
  sheet_heading (show->sheet, 4, word_fill (WORD_NAMED, show->language, citation, full, NULL));
}

/* Only the item's own part of its path: the heading has the rest. */
static char *write_item_head (const Show *show, const Item *item)
{
  if (show->language == SILL_EN)
    return g_strndup (item->path, strcspn (item->path, ":"));
  g_autofree char *sibling = g_strdup (item->path);
  char *last = g_strrstr (sibling, "(");
  if (last != NULL)
    *last = '\0';
  g_autofree char *before = g_strconcat (sibling, "(0)", NULL);
  return phrase_citation_after (show->instrument, item->path, before, show->language);
}

/* What must, or must not, be there for the whole paragraph. */
static void show_tier_gate (const Show *show, Word word, char *const *facts)
{
  if (facts == NULL || facts[0] == NULL)
    return;
  g_autofree char *names = show_fact_names (show, facts);
  sheet_paragraph (show->sheet, word_fill (word, show->language, names, NULL));
}

static void show_tier_rule (const Show *show, const Standard *standard, const Article *article, const TierRule *rule)
{
  add_tier_heading (show, standard, article, rule);
  show_tier_gate (show, WORD_SHOW_TIER_WHEN, rule->when);
  show_tier_gate (show, WORD_SHOW_TIER_UNLESS, rule->unless);
  show_condition_table (show);
  for (guint i = 0; i < rule->items->len; i++) {
    const Item *item = g_ptr_array_index (rule->items, i);
    const Standing standing = { standard, item, item->path, RATIONAL_ONE, NULL };
    show_item (show, &standing, item, write_item_head (show, item), 0);
  }
}

static void add_article_heading (const Show *show, const Article *article)
{
  g_autofree char *citation = phrase_citation (show->instrument, article->number, show->language);
  const char *words = article->words.zh != NULL ? phrase_words (&article->words, show->language) : NULL;
  sheet_heading (show->sheet, 3,
                 words != NULL ? word_fill (WORD_ARTICLE_HEADING, show->language, citation, words, NULL)
                               : g_strdup (citation));
}

/* When the article applies at all. */
static void show_article_when (const Show *show, const Standard *standard, const Article *article)
{
  if (article->when == NULL)
    return;
  const Standing standing = { standard, NULL, NULL, RATIONAL_ONE, NULL };
  g_autofree char *other =
      article->instead_of != NULL ? phrase_citation (show->instrument, article->instead_of, show->language) : NULL;
  sheet_paragraph (show->sheet, other != NULL ? word_fill (WORD_SHOW_INSTEAD, show->language, other, NULL)
                                              : g_strdup (show_word (show, WORD_SHOW_ONLY_WHEN)));
  show_condition_table (show);
  show_condition (show, &standing, article->when, NULL, 0);
}

static void show_article (const Show *show, const Standard *standard, const Article *article)
{
  add_article_heading (show, article);
  show_article_when (show, standard, article);
  for (guint i = 0; i < article->tiers->len; i++)
    show_tier_rule (show, standard, article, g_ptr_array_index (article->tiers, i));
}

static void show_leniency (const Show *show, const Standard *standard, const Leniency *leniency)
{
  const Standing standing = { standard, NULL, NULL, RATIONAL_ONE, NULL };
  const Tier *tier = leniency->below != NULL ? newest_tier (show, standard, leniency->below) : NULL;
  g_autofree char *citation = phrase_citation (show->instrument, leniency->article, show->language);
  sheet_heading (show->sheet, 3,
                 word_fill (WORD_NAMED, show->language, citation, show_word (show, WORD_SHOW_LENIENCY), NULL));
  sheet_paragraph (show->sheet, g_strdup (phrase_words (&leniency->words, show->language)));
  if (tier != NULL)
    sheet_paragraph (show->sheet,
                     word_fill (WORD_SHOW_BELOW, show->language, phrase_words (&tier->name, show->language), NULL));
  show_condition_table (show);
  show_condition (show, &standing, leniency->condition, NULL, 0);
}

void show_fine (const Show *show, const Fine *fine, guint level)
{
  char *facts[] = { fine->of, NULL };
  g_autofree char *citation = phrase_citation (show->instrument, fine->article, show->language);
  g_autofree char *under = fine->under == NULL ? NULL : phrase_citation (show->instrument, fine->under, show->language);
  g_autofree char *from = phrase_number (fine->from);
  g_autofree char *to = phrase_number (fine->to);
  g_autofree char *name = show_fact_names (show, facts);
  sheet_heading (show->sheet, level,
                 word_fill (WORD_NAMED, show->language, citation, show_word (show, WORD_SHOW_FINE), NULL));
  sheet_paragraph (show->sheet, word_fill (fine->in_general ? WORD_SHOW_FINE_IN_GENERAL : WORD_SHOW_FINE_RANGE,
                                           show->language, name, from, to, NULL));
  if (under != NULL)
    sheet_paragraph (show->sheet, word_fill (WORD_SHOW_FINE_UNDER, show->language, under, NULL));
}

static void append_gate (const Show *show, GString *to, Word word, char *const *facts)
{
  if (facts == NULL || facts[0] == NULL)
    return;
  g_autofree char *names = show_fact_names (show, facts);
  g_autofree char *gate = word_fill (word, show->language, names, NULL);
  g_autofree char *inside = word_fill (WORD_BRACKETS, show->language, gate, NULL);
  g_string_append (to, inside);
}

char *show_gated (const Show *show, const Words *words, char *const *when, char *const *unless)
{
  GString *to = g_string_new (phrase_words (words, show->language));
  append_gate (show, to, WORD_SHOW_REMARK_WHEN, when);
  append_gate (show, to, WORD_SHOW_REMARK_UNLESS, unless);
  return g_string_free (to, FALSE);
}

void show_remarks (const Show *show, const GPtrArray *remarks)
{
  const char *const heads[] = { show_word (show, WORD_PAGE_PROVISION), show_word (show, WORD_SHOW_REMARK) };
  if (remarks->len == 0)
    return;
  sheet_heading (show->sheet, 3, g_strdup (show_word (show, WORD_SHOW_REMARKS)));
  sheet_table (show->sheet, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < remarks->len; i++) {
    const Remark *remark = g_ptr_array_index (remarks, i);
    sheet_cell (show->sheet, phrase_citation (show->instrument, remark->article, show->language), 0);
    sheet_cell (show->sheet, show_gated (show, &remark->words, remark->when, remark->unless), 0);
  }
}

/* An offence, and what its newest version provides for the tiers. */
static void show_standard_offence (const Show *show, const char *id)
{
  const Offence *offence = rulebook_offence (show->book, id);
  if (offence == NULL) {
    sheet_heading (show->sheet, 2, g_strdup (id));
    return;
  }
  show_offence_heading (show, offence);
  if (offence->versions->len > 0)
    show_tiers (show, g_ptr_array_index (offence->versions, offence->versions->len - 1));
}

void show_standard (const Show *show, const Standard *standard)
{
  for (char **offence = standard->offences; *offence != NULL; offence++)
    show_standard_offence (show, *offence);
  for (guint i = 0; i < standard->articles->len; i++)
    show_article (show, standard, g_ptr_array_index (standard->articles, i));
  show_counting (show, standard);
  for (guint i = 0; i < standard->leniencies->len; i++)
    show_leniency (show, standard, g_ptr_array_index (standard->leniencies, i));
  for (guint i = 0; i < standard->fines->len; i++)
    show_fine (show, g_ptr_array_index (standard->fines, i), 3);
  show_concurrences (show, standard->concurrences);
  show_remarks (show, standard->remarks);
}
