/* In: what a standard says of counting. Out: its rules as paragraphs under the number of their article. */
#include "model/case/ledger.h"
#include "report/words/phrases.h"
#include "report/words/phrases_count.h"
#include "report/show/show_part.h"

void show_kind (const Show *show, const char *article, Word word)
{
  g_autofree char *citation = phrase_citation (show->instrument, article, show->language);
  document_heading (show->document, 3, word_fill (WORD_NAMED, show->language, citation, show_word (show, word), NULL));
}

static void add_filled (const Show *show, Word word, const char *first, const char *second)
{
  document_add (show->document, ROLE_PARAGRAPH, word_fill (word, show->language, first, second, NULL));
}

static char *write_ways (const Show *show, char *const *ids)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (to, "%s%s", i == 0 ? "" : show_word (show, WORD_LIST),
                            phrase_obtained (obtained_find (ids[i]), show->language));
  return g_string_free (to, FALSE);
}

static void add_shows (const Show *show, const Shows *shows)
{
  static const Word words[] = {
    [SHOWS_ANY] = WORD_SHOW_SHOWN_ANY, [SHOWS_ALL] = WORD_SHOW_SHOWN_ALL, [SHOWS_ALIKE] = WORD_SHOW_SHOWN_ALIKE
  };
  char *facts[] = { shows->fact, NULL };
  g_autofree char *name = show_fact_names (show, facts);
  g_autofree char *ways = write_ways (show, shows->obtained);
  add_filled (show, shows->obtained[0] == NULL ? WORD_SHOW_SHOWN_GIVEN : words[shows->batches], name, ways);
}

void show_counting (const Show *show, const Counting *counting)
{
  g_autofree char *names = show_fact_names (show, counting->facts);
  g_autofree char *ways = write_ways (show, counting->unlawful);
  show_kind (show, counting->article, WORD_SHOW_COUNTING);
  add_filled (show, WORD_SHOW_COUNTED, names, NULL);
  add_filled (show, counting->as_found ? WORD_SHOW_AS_FOUND : WORD_SHOW_LESS_SHOWN_FALSE, NULL, NULL);
  if (counting->unlawful[0] != NULL)
    add_filled (show, WORD_SHOW_UNLAWFUL, ways, NULL);
  add_filled (show, counting->twice ? WORD_SHOW_TWICE : WORD_SHOW_ONCE, NULL, NULL);
  add_filled (show, counting->each_recipient ? WORD_SHOW_EACH : WORD_SHOW_NOT_EACH, NULL, NULL);
  if (counting->prices != NULL) {
    char *facts[] = { counting->prices, NULL };
    g_autofree char *sum = show_fact_names (show, facts);
    add_filled (show, WORD_SHOW_PRICES, sum, NULL);
  }
  for (guint i = 0; i < counting->shows->len; i++)
    add_shows (show, g_ptr_array_index (counting->shows, i));
}

/* What a rule of counting depends on: yes/no facts, and the reading under which it holds. */
static void add_conditions (const Show *show, char *const *when, char *const *unless, UnderReading under)
{
  g_autofree char *held = when[0] == NULL ? NULL : show_fact_names (show, when);
  g_autofree char *not_held = unless == NULL || unless[0] == NULL ? NULL : show_fact_names (show, unless);
  if (held != NULL)
    add_filled (show, WORD_SHOW_REMARK_WHEN, held, NULL);
  if (not_held != NULL)
    add_filled (show, WORD_SHOW_REMARK_UNLESS, not_held, NULL);
  if (under.readings != NULL)
    add_filled (show, WORD_SHOW_UNDER_READING, phrase_words (&under.reading->words, show->language),
                phrase_words (&under.readings->words, show->language));
}

void show_cumulation (const Show *show, const Cumulation *cumulation)
{
  g_autofree char *names = show_fact_names (show, cumulation->facts);
  g_autofree char *years = g_strdup_printf ("%u", cumulation->years);
  show_kind (show, cumulation->article, WORD_SHOW_CUMULATION);
  add_filled (show, WORD_SHOW_CUMULATED, names, years);
  if (cumulation->times > 1) {
    g_autofree char *times = g_strdup_printf ("%u", cumulation->times);
    add_filled (show, WORD_SHOW_CUMULATED_TIMES, times, NULL);
  }
  if (cumulation->crimes_add)
    add_filled (show, WORD_SHOW_CUMULATED_CRIMES, NULL, NULL);
  add_conditions (show, cumulation->when, cumulation->unless, cumulation->under);
}

void show_apart (const Show *show, const Apart *apart)
{
  char *shows[] = { apart->shows, NULL };
  g_autofree char *names = show_fact_names (show, apart->facts);
  g_autofree char *ways = write_ways (show, apart->obtained);
  g_autofree char *shown = show_fact_names (show, shows);
  show_kind (show, apart->article, WORD_SHOW_APART);
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (WORD_SHOW_APART_FROM, show->language, names, ways, shown, NULL));
  add_conditions (show, apart->when, NULL, apart->under);
}

void show_share_rule (const Show *show, const ShareRule *rule)
{
  g_autofree char *names = show_fact_names (show, rule->facts);
  show_kind (show, rule->article, WORD_SHOW_SHARE);
  add_filled (show, rule->counts == SHARE_OWN ? WORD_SHOW_SHARE_OWN : WORD_SHOW_SHARE_JOINT, names, NULL);
}
