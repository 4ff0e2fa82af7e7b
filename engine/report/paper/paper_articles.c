/* Articles that do not always apply: that they do or might, and why; or by what they fail. */
#include "report/paper/paper.h"

static char *name_article (const Instrument *of, const Article *article, SillLanguage language)
{
  g_autofree char *citation = phrase_citation (of, article->number, language);
  if (article->words.zh == NULL)
    return g_steal_pointer (&citation);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, phrase_words (&article->words, language), NULL);
  return g_strconcat (citation, inside, NULL);
}

/* Everything by which it fails, each once: 甲：否；乙：否. NULL: nothing that could be said. */
static char *phrase_failing (const Paper *paper, const ArticleReason *article)
{
  const GPtrArray *failing = g_hash_table_lookup (paper->account->failing, article->reason);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; failing != NULL && i < failing->len; i++) {
    char *phrase = phrase_reason (paper->vocabulary, g_ptr_array_index (failing, i), paper->language);
    if (g_ptr_array_find_with_equal_func (all, phrase, g_str_equal, NULL))
      g_free (phrase);
    else
      g_ptr_array_add (all, phrase);
  }
  g_ptr_array_add (all, NULL);
  return all->len == 1 ? NULL : g_strjoinv (word_text (WORD_CLAUSE, paper->language), (char **) all->pdata);
}

/* The article that goes before it, with its document where that is another one. */
static char *cite_replacing (const Paper *paper, const Instrument *of, const ArticleReason *article)
{
  const LawArticle *law = article->law;
  for (guint i = 0; i < law->n_replaced_by; i++) {
    const Instrument *by = law->replaced_by[i]->standard->instrument->stated;
    if (law->replaced_by[i]->stated == article->replaced_by && by != of)
      return phrase_article (by, article->replaced_by->number, paper->language);
  }
  return phrase_citation (of, article->replaced_by->number, paper->language);
}

static char *phrase_not_applicable (const Paper *paper, const Instrument *of, const ArticleReason *article)
{
  g_autofree char *name = name_article (of, article->article, paper->language);
  g_autofree char *failing = phrase_failing (paper, article);
  if (failing != NULL)
    return word_fill (WORD_NAMED, paper->language, name, failing, NULL);
  if (article->replaced_by == NULL)
    return g_steal_pointer (&name);
  g_autofree char *other = cite_replacing (paper, of, article);
  return word_fill (WORD_REPLACED, paper->language, name, other, NULL);
}

static void add_not_applicable (const Paper *paper, const Instrument *of, const ArticleReason *article)
{
  g_autofree char *phrase = phrase_not_applicable (paper, of, article);
  Block *line =
      document_add (paper->document, ROLE_FAINT_LINE, word_fill (WORD_NOT_APPLICABLE, paper->language, phrase, NULL));
  g_strlcpy (line->mark, "-", sizeof line->mark);
}

/* It and those after it that hang on the same condition; `ret_n`: how many. */
static char *name_likes (const Paper *paper, const Instrument *of, guint index, guint *ret_n)
{
  const GPtrArray *articles = paper->charge->articles;
  const ArticleReason *first = g_ptr_array_index (articles, index);
  GString *names = g_string_new (NULL);
  *ret_n = 0;
  for (guint i = index; i < articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (articles, i);
    if (article == first || article->like == first) {
      g_autofree char *name = name_article (of, article->article, paper->language);
      g_string_append_printf (names, "%s%s", (*ret_n)++ == 0 ? "" : word_text (WORD_LIST, paper->language), name);
    } else if (article->telling && article->truth != NO) {
      break;
    }
  }
  return g_string_free (names, FALSE);
}

/* A special article: that it applies, or might, and why; with it those like it. */
static void add_applicable (const Paper *paper, const Instrument *of, guint index)
{
  Document *to = paper->document;
  const ArticleReason *article = g_ptr_array_index (paper->charge->articles, index);
  guint n = 0;
  g_autofree char *name = name_likes (paper, of, index, &n);
  Word word = article->truth != YES ? WORD_ARTICLE_UNKNOWN : n == 1 ? WORD_APPLIES : WORD_APPLY;
  g_autofree char *region = phrase_region (paper->vocabulary, article->region, paper->language);
  if (region != NULL && paper->reasons->region == NULL)
    document_add (to, ROLE_OPEN_NOTE, word_fill (WORD_REGION_UNKNOWN, paper->language, name, region, NULL));
  if (article->reason == NULL)
    return;
  document_start (to, ROLE_BARE_ENTRY)->truth = (gint) article->truth;
  document_add (to, ROLE_TEXT, word_fill (word, paper->language, name, NULL));
  paper_conditions (paper, article->reason, TRUE);
  document_end (to);
}

gboolean paper_tells_article (const ArticleReason *article) { return article->telling && article->like == NULL; }

void paper_articles (const Paper *paper, const Instrument *of, const GArray *articles, gboolean applicable)
{
  for (guint i = 0; i < articles->len; i++) {
    const guint index = g_array_index (articles, guint, i);
    const ArticleReason *article = g_ptr_array_index (paper->charge->articles, index);
    if ((article->truth != NO) != applicable || !paper_tells_article (article))
      continue;
    if (applicable)
      add_applicable (paper, of, index);
    else
      add_not_applicable (paper, of, article);
  }
}
