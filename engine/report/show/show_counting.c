/* In: what a standard says of counting. Out: its rules as paragraphs under the number of their article. */
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

static char *write_ways (const Show *show, LawWays ways)
{
  GString *to = g_string_new (NULL);
  for (guint way = 0; way < N_OBTAINED; way++)
    if (law_has_way (ways, (Obtained) way))
      g_string_append_printf (to, "%s%s", to->len == 0 ? "" : show_word (show, WORD_LIST),
                              phrase_obtained ((Obtained) way, show->language));
  return g_string_free (to, FALSE);
}

static char *name_facts (const Show *show, const LawFacts *facts) { return show_slots (show, facts->slots, facts->n); }

static void add_shows (const Show *show, const LawShows *shows)
{
  static const Word words[] = {
    [SHOWS_ANY] = WORD_SHOW_SHOWN_ANY, [SHOWS_ALL] = WORD_SHOW_SHOWN_ALL, [SHOWS_ALIKE] = WORD_SHOW_SHOWN_ALIKE
  };
  g_autofree char *name = show_slots (show, &shows->fact, 1);
  g_autofree char *ways = write_ways (show, shows->obtained);
  add_filled (show, shows->obtained == 0 ? WORD_SHOW_SHOWN_GIVEN : words[shows->stated->batches], name, ways);
}

void show_counting (const Show *show, const LawCounting *counting)
{
  const Counting *stated = counting->stated;
  g_autofree char *names = name_facts (show, &counting->facts);
  g_autofree char *ways = write_ways (show, counting->unlawful);
  show_kind (show, stated->article, WORD_SHOW_COUNTING);
  add_filled (show, WORD_SHOW_COUNTED, names, NULL);
  add_filled (show, stated->as_found ? WORD_SHOW_AS_FOUND : WORD_SHOW_LESS_SHOWN_FALSE, NULL, NULL);
  if (counting->unlawful != 0)
    add_filled (show, WORD_SHOW_UNLAWFUL, ways, NULL);
  add_filled (show, stated->twice ? WORD_SHOW_TWICE : WORD_SHOW_ONCE, NULL, NULL);
  add_filled (show, stated->each_recipient ? WORD_SHOW_EACH : WORD_SHOW_NOT_EACH, NULL, NULL);
  if (counting->prices != LAW_NO_FACT) {
    g_autofree char *sum = show_slots (show, &counting->prices, 1);
    add_filled (show, WORD_SHOW_PRICES, sum, NULL);
  }
  for (guint i = 0; i < counting->n_shows; i++)
    add_shows (show, &counting->shows[i]);
}

/* What a rule of counting depends on: yes/no facts, and the reading under which it holds. */
static void add_conditions (const Show *show, const LawGates *gates, UnderReading under)
{
  g_autofree char *when = show_slots (show, gates->when, gates->n_when);
  g_autofree char *unless = show_slots (show, gates->unless, gates->n_unless);
  if (gates->n_when > 0)
    add_filled (show, WORD_SHOW_REMARK_WHEN, when, NULL);
  if (gates->n_unless > 0)
    add_filled (show, WORD_SHOW_REMARK_UNLESS, unless, NULL);
  if (under.readings != NULL)
    add_filled (show, WORD_SHOW_UNDER_READING, phrase_words (&under.reading->words, show->language),
                phrase_words (&under.readings->words, show->language));
}

void show_cumulation (const Show *show, const LawCumulation *cumulation)
{
  const Cumulation *stated = cumulation->stated;
  g_autofree char *names = name_facts (show, &cumulation->facts);
  g_autofree char *lapse = phrase_lapse (stated->lapse, show->language);
  show_kind (show, stated->article, WORD_SHOW_CUMULATION);
  add_filled (show, WORD_SHOW_CUMULATED, names, lapse);
  if (stated->times > 1) {
    g_autofree char *times = g_strdup_printf ("%u", stated->times);
    add_filled (show, stated->by_day ? WORD_SHOW_CUMULATED_DAYS : WORD_SHOW_CUMULATED_TIMES, times, NULL);
  }
  if (stated->crimes_add)
    add_filled (show, WORD_SHOW_CUMULATED_CRIMES, NULL, NULL);
  add_conditions (show, &cumulation->gates, stated->under);
}

void show_apart (const Show *show, const LawApart *apart)
{
  g_autofree char *names = name_facts (show, &apart->facts);
  g_autofree char *ways = write_ways (show, apart->obtained);
  g_autofree char *shown = show_slots (show, &apart->shows, 1);
  show_kind (show, apart->stated->article, WORD_SHOW_APART);
  document_add (show->document, ROLE_PARAGRAPH,
                word_fill (WORD_SHOW_APART_FROM, show->language, names, ways, shown, NULL));
  add_conditions (show, &apart->gates, apart->stated->under);
}

void show_share_rule (const Show *show, const LawShareRule *rule)
{
  g_autofree char *names = name_facts (show, &rule->facts);
  show_kind (show, rule->stated->article, WORD_SHOW_SHARE);
  add_filled (show, rule->stated->counts == SHARE_OWN ? WORD_SHOW_SHARE_OWN : WORD_SHOW_SHARE_JOINT, names, NULL);
}
