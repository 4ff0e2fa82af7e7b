/* In: the explanation of a case. Out: one `article` for the page of the head, the answer first. */
#include "report/paper/html_items.h"
#include "report/paper/html_law.h"
#include "report/paper/html_measure.h"
#include "report/paper/html_settle.h"
#include "report/paper/paper.h"
#include "report/paper/html_verdict.h"
#include "report/paper/repeat.h"
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

/* The parts of a charge below its answer, after the counts. */
static const struct {
  Word name;
  SillDetail detail; /* the least that has it */
  void (*write) (Page *page, const ChargeReasons *charge);
} sections[] = {
  { WORD_SECTION_MISSING, SILL_DETAIL_ITEMS, html_missing },
  { WORD_PAGE_MEASURES, SILL_DETAIL_ITEMS, html_measures },
  { WORD_SECTION_CHANGES, SILL_DETAIL_FULL, html_changes },
  { WORD_SECTION_READINGS, SILL_DETAIL_FULL, html_readings },
  { WORD_SECTION_PERSON, SILL_DETAIL_ITEMS, html_open_clauses },
  { WORD_SECTION_PENALTY, SILL_DETAIL_FULL, html_consequences },
  { WORD_SECTION_REMARKS, SILL_DETAIL_FULL, html_remarks },
  { WORD_PAGE_ITEMS, SILL_DETAIL_ITEMS, html_items },
  { WORD_SECTION_LAW, SILL_DETAIL_FULL, html_law },
  { WORD_PAGE_FACTS, SILL_DETAIL_FULL, html_facts },
};

typedef void (*Part) (const Paper *paper);

static void write_part (Page *page, const Reasons *reasons, const ChargeReasons *charge, Part part)
{
  g_autoptr (Document) document = document_new (PAGE, page->language);
  const Paper paper = { document, TRUE, page->language, reasons, page->vocabulary, charge, NULL };
  part (&paper);
  g_autofree char *written = document_write_html (document);
  g_string_append (page->to, written);
}

/* Keeps the section for `rest`, unless it reads the same of another defendant. */
static void keep (const ChargeReasons *charge, Repeats *repeats, const char *name, const GString *section,
                  GString *rest)
{
  if (!repeats_has (repeats, charge, name, section->str))
    g_string_append (rest, section->str);
}

/* All but those that read the same of another defendant, which are only named. */
static void write_sections (Page *page, const Reasons *reasons, const ChargeReasons *charge, Repeats *repeats)
{
  g_autoptr (GString) rest = g_string_new (NULL), section = g_string_new (NULL);
  Page apart = *page;
  apart.to = section;
  write_part (&apart, reasons, charge, paper_count);
  keep (charge, repeats, word_text (WORD_SECTION_COUNTS, page->language), section, rest);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++) {
    g_string_truncate (section, 0);
    if (reasons->detail <= sections[i].detail)
      sections[i].write (&apart, charge);
    keep (charge, repeats, word_text (sections[i].name, page->language), section, rest);
  }
  g_autoptr (GPtrArray) same = repeats_take (repeats);
  for (guint i = 0; i < same->len; i++)
    page_element (page, "p", "note same", g_ptr_array_index (same, i));
  g_string_append (page->to, rest->str);
}

static void write_charge (Page *page, const Reasons *reasons, const ChargeReasons *charge, Repeats *repeats)
{
  page_start (page, "section", "charge");
  html_verdict (page, charge);
  write_unmet (page, reasons, charge);
  if (reasons->detail == SILL_DETAIL_VERDICT) {
    page_end (page, "section");
    return;
  }
  if (charge->plan != NULL)
    write_sections (page, reasons, charge, repeats);
  else
    html_facts (page, charge);
  page_end (page, "section");
}

char *report_html (const Reasons *reasons, const SillReport *options)
{
  const Rulebook *book = reasons->program->book;
  Page page = { g_string_new (NULL), options->language, book->vocabulary, book, reasons->region };
  g_autoptr (Repeats) repeats = repeats_new (options->language);
  page_start (&page, "article", "case");
  write_header (&page, reasons);
  if (reasons->charges->len == 0)
    page_word (&page, "p", "answer rank-0", WORD_NO_CHARGE);
  write_part (&page, reasons, NULL, paper_together);
  for (guint i = 0; i < reasons->charges->len; i++)
    write_charge (&page, reasons, g_ptr_array_index (reasons->charges, i), repeats);
  for (guint i = 0; i < reasons->figures->len / 4; i++)
    page_take (&page, "p", "note figure", phrase_stated_figure (reasons, i, options->language));
  page_take (&page, "p", "note unused", phrase_unused (reasons, options->language));
  page_take (&page, "p", "note origin", phrase_made_with (book, options->language));
  page_end (&page, "article");
  return g_string_free (page.to, FALSE);
}
