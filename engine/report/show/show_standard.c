/* In: what an instrument says of one offence. Out: its articles, paragraph by paragraph; leniency, fines, remarks. */
#include <string.h>
#include "report/words/phrases.h"
#include "report/show/show_part.h"

static Standing standing_in (const Show *show, const Standard *standard)
{
  return (Standing) { .origin = { show->instrument, standard, NULL }, .factor = RATIONAL_ONE };
}

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
  document_heading (show->document, 4, word_fill (WORD_NAMED, show->language, citation, full, NULL));
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
  document_add (show->document, ROLE_PARAGRAPH, word_fill (word, show->language, names, NULL));
}

static void show_tier_condition (const Show *show, const Standard *standard, const TierRule *rule)
{
  if (rule->condition == NULL)
    return;
  const Standing standing = standing_in (show, standard);
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_TIER_CONDITION)));
  show_condition_table (show);
  show_condition (show, &standing, rule->condition, NULL, 0);
}

static void show_tier_rule (const Show *show, const Standard *standard, const Article *article, const TierRule *rule)
{
  add_tier_heading (show, standard, article, rule);
  show_tier_gate (show, WORD_SHOW_TIER_WHEN, rule->when);
  show_tier_gate (show, WORD_SHOW_TIER_UNLESS, rule->unless);
  show_tier_condition (show, standard, rule);
  show_condition_table (show);
  for (guint i = 0; i < rule->items->len; i++) {
    const Item *item = g_ptr_array_index (rule->items, i);
    Standing standing = standing_in (show, standard);
    standing.origin.item = item;
    standing.home = item->path;
    show_item (show, &standing, item, write_item_head (show, item), 0);
  }
}

static void add_article_heading (const Show *show, const Article *article)
{
  g_autofree char *citation = phrase_citation (show->instrument, article->number, show->language);
  const char *words = article->words.zh != NULL ? phrase_words (&article->words, show->language) : NULL;
  document_heading (show->document, 3,
                    words != NULL ? word_fill (WORD_ARTICLE_HEADING, show->language, citation, words, NULL)
                                  : g_strdup (citation));
}

/* When the article applies at all. */
static void show_article_when (const Show *show, const Standard *standard, const Article *article)
{
  if (article->when == NULL)
    return;
  const Standing standing = standing_in (show, standard);
  g_autofree char *other =
      article->instead_of != NULL ? phrase_citation (show->instrument, article->instead_of, show->language) : NULL;
  document_add (show->document, ROLE_PARAGRAPH,
                other != NULL ? word_fill (WORD_SHOW_INSTEAD, show->language, other, NULL)
                              : g_strdup (show_word (show, WORD_SHOW_ONLY_WHEN)));
  show_condition_table (show);
  show_condition (show, &standing, article->when, NULL, 0);
  if (other != NULL && article->beside[0] != NULL) {
    g_autofree char *beside = show_fact_names (show, article->beside);
    document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_BESIDE, show->language, other, beside, NULL));
  }
}

/* The open clause that it says the cases of. */
static void show_spells_out (const Show *show, const Article *article)
{
  if (article->spells_out[0] == NULL)
    return;
  const Instrument *of = rulebook_instrument (show->book, article->spells_out[0]);
  g_autofree char *clause = phrase_article (of, article->spells_out[1], show->language);
  document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_SPELLS_OUT, show->language, clause, NULL));
}

void show_article (const Show *show, const Standard *standard, const Article *article)
{
  add_article_heading (show, article);
  show_spells_out (show, article);
  show_article_when (show, standard, article);
  for (guint i = 0; i < article->tiers->len; i++)
    show_tier_rule (show, standard, article, g_ptr_array_index (article->tiers, i));
}

void show_leniency (const Show *show, const Standard *standard, const Leniency *leniency)
{
  const Standing standing = standing_in (show, standard);
  const Tier *tier = leniency->below != NULL ? newest_tier (show, standard, leniency->below) : NULL;
  show_kind (show, leniency->article, WORD_SHOW_LENIENCY);
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (phrase_words (&leniency->words, show->language)));
  if (tier != NULL)
    document_add (show->document, ROLE_PARAGRAPH,
                  word_fill (WORD_SHOW_BELOW, show->language, phrase_words (&tier->name, show->language), NULL));
  show_condition_table (show);
  show_condition (show, &standing, leniency->condition, NULL, 0);
}

/* 第十九条：罚金（数额巨大） */
static void add_fine_heading (const Show *show, const Fine *fine, const Tier *tier, guint level)
{
  g_autofree char *citation = phrase_citation (show->instrument, fine->article, show->language);
  g_autofree char *inside =
      tier == NULL ? g_strdup ("")
                   : word_fill (WORD_BRACKETS, show->language, phrase_words (&tier->name, show->language), NULL);
  g_autofree char *what = g_strconcat (show_word (show, WORD_SHOW_FINE), inside, NULL);
  document_heading (show->document, level, word_fill (WORD_NAMED, show->language, citation, what, NULL));
}

static void show_fine_multiple (const Show *show, const Fine *fine)
{
  char *facts[] = { fine->of, NULL };
  g_autofree char *from = phrase_factor (fine->from, show->language);
  g_autofree char *to = phrase_factor (fine->to, show->language);
  g_autofree char *name = show_fact_names (show, facts);
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (fine->in_general ? WORD_SHOW_FINE_IN_GENERAL : WORD_SHOW_FINE_RANGE, show->language, name,
                           from, to, NULL));
}

static void show_fine_amount (const Show *show, const Fine *fine)
{
  g_autofree char *bounds = phrase_fine_bounds (show->book->vocabulary, fine, show->language);
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (fine->in_general ? WORD_SHOW_FINE_BOUNDS_IN_GENERAL : WORD_SHOW_FINE_BOUNDS, show->language,
                           bounds, NULL));
}

void show_only_when (const Show *show, const Standard *standard, const Condition *condition)
{
  if (condition == NULL)
    return;
  const Standing standing = standing_in (show, standard);
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_ONLY_WHERE)));
  show_condition_table (show);
  show_condition (show, &standing, condition, NULL, 0);
}

/* Where it is not always due. */
static void show_fine_due (const Show *show, const Standard *standard, const Fine *fine)
{
  g_autofree char *under = fine->under == NULL ? NULL : phrase_citation (show->instrument, fine->under, show->language);
  if (under != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_FINE_UNDER, show->language, under, NULL));
  show_only_when (show, standard, fine->when);
}

void show_fine (const Show *show, const Standard *standard, const Fine *fine, const Tier *tier, guint level)
{
  add_fine_heading (show, fine, tier, level);
  if (fine_is_multiple (fine))
    show_fine_multiple (show, fine);
  else
    show_fine_amount (show, fine);
  show_fine_due (show, standard, fine);
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

void show_remark (const Show *show, const Standard *standard, const Remark *remark)
{
  show_kind (show, remark->article, WORD_SHOW_OTHER_PROVISION);
  document_add (show->document, ROLE_PARAGRAPH, show_gated (show, &remark->words, remark->when, remark->unless));
  show_only_when (show, standard, remark->condition);
}

void show_remarks (const Show *show, const GPtrArray *remarks)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_SHOW_REMARK };
  if (remarks->len == 0)
    return;
  document_heading (show->document, 3, g_strdup (show_word (show, WORD_SHOW_REMARKS)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < remarks->len; i++) {
    const Remark *remark = g_ptr_array_index (remarks, i);
    document_cell (show->document, phrase_citation (show->instrument, remark->article, show->language), 0);
    document_cell (show->document, show_gated (show, &remark->words, remark->when, remark->unless), 0);
  }
}

/* An offence, and what its newest version provides for the tiers. */
static void show_standard_offence (const Show *show, const char *id)
{
  const Offence *offence = rulebook_offence (show->book, id);
  if (offence == NULL) {
    document_heading (show->document, 2, g_strdup (id));
    return;
  }
  show_offence_heading (show, offence);
  if (offence->versions->len > 0)
    show_tiers (show, g_ptr_array_index (offence->versions, offence->versions->len - 1));
}

void show_standard_fine (const Show *show, const Standard *standard, const Fine *fine)
{
  show_fine (show, standard, fine, fine->tier != NULL ? newest_tier (show, standard, fine->tier) : NULL, 3);
}

static void show_day (const Show *show, Word word, Day day)
{
  g_autofree char *text = day != 0 ? date_write (day) : NULL;
  if (text != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (word, show->language, text, NULL));
}

void show_standard (const Show *show, const Standard *standard)
{
  for (char **offence = standard->offences; *offence != NULL; offence++)
    show_standard_offence (show, *offence);
  show_day (show, WORD_SHOW_PART_FROM, standard->effective);
  show_day (show, WORD_SHOW_PART_UNTIL, standard->until);
  show_provisions (show, standard);
}
