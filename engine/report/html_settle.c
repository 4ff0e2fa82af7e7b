/* In: the explanation of one charge. Out: what is still open about it, as tables and lists. */
#include "report/html_settle.h"
#include "report/html_verdict.h"
#include "report/phrases.h"

/* `floor` to `ceiling` by name; only a word where that is the range that stands now. */
static void write_outcome (Page *page, const ChargeReasons *charge, guint floor, guint ceiling)
{
  const Version *version = charge->plan->version;
  if (floor == charge->verdict.floor && ceiling == charge->verdict.ceiling) {
    page_word (page, "td", "same", WORD_PAGE_STILL_OPEN);
    return;
  }
  page_start (page, "td", html_rank_class (ceiling));
  page_text (page, phrase_tier (version_tier_at (version, floor), page->language));
  if (floor != ceiling) {
    page_word (page, "span", "to", WORD_PAGE_TO);
    page_text (page, phrase_tier (version_tier_at (version, ceiling), page->language));
  }
  page_end (page, "td");
}

static void write_missing (Page *page, const ChargeReasons *charge, const Missing *missing)
{
  g_string_append (page->to, "<tr><th scope=\"row\">");
  page_text (page, phrase_missing_name (page->vocabulary, missing, page->language));
  page_take (page, "small", NULL, phrase_question (page->vocabulary, missing, page->language));
  page_end (page, "th");
  write_outcome (page, charge, missing->floor_if_least, missing->ceiling_if_least);
  write_outcome (page, charge, missing->floor_if_most, missing->ceiling_if_most);
  page_end (page, "tr");
}

static void write_idle (Page *page, const GArray *idle)
{
  if (idle->len == 0)
    return;
  g_autofree char *names = phrase_facts (page->vocabulary, idle, page->language);
  page_take (page, "p", "note", word_fill (WORD_IDLE, page->language, names, NULL));
}

void html_missing (Page *page, const ChargeReasons *charge)
{
  static const Word heads[] = { WORD_PAGE_FACT, WORD_PAGE_IF_LEAST, WORD_PAGE_IF_MOST };
  if (charge->missing->len > 0) {
    page_word (page, "h4", NULL, WORD_SECTION_MISSING);
    page_table (page, "missing", heads, G_N_ELEMENTS (heads));
    for (guint i = 0; i < charge->missing->len; i++)
      write_missing (page, charge, &g_array_index (charge->missing, Missing, i));
    page_table_end (page);
    if (!charge->missing_exact)
      page_word (page, "p", "note", WORD_MISSING_NOT_EXACT);
  }
  write_idle (page, charge->idle);
}

static void write_change (Page *page, const ChargeReasons *charge, const Change *change)
{
  g_string_append_printf (page->to, "<li class=\"%s %s\">", change->up ? "up" : "down", html_rank_class (change->rank));
  page_element (page, "span", "sign", change->up ? "▲" : "▼");
  page_take (page, "span", "says", phrase_change (page->vocabulary, charge, change, page->language));
  page_end (page, "li");
}

void html_changes (Page *page, const ChargeReasons *charge)
{
  if (charge->changes->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_CHANGES);
  page_start (page, "ul", "changes");
  for (guint i = 0; i < charge->changes->len; i++)
    write_change (page, charge, g_ptr_array_index (charge->changes, i));
  page_end (page, "ul");
}

static void write_reading (Page *page, const ChargeReasons *charge, const ReadingReason *reading)
{
  const Alternative *alternative = reading->alternative;
  const Words *applied = &condition_applied (alternative->readings)->words;
  g_autofree char *tiers = phrase_tiers (charge->plan->version, reading->floor, reading->ceiling, page->language);
  page_start (page, "li", html_rank_class (reading->ceiling));
  page_take (page, "span", "cite",
             alternative->path == NULL ? NULL
                                       : phrase_citation (alternative->instrument, alternative->path, page->language));
  page_take (page, "span", "says",
             word_fill (WORD_READING_APPLIED, page->language, phrase_words (applied, page->language), NULL));
  page_take (page, "span", "says",
             word_fill (reading->moves ? WORD_READING_MOVES : WORD_READING_SAME, page->language,
                        phrase_words (&alternative->reading->words, page->language), tiers, NULL));
  page_end (page, "li");
}

void html_readings (Page *page, const ChargeReasons *charge)
{
  if (charge->readings->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_READINGS);
  page_start (page, "ul", "grounds");
  for (guint i = 0; i < charge->readings->len; i++)
    write_reading (page, charge, &g_array_index (charge->readings, ReadingReason, i));
  page_end (page, "ul");
}

/* The open clauses of the item that nobody has decided. Returns: yours, of const Reason. */
static GPtrArray *find_open (const ItemReason *item)
{
  GPtrArray *found = g_ptr_array_new ();
  if (item->applicable && item->truth != YES)
    reason_find_open (item->reason, FALSE, found);
  return found;
}

static void write_open_clause (Page *page, const ItemReason *item, const Reason *clause)
{
  const Words *words = &clause->words;
  page_start (page, "li", html_rank_class (item->item->rank));
  page_take (page, "span", "cite", phrase_citation (item->item->instrument, item->item->path, page->language));
  page_element (page, "span", "says",
                words->zh != NULL ? phrase_words (words, page->language)
                                  : word_text (WORD_OPEN_CLAUSE, page->language));
  if (clause->condition->unanswered)
    html_truth (page, UNKNOWN);
  page_end (page, "li");
}

static gboolean is_asked (const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    if (((const Reason *) g_ptr_array_index (found, i))->condition->unanswered)
      return TRUE;
  return FALSE;
}

void html_open_clauses (Page *page, const ChargeReasons *charge)
{
  gboolean any = FALSE, asked = FALSE, plain = FALSE;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    g_autoptr (GPtrArray) found = find_open (item);
    if (found->len > 0 && !any) {
      page_word (page, "h4", NULL, WORD_SECTION_PERSON);
      page_start (page, "ul", "grounds open");
    }
    any = any || found->len > 0;
    asked = asked || is_asked (found);
    plain = plain || (found->len > 0 && !is_asked (found));
    for (guint j = 0; j < found->len; j++)
      write_open_clause (page, item, g_ptr_array_index (found, j));
  }
  if (!any)
    return;
  page_end (page, "ul");
  if (asked)
    page_word (page, "p", "note", WORD_OPEN_NOTE_ASKED);
  if (plain)
    page_word (page, "p", "note", WORD_OPEN_NOTE);
}
