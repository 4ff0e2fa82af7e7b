/* In: what an instrument says of an offence. Out: its items and articles in the words of sill show, how acts are counted, what
 * else follows. */
#include "probe/aspects/aspects.h"
#include "base/rational_text.h"
#include "model/book/condition_listing.h"
#include "report/words/phrases.h"

typedef struct {
  Aspects *aspects;
  const LawStandard *standard;
  const char *key; /* of the standard */
} Standards;

/* What was shown of a rule that stands in that article, the `index`-th of its kind. */
static Aspect *add_shown (const Standards *at, AspectKind kind, const char *article, guint index, Show *show)
{
  const Instrument *instrument = at->standard->instrument->stated;
  return aspects_add (at->aspects, kind, g_strdup_printf ("%s %s %u", at->key, article, index),
                      phrase_article (instrument, article, at->aspects->language), aspects_shown (show));
}

static Show show_of (const Standards *at) { return aspects_show (at->aspects, at->standard->instrument); }

/* What the listing of a condition leaves out: it says what decides, as things stand. */
static void add_words (GString *to, const Condition *condition)
{
  g_autofree char *factor = condition->kind == CONDITION_NEAR ? rational_write (condition->factor) : NULL;
  if (condition->words.zh != NULL)
    g_string_append_printf (to, " “%s” “%s”", condition->words.zh, condition->words.en);
  if (condition->fixed)
    g_string_append (to, " fixed");
  if (condition->local != NULL)
    g_string_append_printf (to, " local %s", condition->local);
  if (factor != NULL)
    g_string_append_printf (to, " near %s", factor);
  for (guint i = 0; i < condition->children->len; i++)
    add_words (to, g_ptr_array_index (condition->children, i));
}

/* What the item itself says, without what it refers to. Returns: yours. */
static char *own_of (const Item *item)
{
  GString *to = g_string_new (NULL);
  condition_list_names (to, item->when);
  if (item->unless != NULL && *item->unless != NULL)
    g_string_append (to, " unless");
  condition_list_names (to, item->unless);
  g_string_append (to, to->len > 0 ? " " : "");
  condition_list (to, item->condition);
  add_words (to, item->condition);
  return g_string_free (to, FALSE);
}

char *aspects_item_text (const Aspects *aspects, const LawStandard *standard, const LawItem *item)
{
  Show show = aspects_show (aspects, standard->instrument);
  const Standing standing = { .item = item, .home = item->stated->path, .factor = RATIONAL_ONE };
  show_condition_table (&show);
  show_item (&show, &standing, item, NULL, 0);
  return aspects_shown (&show);
}

static void add_item (const Standards *at, const LawItem *item)
{
  const char *path = item->stated->path;
  Aspect *aspect = aspects_add (at->aspects, ASPECT_ITEM, g_strdup_printf ("%s %s 0", at->key, path),
                                phrase_article (at->standard->instrument->stated, path, at->aspects->language), NULL);
  aspect->own = own_of (item->stated);
  aspect->standard = at->standard;
  aspect->item = item;
}

/* The tier, and that it is an attempt that leads to it here. */
static char *reach_of (const LawRule *rule, SillLanguage language)
{
  g_autofree char *attempt = word_fill (WORD_BRACKETS, language, word_text (WORD_ATTEMPT, language), NULL);
  return g_strconcat (rule->reach, rule->stated->attempt ? attempt : NULL, NULL);
}

static void add_rule (const Standards *at, const LawRule *rule, guint index)
{
  Show show = show_of (at);
  const Standing standing = { .factor = RATIONAL_ONE };
  show_condition_table (&show);
  document_cell (show.document, NULL, 0);
  document_cell (show.document, show_slots (&show, rule->gates.when, rule->gates.n_when), 0);
  document_cell (show.document, show_slots (&show, rule->gates.unless, rule->gates.n_unless), 0);
  document_cell (show.document, reach_of (rule, at->aspects->language), 0);
  if (rule->condition != NULL)
    show_condition (&show, &standing, rule->condition, NULL, 0);
  add_shown (at, ASPECT_ARTICLE, rule->article->stated->number, 1 + index, &show);
  if (rule->stated->attempt)
    aspects_add (
        at->aspects, ASPECT_LENIENCY,
        g_strdup_printf ("%s %s attempt %u", at->key, rule->article->stated->number, index),
        phrase_article (at->standard->instrument->stated, rule->article->stated->number, at->aspects->language),
        reach_of (rule, at->aspects->language));
}

static void add_article (const Standards *at, const LawArticle *article)
{
  Show show = show_of (at);
  show_article_head (&show, article);
  add_shown (at, ASPECT_ARTICLE, article->stated->number, 0, &show);
  for (guint i = 0; i < article->n_rules; i++) {
    add_rule (at, &article->rules[i], i);
    for (guint j = 0; j < article->rules[i].n_items; j++)
      add_item (at, &article->rules[i].items[j]);
  }
}

/* Whether it holds by default hangs on which reading does. */
static void add_reading_of (Show *show, UnderReading under)
{
  if (under.reading != NULL)
    document_add (show->document, ROLE_PLAIN,
                  word_fill (under.reading->applied ? WORD_DIFF_BY_DEFAULT : WORD_DIFF_NOT_BY_DEFAULT, show->language,
                             phrase_words (&under.reading->words, show->language), NULL));
}

/* Some rules of counting under their article; `index` counts on over all kinds of them. */
static void add_countings (const Standards *at)
{
  enum { KINDS = 1000 };
  const LawActs *acts = &at->standard->acts;
  for (guint i = 0; i < acts->n_countings; i++) {
    Show show = show_of (at);
    show_counting (&show, &acts->countings[i]);
    add_shown (at, ASPECT_COUNTING, acts->countings[i].stated->article, i, &show);
  }
  for (guint i = 0; i < acts->n_cumulations; i++) {
    Show show = show_of (at);
    show_cumulation (&show, &acts->cumulations[i]);
    add_reading_of (&show, acts->cumulations[i].stated->under);
    add_shown (at, ASPECT_COUNTING, acts->cumulations[i].stated->article, KINDS + i, &show);
  }
  for (guint i = 0; i < acts->n_aparts; i++) {
    Show show = show_of (at);
    show_apart (&show, &acts->aparts[i]);
    add_reading_of (&show, acts->aparts[i].stated->under);
    add_shown (at, ASPECT_COUNTING, acts->aparts[i].stated->article, 2 * KINDS + i, &show);
  }
  for (guint i = 0; i < acts->n_shares; i++) {
    Show show = show_of (at);
    show_share_rule (&show, &acts->shares[i]);
    add_shown (at, ASPECT_COUNTING, acts->shares[i].stated->article, 3 * KINDS + i, &show);
  }
}

/* Questions under whose readings rules of counting hold. */
static void add_questions (const Standards *at)
{
  const GPtrArray *questions = at->standard->stated->questions;
  for (guint i = 0; i < questions->len; i++) {
    const Condition *question = g_ptr_array_index (questions, i);
    GString *own = g_string_new (NULL);
    Show show = show_of (at);
    document_put (show.document, ROLE_PARAGRAPH, phrase_words (&question->words, at->aspects->language));
    for (guint j = 0; j < question->children->len; j++) {
      const Condition *reading = g_ptr_array_index (question->children, j);
      const Word word = reading->applied ? WORD_SHOW_READING_APPLIED : WORD_SHOW_READING;
      document_add (
          show.document, ROLE_PARAGRAPH,
          word_fill (word, at->aspects->language, phrase_words (&reading->words, at->aspects->language), NULL));
    }
    condition_list (own, question);
    add_words (own, question);
    add_shown (at, ASPECT_READING, question->article, i, &show)->own = g_string_free (own, FALSE);
  }
}

static void add_leniencies (const Standards *at)
{
  for (guint i = 0; i < at->standard->n_leniencies; i++) {
    Show show = show_of (at);
    const LawLeniency *leniency = &at->standard->leniencies[i];
    show_leniency (&show, at->standard, leniency);
    add_shown (at, ASPECT_LENIENCY, leniency->stated->article, i, &show);
  }
}

static void add_asides (const Standards *at)
{
  const LawAsides *asides = &at->standard->asides;
  for (guint i = 0; i < asides->n_fines; i++) {
    Show show = show_of (at);
    show_standard_fine (&show, at->standard, &asides->fines[i]);
    add_shown (at, ASPECT_FINE, asides->fines[i].stated->article, i, &show);
  }
  for (guint i = 0; i < asides->n_remarks; i++) {
    Show show = show_of (at);
    show_remark (&show, &asides->remarks[i]);
    add_shown (at, ASPECT_REMARK, asides->remarks[i].stated->article, i, &show);
  }
  for (guint i = 0; i < asides->n_concurrences; i++) {
    Show show = show_of (at);
    show_concurrence (&show, &asides->concurrences[i]);
    add_shown (at, ASPECT_CONCURRENCE, asides->concurrences[i].stated->article, i, &show);
  }
}

static void add_days (const Standards *at)
{
  const Standard *stated = at->standard->stated;
  g_autofree char *from = stated->effective == 0 ? g_strdup ("") : civil_write (stated->effective);
  g_autofree char *until = stated->until == 0 ? g_strdup ("") : civil_write (stated->until);
  g_autofree char *offences = g_strjoinv (" ", stated->offences);
  aspects_add (at->aspects, ASPECT_DAYS, g_strdup (at->key), g_strdup (at->key),
               g_strdup_printf ("%s %s – %s", offences, from, until));
}

void aspects_add_standard (Aspects *aspects, const LawStandard *standard)
{
  const char *instrument = standard->instrument->stated->id;
  g_autofree char *key = g_strdup_printf ("%s %s", instrument, standard->stated->offences[0]);
  const Standards at = { aspects, standard, key };
  add_days (&at);
  for (guint i = 0; i < standard->n_articles; i++)
    add_article (&at, &standard->articles[i]);
  add_countings (&at);
  add_questions (&at);
  add_leniencies (&at);
  add_asides (&at);
}
