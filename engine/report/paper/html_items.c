/* In: the explanation of one charge. Out: a table of all items, tier by tier, in the order of the provisions.
 * The idea: nothing is left out, but where one of many would do, those of which nothing was found share one line. */
#include "report/paper/html_items.h"
#include "report/paper/html_verdict.h"
#include "report/words/phrases.h"

static void write_row_start (Page *page, const ItemReason *item)
{
  static const char *const names[] = { "no", "unknown", "yes" };
  g_string_append_printf (page->to, "<tr class=\"%s %s\">", names[item->truth], html_rank_class (item->item->rank));
}

/* Nothing of what this condition asks for was found at all. */
static gboolean is_silent (const Reason *reason)
{
  if (reason->truth != NO || (reason->measured && rational_compare (reason->measure_hi, RATIONAL_ZERO) > 0))
    return FALSE;
  for (guint i = 0; i < reason->children->len; i++)
    if (!is_silent (g_ptr_array_index (reason->children, i)))
      return FALSE;
  return TRUE;
}

static gboolean is_choice (const Reason *reason)
{
  return reason->kind == CONDITION_ANY || reason->kind == CONDITION_SCALE || reason->kind == CONDITION_AT_LEAST;
}

static void write_sign (Page *page, Truth truth)
{
  static const char *const signs[] = { "✗", "?", "✓" };
  static const char *const classes[] = { "sign no", "sign unknown", "sign yes" };
  page_element (page, "span", classes[truth], signs[truth]);
}

static void write_sentence (Page *page, const Reason *reason)
{
  page_take (page, "span", "says", phrase_reason (page->vocabulary, reason, page->language));
  page_take (page, "span", "margin", phrase_margin (reason, page->language));
  page_take (page, "span", "sum", phrase_derivation (reason, page->language));
}

static void write_silent (Page *page, guint n)
{
  if (n == 0)
    return;
  g_autofree char *number = g_strdup_printf ("%u", n);
  page_take (page, "li", "silent", word_fill (WORD_PAGE_SILENT, page->language, number, NULL));
}

static void write_child (Page *page, const Reason *child)
{
  page_start (page, "li", NULL);
  html_conditions (page, child);
  page_end (page, "li");
}

static void write_children (Page *page, const Reason *reason)
{
  guint silent = 0;
  page_start (page, "ul", "conditions");
  for (guint i = 0; i < reason->children->len; i++) {
    const Reason *child = g_ptr_array_index (reason->children, i);
    if (is_choice (reason) && is_silent (child))
      silent++;
    else if (!reason_is_told (reason, child))
      write_child (page, child);
  }
  write_silent (page, silent);
  page_end (page, "ul");
}

/* A group of one is that one. */
static const Reason *unwrap (const Reason *reason)
{
  while (reason->children->len == 1 && (reason->kind == CONDITION_ITEM || reason->kind == CONDITION_READING ||
                                        reason->kind == CONDITION_ALL || reason->kind == CONDITION_ANY))
    reason = g_ptr_array_index (reason->children, 0);
  return reason;
}

/* An item among the conditions of another is cited; what it demands follows. */
void html_conditions (Page *page, const Reason *outer)
{
  const Reason *reason = unwrap (outer);
  write_sign (page, reason->truth);
  if (reason->kind == CONDITION_ITEM && reason->path != NULL)
    page_take (page, "span", "says", phrase_citation (reason->instrument, reason->path, page->language));
  else
    write_sentence (page, reason);
  if (reason->children->len > 0)
    write_children (page, reason);
}

static void write_conditions (Page *page, const ItemReason *item)
{
  page_start (page, "td", "what");
  const Reason *reason = unwrap (item->reason);
  if (reason->kind != CONDITION_ITEM)
    write_sentence (page, reason);
  if (reason->children->len > 0)
    write_children (page, reason);
  page_end (page, "td");
}

static void write_result (Page *page, const ItemReason *item)
{
  page_start (page, "td", "result");
  if (item->open && !item->asserted)
    page_word (page, "span", "truth open", WORD_PAGE_FOR_A_PERSON);
  else
    html_truth (page, item->truth);
  page_end (page, "td");
}

static void write_item (Page *page, const ItemReason *item)
{
  g_autofree char *citation = phrase_citation (item->item->instrument, item->item->path, page->language);
  write_row_start (page, item);
  page_row_head (page, "cite", citation);
  write_conditions (page, item);
  write_result (page, item);
  page_end (page, "tr");
}

static const ItemReason *item_at (const ChargeReasons *charge, guint index)
{
  return g_ptr_array_index (charge->items, index);
}

/* One behind the last item that stands in the same paragraph as item `first`. */
static guint group_end (const ChargeReasons *charge, guint first)
{
  const PlanItem *item = item_at (charge, first)->item;
  guint end = first + 1;
  while (end < charge->items->len && item_at (charge, end)->item->rule == item->rule &&
         item_at (charge, end)->item->instrument == item->instrument)
    end++;
  return end;
}

static char *write_paragraph_citation (const PlanItem *item, SillLanguage language)
{
  g_autofree char *path = item->rule->paragraph != NULL
                              ? g_strdup_printf ("%s(%s)", item->article->number, item->rule->paragraph)
                              : g_strdup (item->article->number);
  g_autofree char *citation = phrase_citation (item->instrument, path, language);
  g_autofree char *instrument = phrase_instrument (item->instrument, language);
  return word_fill (WORD_ARTICLE_OF, language, instrument, citation, NULL);
}

static void write_group_heading (Page *page, const ChargeReasons *charge, const ItemReason *reason)
{
  const PlanItem *item = reason->item;
  page_start (page, "h5", html_rank_class (item->rank));
  page_text (page, phrase_tier (version_tier_at (charge->plan->version, item->rank), page->language));
  page_take (page, "small", NULL, write_paragraph_citation (item, page->language));
  page_end (page, "h5");
  if (reason->article != YES)
    page_word (page, "p", "note", reason->article == NO ? WORD_PAGE_NOT_APPLICABLE : WORD_PAGE_PERHAPS_APPLICABLE);
}

/* What is neither met nor near, nor open and spoken of, stands folded away. */
static gboolean is_folded (const ItemReason *item)
{
  return item->standing == ITEM_FOLDED || item->standing == ITEM_NO_MATTER || item->standing == ITEM_FAR;
}

static void write_items (Page *page, const ChargeReasons *charge, guint first, guint end, gboolean folded)
{
  static const Word heads[] = { WORD_PAGE_PROVISION, WORD_PAGE_CONDITION, WORD_PAGE_RESULT };
  page_table (page, "items", heads, G_N_ELEMENTS (heads));
  for (guint i = first; i < end; i++)
    if (is_folded (item_at (charge, i)) == folded)
      write_item (page, item_at (charge, i));
  page_table_end (page);
}

/* Where the article does not apply its items say nothing of the case. */
static void write_group (Page *page, const ChargeReasons *charge, guint first, guint end)
{
  guint n = 0;
  for (guint i = first; i < end; i++)
    n += is_folded (item_at (charge, i));
  write_group_heading (page, charge, item_at (charge, first));
  if (!item_at (charge, first)->applicable)
    return;
  if (n < end - first)
    write_items (page, charge, first, end, FALSE);
  if (n == 0)
    return;
  g_autofree char *number = g_strdup_printf ("%u", n);
  page_fold (page, word_fill (WORD_PAGE_MORE_ITEMS, page->language, number, NULL));
  write_items (page, charge, first, end, TRUE);
  page_fold_end (page);
}

void html_items (Page *page, const ChargeReasons *charge)
{
  guint end;
  if (charge->items->len > 0)
    page_word (page, "h4", NULL, WORD_PAGE_ITEMS);
  for (guint first = 0; first < charge->items->len; first = end) {
    end = group_end (charge, first);
    write_group (page, charge, first, end);
  }
}
