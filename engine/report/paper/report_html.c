/* In: the explanation of a case. Out: one `article` for the page of the head, the answer first. */
#include "report/paper/html_items.h"
#include "report/paper/html_law.h"
#include "report/paper/html_measure.h"
#include "report/paper/html_settle.h"
#include "report/paper/paper.h"
#include "report/paper/html_verdict.h"
#include "report/words/phrases.h"
#include "report/words/phrases_expect.h"
#include "report/paper/report_paper.h"

/* `label value`; nothing without a value. Takes `value`. */
static void write_particular (Page *page, Word label, char *value)
{
  if (value != NULL) {
    page_start (page, "div", NULL);
    page_word (page, "dt", NULL, label);
    page_element (page, "dd", NULL, value);
    page_end (page, "div");
  }
  g_free (value);
}

static void write_particulars (Page *page, const Reasons *reasons)
{
  page_start (page, "dl", "particulars");
  if (reasons->title != NULL)
    write_particular (page, WORD_CASE, g_strdup (reasons->case_id));
  write_particular (page, WORD_CONDUCT, phrase_conduct (reasons, page->language));
  if (reasons->as_of)
    write_particular (page, WORD_AS_OF, phrase_as_of (reasons, page->language));
  else
    write_particular (page, WORD_DECISION, phrase_decision (reasons, page->language));
  write_particular (page, WORD_REGION, phrase_region (page->vocabulary, reasons->region, page->language));
  write_particular (page, WORD_SOURCE, g_strdup (reasons->source));
  page_end (page, "dl");
}

static void write_header (Page *page, const Reasons *reasons)
{
  page_start (page, "header", NULL);
  page_element (page, "h2", NULL, reasons->title != NULL ? reasons->title : reasons->case_id);
  write_particulars (page, reasons);
  page_word (page, "p", "findings", reasons->complete ? WORD_COMPLETE : WORD_PARTIAL);
  page_end (page, "header");
}

/* What the case says should come of the charge, where it does not. */
static void write_unmet (Page *page, const Reasons *reasons, const ChargeReasons *charge)
{
  for (guint i = 0; i < reasons->expectations->len; i++) {
    const Expectation *expectation = g_ptr_array_index (reasons->expectations, i);
    if (!expectation->met && g_ptr_array_index (reasons->charges, expectation->charge) == charge)
      page_take (page, "p", "note unmet", phrase_expectation (reasons, expectation, page->language));
  }
}

typedef void (*Part) (const Paper *paper);

static void write_part (Page *page, const Reasons *reasons, const ChargeReasons *charge, Part part)
{
  g_autoptr (Document) document = document_new (PAGE, page->language);
  const Paper paper = { document, TRUE, page->language, reasons, page->vocabulary, charge, NULL };
  part (&paper);
  g_autofree char *written = document_write_html (document);
  g_string_append (page->to, written);
}

static void write_charge (Page *page, const Reasons *reasons, const ChargeReasons *charge)
{
  page_start (page, "section", "charge");
  html_verdict (page, charge);
  write_unmet (page, reasons, charge);
  if (charge->plan != NULL) {
    write_part (page, reasons, charge, paper_count);
    html_missing (page, charge);
    html_measures (page, charge);
    html_changes (page, charge);
    html_readings (page, charge);
    html_open_clauses (page, charge);
    html_consequences (page, charge);
    html_remarks (page, charge);
    html_items (page, charge);
  }
  html_law (page, charge);
  html_facts (page, charge);
  page_end (page, "section");
}

char *report_html (const Reasons *reasons, const SillReport *options)
{
  const Rulebook *book = reasons->program->book;
  Page page = { g_string_new (NULL), options->language, book->vocabulary, book, reasons->region };
  page_start (&page, "article", "case");
  write_header (&page, reasons);
  if (reasons->charges->len == 0)
    page_word (&page, "p", "answer rank-0", WORD_NO_CHARGE);
  write_part (&page, reasons, NULL, paper_together);
  for (guint i = 0; i < reasons->charges->len; i++)
    write_charge (&page, reasons, g_ptr_array_index (reasons->charges, i));
  for (guint i = 0; i < reasons->figures->len / 4; i++)
    page_take (&page, "p", "note figure", phrase_stated_figure (reasons, i, options->language));
  page_take (&page, "p", "note unused", phrase_unused (reasons, options->language));
  page_take (&page, "p", "note origin", phrase_made_with (book, options->language));
  page_end (&page, "article");
  return g_string_free (page.to, FALSE);
}
