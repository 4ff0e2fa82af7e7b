/* Why: items that are met or open with their figures, then briefly what is not met, nearest first. */
#include "report/paper/text_part.h"
#include <string.h>

enum { ITEM = 2, BODY = 4 };

/* The first precondition of an item that fails, NULL if none. */
static const Reason *failing_gate (const ItemReason *item)
{
  for (guint i = 0; i < item->reason->children->len; i++) {
    const Reason *child = g_ptr_array_index (item->reason->children, i);
    if (child->gate && child->truth == NO)
      return child;
  }
  return NULL;
}

/* The instrument's items of one standing, in the order of its provisions. Returns: yours. */
static GPtrArray *items_of (const Part *part, const Instrument *instrument, ItemStanding standing)
{
  GPtrArray *items = g_ptr_array_new ();
  for (guint i = 0; i < part->charge->items->len; i++) {
    ItemReason *item = g_ptr_array_index (part->charge->items, i);
    if (item->item->instrument == instrument && item->standing == standing)
      g_ptr_array_add (items, item);
  }
  return items;
}

/* (数额巨大) of a range that the document does not number, else nothing: ranges of one paragraph are cited alike. */
static char *bracket_range (const Part *part, const ItemReason *item)
{
  const Tier *tier = version_tier_at (part->charge->plan->version, item->item->rank);
  if (strchr (item->item->path, ':') == NULL)
    return g_strdup ("");
  return word_fill (WORD_BRACKETS, part->lines->language, phrase_tier (tier, part->lines->language), NULL);
}

/* How many of the first `end` items are cited like that one. */
static guint count_alike (const GPtrArray *items, guint end, const PlanItem *range)
{
  guint n = 0;
  for (guint i = 0; i < end; i++) {
    const PlanItem *item = ((const ItemReason *) g_ptr_array_index (items, i))->item;
    n += item->instrument == range->instrument && phrase_cites_same (item->path, range->path);
  }
  return n;
}

/* Each after the one before it; all ranges of a paragraph at once, else each with its tier. Returns: yours. */
static char *cite_all (const Part *part, const GPtrArray *items)
{
  SillLanguage language = part->lines->language;
  GString *to = g_string_new (NULL);
  const char *before = NULL;
  for (guint i = 0; i < items->len; i++) {
    const ItemReason *item = g_ptr_array_index (items, i);
    gboolean same = phrase_cites_same (item->item->path, before);
    const GPtrArray *others = part->charge->items;
    gboolean all = count_alike (items, items->len, item->item) == count_alike (others, others->len, item->item);
    if (all && count_alike (items, i, item->item) > 0)
      continue;
    g_autofree char *citation =
        same ? g_strdup ("") : phrase_citation_after (item->item->instrument, item->item->path, before, language);
    g_autofree char *range = all ? g_strdup ("") : bracket_range (part, item);
    g_string_append_printf (to, "%s%s%s", i == 0 ? "" : word_text (WORD_LIST, language), citation,
                            same ? g_strchug (range) : range);
    before = item->item->path;
  }
  return g_string_free (to, FALSE);
}

static void add_item_head (const Part *part, const ItemReason *item)
{
  SillLanguage language = part->lines->language;
  const Tier *tier = version_tier_at (part->charge->plan->version, item->item->rank);
  g_autofree char *citation = phrase_citation (item->item->instrument, item->item->path, language);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, phrase_tier (tier, language), NULL);
  g_autofree char *line = g_strconcat (citation, inside, NULL);
  lines_add (part->lines, ITEM, part_tone (item->truth), part_mark (item->truth), line);
}

static void add_shown (const Part *part, const ItemReason *item)
{
  add_item_head (part, item);
  if (item->asserted)
    lines_add (part->lines, BODY, TONE_PLAIN, "", word_text (WORD_ASSERTED, part->lines->language));
  text_reason (part, BODY, item->reason, item->truth == UNKNOWN);
}

static void add_instrument (const Part *part, const Instrument *instrument)
{
  SillLanguage language = part->lines->language;
  g_autofree char *number =
      instrument->number == NULL ? NULL : word_fill (WORD_BRACKETS, language, instrument->number, NULL);
  g_autofree char *title = phrase_title (phrase_words (&instrument->name, language), language);
  part_add (part, ITEM, TONE_FAINT, "", g_strconcat (title, number == NULL ? "" : number, NULL));
}

static int compare_nearness (gconstpointer a, gconstpointer b)
{
  const ItemReason *one = *(ItemReason *const *) a, *other = *(ItemReason *const *) b;
  return rational_compare (other->lead->degree_hi, one->lead->degree_hi);
}

static void add_near_item (const Part *part, const ItemReason *item)
{
  SillLanguage language = part->lines->language;
  const char *clause = word_text (WORD_CLAUSE, language);
  g_autofree char *place = phrase_citation (item->item->instrument, item->item->path, language);
  g_autofree char *range = bracket_range (part, item);
  g_autofree char *citation = g_strconcat (place, range, NULL);
  g_autofree char *figures = phrase_reason (part_vocabulary (part), item->lead, language);
  g_autofree char *margin = phrase_margin (item->lead, language);
  g_autofree char *derivation = phrase_derivation (item->lead, language);
  g_autofree char *figures_margin = g_strconcat (figures, margin == NULL ? NULL : clause, margin, NULL);
  g_autofree char *text = g_strconcat (figures_margin, derivation == NULL ? NULL : clause, derivation, NULL);
  part_add (part, BODY, TONE_FAINT, "·", word_fill (WORD_NAMED, language, citation, text, NULL));
  text_readings (part, BODY + ITEM, item->lead);
}

static void add_near (const Part *part, const Instrument *instrument)
{
  SillLanguage language = part->lines->language;
  g_autoptr (GPtrArray) items = items_of (part, instrument, ITEM_NEAR);
  if (items->len > 0)
    lines_add (part->lines, ITEM, TONE_FAINT, "✗", word_text (WORD_NOT_MET, language));
  g_ptr_array_sort (items, compare_nearness);
  for (guint i = 0; i < items->len; i++)
    add_near_item (part, g_ptr_array_index (items, i));
}

static gboolean same_gate (const ItemReason *a, const ItemReason *b)
{
  const GArray *one = failing_gate (a)->facts, *other = failing_gate (b)->facts;
  return one->len > 0 && other->len > 0 && g_array_index (one, guint, 0) == g_array_index (other, guint, 0);
}

/* The item's place after that of the one before it, or nothing where both are cited alike and share their words. */
static char *cite_next (const GPtrArray *items, guint index, SillLanguage language)
{
  const ItemReason *item = g_ptr_array_index (items, index);
  const ItemReason *last = index == 0 ? NULL : g_ptr_array_index (items, index - 1);
  const char *before = last == NULL ? NULL : last->item->path;
  if (last != NULL && phrase_cites_same (item->item->path, before) && same_gate (last, item))
    return g_strdup ("");
  g_autofree char *citation = phrase_citation_after (item->item->instrument, item->item->path, before, language);
  return g_strconcat (index == 0 ? "" : word_text (WORD_LIST, language), citation, NULL);
}

/* Neighbours that want the same precondition share its words. */
static void add_gated (const Part *part, const Instrument *instrument)
{
  SillLanguage language = part->lines->language;
  g_autoptr (GPtrArray) items = items_of (part, instrument, ITEM_GATED);
  g_autoptr (GString) list = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++) {
    const ItemReason *item = g_ptr_array_index (items, i);
    gboolean shared = i + 1 < items->len && same_gate (item, g_ptr_array_index (items, i + 1));
    g_autofree char *citation = cite_next (items, i, language);
    g_autofree char *gate = phrase_reason (part_vocabulary (part), failing_gate (item), language);
    g_autofree char *inside = word_fill (WORD_BRACKETS, language, gate, NULL);
    g_string_append_printf (list, "%s%s", citation, shared ? "" : inside);
  }
  if (items->len > 0)
    part_add (part, ITEM, TONE_FAINT, "✗", word_fill (WORD_GATE_FAILS, language, list->str, NULL));
}

static void add_list (const Part *part, const Instrument *instrument, ItemStanding standing, Word word,
                      const char *mark)
{
  g_autoptr (GPtrArray) items = items_of (part, instrument, standing);
  if (items->len == 0)
    return;
  g_autofree char *citations = cite_all (part, items);
  part_add (part, ITEM, TONE_FAINT, mark, word_fill (word, part->lines->language, citations, NULL));
}

/* What is open beside the items shown. */
static void add_folded (const Part *part, const Instrument *instrument)
{
  g_autoptr (GPtrArray) items = items_of (part, instrument, ITEM_FOLDED);
  if (items->len == 0)
    return;
  g_autofree char *citations = cite_all (part, items);
  g_autofree char *number = g_strdup_printf ("%u", items->len);
  part_add (part, ITEM, TONE_OPEN, "?", word_fill (WORD_OPEN_REST, part->lines->language, citations, number, NULL));
}

static char *name_article (const Instrument *of, const Article *article, SillLanguage language)
{
  g_autofree char *citation = phrase_citation (of, article->number, language);
  if (article->words.zh == NULL)
    return g_steal_pointer (&citation);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, phrase_words (&article->words, language), NULL);
  return g_strconcat (citation, inside, NULL);
}

/* The article that takes the place of `article` in this case, or NULL. */
static const Article *replacement_of (const ChargeReasons *charge, const Article *article)
{
  for (guint i = 0; i < charge->articles->len; i++) {
    const ArticleReason *other = g_ptr_array_index (charge->articles, i);
    if (other->truth == YES && g_strcmp0 (other->article->instead_of, article->number) == 0)
      return other->article;
  }
  return NULL;
}

static char *phrase_failing (const Part *part, const Reason *reason);

/* Of a group of which one is enough everything that fails, each once: 甲：否；乙：否. NULL: nothing that could be said. */
static char *phrase_all_failing (const Part *part, const Reason *group)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < group->children->len; i++) {
    char *failing = phrase_failing (part, g_ptr_array_index (group->children, i));
    if (failing == NULL || g_ptr_array_find_with_equal_func (all, failing, g_str_equal, NULL))
      g_free (failing);
    else
      g_ptr_array_add (all, failing);
  }
  g_ptr_array_add (all, NULL);
  return all->len == 1 ? NULL : g_strjoinv (word_text (WORD_CLAUSE, part->lines->language), (char **) all->pdata);
}

/* What of the article's condition fails: 为合法经营活动：否; NULL: nothing that could be said. */
static char *phrase_failing (const Part *part, const Reason *reason)
{
  if (reason == NULL || reason->truth != NO)
    return NULL;
  const Reason *stated = part_stated (reason);
  if (stated->children->len == 0)
    return phrase_reason (part_vocabulary (part), stated, part->lines->language);
  if (reason->kind == CONDITION_ANY || reason->kind == CONDITION_AT_LEAST)
    return phrase_all_failing (part, reason);
  char *failing = NULL;
  for (guint i = 0; reason->kind == CONDITION_ALL && failing == NULL && i < reason->children->len; i++)
    failing = phrase_failing (part, g_ptr_array_index (reason->children, i));
  return failing;
}

static char *phrase_not_applicable (const Part *part, const Instrument *of, const ArticleReason *article)
{
  SillLanguage language = part->lines->language;
  const Article *replacement = replacement_of (part->charge, article->article);
  g_autofree char *name = name_article (of, article->article, language);
  g_autofree char *failing = phrase_failing (part, article->reason);
  if (failing != NULL)
    return word_fill (WORD_NAMED, language, name, failing, NULL);
  if (replacement == NULL)
    return g_steal_pointer (&name);
  g_autofree char *other = phrase_citation (of, replacement->number, language);
  return word_fill (WORD_REPLACED, language, name, other, NULL);
}

static gboolean has_article (const Part *part, const Instrument *instrument, const Article *article)
{
  for (guint i = 0; i < part->charge->items->len; i++) {
    const PlanItem *item = ((const ItemReason *) g_ptr_array_index (part->charge->items, i))->item;
    if (item->instrument == instrument && item->article == article)
      return TRUE;
  }
  return FALSE;
}

/* A special article: that it applies, or might, and why. */
static void add_applicable (const Part *part, const Instrument *of, const ArticleReason *article)
{
  SillLanguage language = part->lines->language;
  g_autofree char *name = name_article (of, article->article, language);
  Word word = article->truth == YES ? WORD_APPLIES : WORD_ARTICLE_UNKNOWN;
  g_autofree char *region = phrase_region (part_vocabulary (part), article->region, language);
  if (region != NULL && part->reasons->region == NULL)
    part_add (part, ITEM, TONE_OPEN, part_mark (UNKNOWN),
              word_fill (WORD_REGION_UNKNOWN, language, name, region, NULL));
  if (article->reason == NULL)
    return;
  part_add (part, ITEM, part_tone (article->truth), part_mark (article->truth), word_fill (word, language, name, NULL));
  text_reason (part, BODY, article->reason, TRUE);
}

static gboolean is_told_article (const Part *part, const Instrument *instrument, const ArticleReason *article)
{
  return article->telling && has_article (part, instrument, article->article);
}

static void add_articles (const Part *part, const Instrument *instrument, gboolean applicable)
{
  for (guint i = 0; i < part->charge->articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (part->charge->articles, i);
    if (!is_told_article (part, instrument, article) || (article->truth != NO) != applicable)
      continue;
    if (applicable) {
      add_applicable (part, instrument, article);
      continue;
    }
    g_autofree char *phrase = phrase_not_applicable (part, instrument, article);
    part_add (part, ITEM, TONE_FAINT, "-", word_fill (WORD_NOT_APPLICABLE, part->lines->language, phrase, NULL));
  }
}

static void add_all_shown (const Part *part, const Instrument *instrument)
{
  g_autoptr (GPtrArray) items = items_of (part, instrument, ITEM_SHOWN);
  for (guint i = 0; i < items->len; i++)
    add_shown (part, g_ptr_array_index (items, i));
}

static void add_instrument_part (const Part *part, const Instrument *instrument)
{
  add_instrument (part, instrument);
  add_articles (part, instrument, TRUE);
  add_all_shown (part, instrument);
  add_folded (part, instrument);
  add_near (part, instrument);
  add_gated (part, instrument);
  add_list (part, instrument, ITEM_FAR, WORD_NOT_MET_REST, "✗");
  add_list (part, instrument, ITEM_NO_MATTER, WORD_NO_MATTER, "-");
  add_articles (part, instrument, FALSE);
}

/* Something of it is told at all. */
static gboolean is_telling (const Part *part, const Instrument *instrument)
{
  const ChargeReasons *charge = part->charge;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->instrument == instrument && item->standing != ITEM_ELSEWHERE)
      return TRUE;
  }
  for (guint i = 0; i < charge->articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (charge->articles, i);
    if (is_told_article (part, instrument, article))
      return TRUE;
  }
  return FALSE;
}

void text_why (const Part *part)
{
  const GPtrArray *instruments = part->charge->instruments;
  gboolean any = FALSE;
  for (guint i = 0; i < instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (instruments, i);
    if (!is_telling (part, instrument))
      continue;
    if (!any)
      lines_heading (part->lines, word_text (WORD_SECTION_WHY, part->lines->language));
    any = TRUE;
    add_instrument_part (part, instrument);
  }
}
