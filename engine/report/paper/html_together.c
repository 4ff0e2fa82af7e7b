/* In: the charges of a case. Out: for each defendant with several a table of what each comes to, then which of two
 * prevails, under which rule. */
#include "report/paper/html_together.h"
#include "report/paper/html_verdict.h"
#include "report/words/phrases.h"

static void write_row (Page *page, const ChargeReasons *charge)
{
  g_autofree char *name = phrase_charge (charge, page->language);
  g_string_append (page->to, "<tr>");
  page_row_head (page, NULL, name);
  page_take (page, "td", NULL, phrase_charge_article (charge, page->language));
  page_take (page, "td", html_rank_class (charge->verdict.ceiling), phrase_charge_tiers (charge, page->language));
  g_autofree char *punishments = phrase_charge_punishments (charge, page->language);
  page_element (page, "td", NULL, punishments);
  page_end (page, "tr");
}

static void write_table (Page *page, const Reasons *reasons, const ChargeReasons *lead)
{
  const Word heads[] = { WORD_TABLE_OFFENCE, WORD_PAGE_PROVISION, WORD_PAGE_TIER, phrase_penalty_head (lead) };
  page_table (page, "together", heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    if (charge->defendant_index == lead->defendant_index)
      write_row (page, charge);
  }
  page_table_end (page);
}

static void write_concurrence (Page *page, const ConcurrenceReason *reason)
{
  g_autoptr (GPtrArray) outcomes = phrase_outcomes (reason, page->language);
  page_start (page, "li", NULL);
  page_take (page, "span", "cite", phrase_pair (reason, page->language));
  page_take (page, "p", "note", phrase_rule (reason, page->language));
  for (guint i = 0; i < outcomes->len; i++)
    page_element (page, "p", NULL, g_ptr_array_index (outcomes, i));
  page_end (page, "li");
}

static void write_defendant (Page *page, const Reasons *reasons, const ChargeReasons *lead)
{
  const char *name = lead->defendant != NULL ? lead->defendant : word_text (WORD_UNNAMED, page->language);
  page_start (page, "section", "charge");
  page_take (page, "h3", NULL, word_fill (WORD_SECTION_TOGETHER, page->language, name, NULL));
  write_table (page, reasons, lead);
  if (reasons_has_uncharged (reasons, lead->defendant_index))
    page_word (page, "p", "note", WORD_NOT_CHARGED_NOTE);
  page_start (page, "ul", "grounds");
  for (guint i = 0; i < reasons->concurrences->len; i++) {
    const ConcurrenceReason *reason = g_ptr_array_index (reasons->concurrences, i);
    if (reason->first->defendant_index == lead->defendant_index)
      write_concurrence (page, reason);
  }
  page_end (page, "ul");
  page_end (page, "section");
}

void html_together (Page *page, const Reasons *reasons)
{
  for (guint i = 0; i < reasons->charges->len; i++)
    if (reasons_leads_several (reasons, i))
      write_defendant (page, reasons, g_ptr_array_index (reasons->charges, i));
}
