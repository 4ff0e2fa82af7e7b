/* In: the explanation of one charge. Out: what is still open about it, as tables and lists. */
#include "report/paper/html_settle.h"
#include "report/paper/html_verdict.h"
#include "report/paper/person.h"
#include "report/words/phrases.h"

static void write_end (Page *page, const ChargeReasons *charge, const Missing *missing, gboolean most)
{
  const Fact *fact = phrase_missing_fact (page->vocabulary, missing);
  page_take (page, "td", html_rank_class (most ? missing->ceiling_if_most : missing->ceiling_if_least),
             phrase_missing_end (charge->plan->version, fact, missing, most, page->language));
}

/* What each answer would do; one cell for both where neither does anything by itself. */
static void write_ends (Page *page, const ChargeReasons *charge, const Missing *missing)
{
  if (phrase_missing_alone (missing)) {
    g_string_append (page->to, "<td class=\"same\" colspan=\"2\">");
    page_text (page, word_text (WORD_MISSING_ALONE, page->language));
    page_end (page, "td");
    return;
  }
  write_end (page, charge, missing, FALSE);
  write_end (page, charge, missing, TRUE);
}

static void write_missing (Page *page, const ChargeReasons *charge, const Missing *missing)
{
  g_string_append (page->to, "<tr><th scope=\"row\">");
  page_text (page, phrase_missing_name (page->vocabulary, missing, page->language));
  page_take (page, "small", NULL, phrase_question (page->vocabulary, missing, page->language));
  page_end (page, "th");
  write_ends (page, charge, missing);
  page_end (page, "tr");
}

/* Stands with what is missing, or where nothing is, with what would change the result. */
static void write_idle (Page *page, const ChargeReasons *charge)
{
  char *idle = phrase_idle (page->vocabulary, charge->idle, page->language);
  if (idle != NULL)
    page_take (page, "p", "note", idle);
}

/* The questions from `first` to before `end`. */
static void write_questions (Page *page, const ChargeReasons *charge, guint first, guint end)
{
  static const Word heads[] = { WORD_PAGE_FACT, WORD_PAGE_IF_LEAST, WORD_PAGE_IF_MOST };
  page_table (page, "missing", heads, G_N_ELEMENTS (heads));
  for (guint i = first; i < end; i++)
    write_missing (page, charge, &g_array_index (charge->missing, Missing, i));
  page_table_end (page);
}

/* Folds the questions away that do not come first. */
static void write_further_questions (Page *page, const ChargeReasons *charge)
{
  const guint all = missing_questions (charge->missing);
  if (all == charge->asked_first)
    return;
  g_autofree char *n = g_strdup_printf ("%u", all - charge->asked_first);
  page_fold (page, word_fill (WORD_PAGE_MORE, page->language, n, NULL));
  write_questions (page, charge, charge->asked_first, all);
  page_fold_end (page);
}

static void write_facts (Page *page, const ChargeReasons *charge)
{
  const GArray *missing = charge->missing;
  if (missing->len == 0 || missing_is_of_law (&g_array_index (missing, Missing, 0)))
    return;
  page_word (page, "h4", NULL, WORD_SECTION_MISSING);
  write_questions (page, charge, 0, charge->asked_first);
  write_further_questions (page, charge);
  page_take (page, "p", "note", phrase_on_figure (page->vocabulary, missing, page->language));
  if (!charge->missing_exact)
    page_word (page, "p", "note", WORD_MISSING_NOT_EXACT);
}

/* What is open about the law stands behind the facts. */
static void write_law (Page *page, const ChargeReasons *charge)
{
  static const Word heads[] = { WORD_PAGE_LAW, WORD_PAGE_IF_OLDER, WORD_PAGE_IF_NEWER };
  const GArray *missing = charge->missing;
  if (missing->len == 0 || !missing_is_of_law (&g_array_index (missing, Missing, missing->len - 1)))
    return;
  page_word (page, "h4", NULL, WORD_SECTION_MISSING_LAW);
  page_table (page, "missing", heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < missing->len; i++)
    if (missing_is_of_law (&g_array_index (missing, Missing, i)))
      write_missing (page, charge, &g_array_index (missing, Missing, i));
  page_table_end (page);
}

void html_missing (Page *page, const ChargeReasons *charge)
{
  write_facts (page, charge);
  write_law (page, charge);
  if (charge->missing->len > 0)
    write_idle (page, charge);
}

static void write_change (Page *page, const ChargeReasons *charge, const Change *change)
{
  g_string_append_printf (page->to, "<li class=\"%s %s\">", change->up ? "up" : "down",
                          html_rank_class (change->floor));
  page_element (page, "span", "sign", change->up ? "▲" : "▼");
  page_take (page, "span", "says", phrase_change (page->vocabulary, charge, change, page->language));
  page_end (page, "li");
}

static guint count_changes (const ChargeReasons *charge, gboolean telling)
{
  guint n = 0;
  for (guint i = 0; i < charge->changes->len; i++)
    n += ((const Change *) g_ptr_array_index (charge->changes, i))->telling == telling;
  return n;
}

static void write_changes (Page *page, const ChargeReasons *charge, gboolean telling)
{
  if (count_changes (charge, telling) == 0)
    return;
  page_start (page, "ul", "changes");
  for (guint i = 0; i < charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (charge->changes, i);
    if (change->telling == telling)
      write_change (page, charge, change);
  }
  page_end (page, "ul");
}

void html_changes (Page *page, const ChargeReasons *charge)
{
  const Word note = phrase_change_note (charge);
  gboolean idle = charge->missing->len == 0 && charge->idle->len > 0;
  if (charge->changes->len == 0 && note == N_WORDS && !idle)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_CHANGES);
  write_changes (page, charge, TRUE);
  guint folded = count_changes (charge, FALSE);
  g_autofree char *n = g_strdup_printf ("%u", folded);
  if (folded > 0) {
    page_fold (page, word_fill (WORD_PAGE_MORE, page->language, n, NULL));
    write_changes (page, charge, FALSE);
    page_fold_end (page);
  }
  if (phrase_is_highest (charge))
    page_word (page, "p", "note", WORD_NO_CHANGE_ABOVE);
  if (note != N_WORDS)
    page_word (page, "p", "note", note);
  if (!charge->changes_exact)
    page_word (page, "p", "note", WORD_CHANGE_NOT_EXACT);
  if (idle)
    write_idle (page, charge);
}

static void write_reading (Page *page, const ChargeReasons *charge, const ReadingReason *reading)
{
  const Alternative *alternative = reading->alternative;
  const Words *applied = &condition_applied (alternative->readings)->words;
  g_autofree char *tiers = phrase_tiers (charge->plan->version, reading->floor, reading->ceiling, page->language);
  page_start (page, "li", html_rank_class (reading->ceiling));
  page_take (page, "span", "cite", phrase_reading_place (charge, reading, page->language));
  page_take (page, "span", "says",
             word_fill (WORD_READING_APPLIED, page->language, phrase_words (applied, page->language),
                        phrase_words (&alternative->readings->words, page->language), NULL));
  page_take (page, "span", "says",
             word_fill (reading->moves ? WORD_READING_MOVES : WORD_READING_SAME, page->language,
                        phrase_words (&alternative->reading->words, page->language), tiers, NULL));
  page_end (page, "li");
}

/* Those that change the result are told under it already. */
void html_readings (Page *page, const ChargeReasons *charge)
{
  if (charge->readings->len == 0)
    return;
  page_fold (page, g_strdup (word_text (WORD_SECTION_READINGS, page->language)));
  page_start (page, "ul", "grounds");
  for (guint i = 0; i < charge->readings->len; i++)
    write_reading (page, charge, &g_array_index (charge->readings, ReadingReason, i));
  page_end (page, "ul");
  page_fold_end (page);
}

/* What other provisions say of a clause. */
static void write_spelled (Page *page, const ChargeReasons *charge, const Reason *clause)
{
  for (guint i = 0; i < charge->spelled->len; i++) {
    const SpelledOut *spelled = &g_array_index (charge->spelled, SpelledOut, i);
    char *says = person_spelled (charge, clause, spelled, page->language);
    if (says != NULL)
      page_take (page, "small", NULL, says);
  }
}

void html_open_clauses (Page *page, const ChargeReasons *charge)
{
  g_autoptr (GArray) clauses = person_clauses (charge);
  gboolean asked = FALSE, plain = FALSE;
  if (clauses->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_PERSON);
  page_start (page, "ul", "grounds open");
  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = &g_array_index (clauses, Clause, i);
    page_start (page, "li", clause->item == NULL ? NULL : html_rank_class (clause->item->item->rank));
    page_take (page, "span", "cite", person_cite (charge, clause, page->language));
    page_take (page, "span", "says", person_phrase (page->vocabulary, clause, page->language));
    if (person_must_say (clause))
      html_truth (page, UNKNOWN);
    write_spelled (page, charge, clause->clause);
    page_take (page, "code", NULL, person_line (charge, clause->clause));
    asked = asked || person_must_say (clause);
    plain = plain || !person_must_say (clause);
    page_end (page, "li");
  }
  page_end (page, "ul");
  if (asked)
    page_word (page, "p", "note", WORD_OPEN_NOTE_ASKED);
  if (plain)
    page_word (page, "p", "note", WORD_OPEN_NOTE);
}
