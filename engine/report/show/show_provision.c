/* In: one provision of a standard. Out: an article, paragraph by paragraph; a leniency, a fine, a remark. */
#include <string.h>
#include "report/words/phrases.h"
#include "report/show/show_part.h"

static const Standing plain = { .factor = RATIONAL_ONE };

/* The tier as the first offence that has it names it. */
static const Tier *newest_tier (const LawStandard *standard, TierName name)
{
  const LawTier *tier = NULL;
  for (guint i = 0; tier == NULL && i < standard->n_offences; i++)
    tier = law_tier (standard->offences[i], name);
  return tier == NULL ? NULL : tier->newest;
}

/* The paragraph that a provision is, or the only one of the article. Returns: yours; NULL: it is several. */
static char *write_provision_path (const Show *show, const char *article)
{
  if (strpbrk (article, ", ") != NULL)
    return NULL;
  const gboolean paragraph = show->instrument->parts || strchr (article, '(') != NULL;
  return g_strconcat (article, paragraph ? NULL : "(1)", NULL);
}

/* A condition of its own that stands there. */
static void show_condition_at (const Show *show, const char *path, const LawCondition *condition)
{
  Standing standing = plain;
  standing.within = path;
  show_condition_table (show);
  show_condition (show, &standing, condition, NULL, 0);
}

static char *write_paragraph_path (const Article *article, const TierRule *rule)
{
  if (rule->paragraph == NULL)
    return g_strdup (article->number);
  return g_strdup_printf ("%s(%s)", article->number, rule->paragraph);
}

/* 第五条第一款：情节严重 */
static void add_tier_heading (const Show *show, const LawRule *rule)
{
  const Tier *tier = newest_tier (rule->article->standard, rule->reach);
  g_autofree char *path = write_paragraph_path (rule->article->stated, rule->stated);
  g_autofree char *citation = phrase_citation (show->instrument, path, show->language);
  const char *name = tier != NULL ? phrase_words (&tier->name, show->language) : rule->reach;
  g_autofree char *attempt = word_fill (WORD_BRACKETS, show->language, show_word (show, WORD_ATTEMPT), NULL);
  g_autofree char *full = g_strconcat (name, rule->stated->attempt ? attempt : NULL, NULL);
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
static void show_tier_gate (const Show *show, Word word, const guint *slots, guint n)
{
  g_autofree char *names = n == 0 ? NULL : show_slots (show, slots, n);
  if (names != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (word, show->language, names, NULL));
}

static void show_tier_condition (const Show *show, const LawRule *rule)
{
  if (rule->condition == NULL)
    return;
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_TIER_CONDITION)));
  g_autofree char *path = write_paragraph_path (rule->article->stated, rule->stated);
  show_condition_at (show, path, rule->condition);
}

static void show_tier_rule (const Show *show, const LawRule *rule)
{
  add_tier_heading (show, rule);
  show_tier_gate (show, WORD_SHOW_TIER_WHEN, rule->gates.when, rule->gates.n_when);
  show_tier_gate (show, WORD_SHOW_TIER_UNLESS, rule->gates.unless, rule->gates.n_unless);
  show_tier_condition (show, rule);
  show_condition_table (show);
  for (guint i = 0; i < rule->n_items; i++) {
    const LawItem *item = &rule->items[i];
    Standing standing = plain;
    standing.item = item;
    standing.home = standing.within = item->stated->path;
    show_item (show, &standing, item, write_item_head (show, item->stated), 0);
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

/* The article whose place it takes; NULL: of none. Returns: yours. */
static char *cite_replaced (const Show *show, const LawArticle *article)
{
  const LawArticle *of = article->instead_of;
  if (of == NULL)
    return NULL;
  const Instrument *there = of->standard->instrument->stated;
  return there == article->standard->instrument->stated ? phrase_citation (there, of->stated->number, show->language)
                                                        : phrase_article (there, of->stated->number, show->language);
}

/* The document, or the article of one, beside which it applies; NULL: none. Returns: yours. */
static char *cite_alongside (const Show *show, const LawArticle *article)
{
  if (article->alongside == NULL)
    return NULL;
  const Instrument *there = article->alongside->stated;
  return article->alongside_article == NULL
             ? phrase_instrument (there, show->language)
             : phrase_article (there, article->alongside_article->stated->number, show->language);
}

/* Date the article applies at all. */
static void show_article_when (const Show *show, const LawArticle *article)
{
  g_autofree char *other = cite_replaced (show, article), *with = cite_alongside (show, article);
  if (with != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_ALONGSIDE, show->language, with, NULL));
  if (article->when == NULL && other != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_BEFORE, show->language, other, NULL));
  if (article->when == NULL)
    return;
  document_add (show->document, ROLE_PARAGRAPH,
                other != NULL ? word_fill (WORD_SHOW_INSTEAD, show->language, other, NULL)
                              : g_strdup (show_word (show, WORD_SHOW_ONLY_WHEN)));
  g_autofree char *path = write_provision_path (show, article->stated->number);
  show_condition_at (show, path, article->when);
  if (other != NULL && article->beside.n_when > 0) {
    g_autofree char *beside = show_slots (show, article->beside.when, article->beside.n_when);
    document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_BESIDE, show->language, other, beside, NULL));
  }
}

/* The open clause that it says the cases of. */
static void show_spells_out (const Show *show, const LawArticle *article)
{
  if (article->spelled == NULL)
    return;
  g_autofree char *clause = phrase_article (article->spelled->stated, article->stated->spells_out[1], show->language);
  document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_SPELLS_OUT, show->language, clause, NULL));
}

void show_article_head (const Show *show, const LawArticle *article)
{
  add_article_heading (show, article->stated);
  show_spells_out (show, article);
  show_article_when (show, article);
}

void show_article (const Show *show, const LawArticle *article)
{
  show_article_head (show, article);
  for (guint i = 0; i < article->n_rules; i++)
    show_tier_rule (show, &article->rules[i]);
}

void show_leniency (const Show *show, const LawStandard *standard, const LawLeniency *leniency)
{
  const Tier *tier = newest_tier (standard, leniency->below);
  show_kind (show, leniency->stated->article, WORD_SHOW_LENIENCY);
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (phrase_words (&leniency->stated->words, show->language)));
  if (tier != NULL)
    document_add (show->document, ROLE_PARAGRAPH,
                  word_fill (WORD_SHOW_BELOW, show->language, phrase_words (&tier->name, show->language), NULL));
  g_autofree char *path = write_provision_path (show, leniency->stated->article);
  show_condition_at (show, path, leniency->condition);
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
  g_autofree char *from = phrase_factor (fine->from, show->language);
  g_autofree char *to = phrase_factor (fine->to, show->language);
  g_autofree char *name = phrase_fine_base (show->law->vocabulary, fine, show->language);
  const Word times = fine->in_general ? WORD_SHOW_FINE_IN_GENERAL : WORD_SHOW_FINE_RANGE;
  const Word share = fine->in_general ? WORD_SHOW_FINE_OF_IN_GENERAL : WORD_SHOW_FINE_RANGE_OF;
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (phrase_is_share (fine->to) ? share : times, show->language, name, from, to, NULL));
}

static void show_fine_amount (const Show *show, const Fine *fine)
{
  g_autofree char *bounds = phrase_fine_bounds (show->law->vocabulary, fine, show->language);
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (fine->in_general ? WORD_SHOW_FINE_BOUNDS_IN_GENERAL : WORD_SHOW_FINE_BOUNDS, show->language,
                           bounds, NULL));
}

void show_only_when (const Show *show, const char *article, const LawCondition *condition)
{
  if (condition == NULL)
    return;
  document_add (show->document, ROLE_PARAGRAPH, g_strdup (show_word (show, WORD_SHOW_ONLY_WHERE)));
  g_autofree char *path = write_provision_path (show, article);
  show_condition_at (show, path, condition);
}

/* Where it is not always due. */
static void show_fine_due (const Show *show, const LawFine *fine)
{
  const char *number = fine->stated->under;
  g_autofree char *under = number == NULL ? NULL : phrase_citation (show->instrument, number, show->language);
  if (under != NULL)
    document_add (show->document, ROLE_PARAGRAPH, word_fill (WORD_SHOW_FINE_UNDER, show->language, under, NULL));
  show_only_when (show, fine->stated->article, fine->when);
}

void show_fine (const Show *show, const LawFine *fine, const Tier *tier, guint level)
{
  add_fine_heading (show, fine->stated, tier, level);
  if (fine_is_multiple (fine->stated))
    show_fine_multiple (show, fine->stated);
  else
    show_fine_amount (show, fine->stated);
  show_fine_due (show, fine);
}

static void append_gate (const Show *show, GString *to, Word word, const guint *slots, guint n)
{
  if (n == 0)
    return;
  g_autofree char *names = show_slots (show, slots, n);
  g_autofree char *gate = word_fill (word, show->language, names, NULL);
  g_autofree char *inside = word_fill (WORD_BRACKETS, show->language, gate, NULL);
  g_string_append (to, inside);
}

char *show_gated (const Show *show, const Words *words, const LawGates *gates)
{
  GString *to = g_string_new (phrase_words (words, show->language));
  append_gate (show, to, WORD_SHOW_REMARK_WHEN, gates->when, gates->n_when);
  append_gate (show, to, WORD_SHOW_REMARK_UNLESS, gates->unless, gates->n_unless);
  return g_string_free (to, FALSE);
}

void show_remark (const Show *show, const LawRemark *remark)
{
  show_kind (show, remark->stated->article, WORD_SHOW_OTHER_PROVISION);
  document_add (show->document, ROLE_PARAGRAPH, show_gated (show, &remark->stated->words, &remark->gates));
  show_only_when (show, remark->stated->article, remark->condition);
}

void show_remarks (const Show *show, const LawRemark *remarks, guint n)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_SHOW_REMARK };
  if (n == 0 || !show_has (show, remarks[0].stated->place.path))
    return;
  document_heading (show->document, 3, g_strdup (show_word (show, WORD_SHOW_REMARKS)));
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < n; i++) {
    const Remark *remark = remarks[i].stated;
    document_cell (show->document, phrase_citation (show->instrument, remark->article, show->language), 0);
    document_cell (show->document, show_gated (show, &remark->words, &remarks[i].gates), 0);
  }
}

void show_standard_fine (const Show *show, const LawStandard *standard, const LawFine *fine)
{
  show_fine (show, fine, newest_tier (standard, fine->tier), 3);
}
