/* In: what a report is to look like. Out: what stands before the first case and after the last. */
#include "report/report.h"
#include "report/document/html_style.h"
#include "report/words/words.h"

char *report_head (const SillReport *options)
{
  if (options->format == SILL_XML)
    return g_strdup ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<verdicts xmlns=\"urn:sill:verdict:2\">\n");
  g_autoptr (GString) head = g_string_new (NULL);
  if (options->format == SILL_HTML)
    html_head (head, word_text (WORD_PAGE_REPORT, options->language), "mast", options->language);
  return g_string_free (g_steal_pointer (&head), FALSE);
}

char *report_tail (const SillReport *options)
{
  if (options->format == SILL_XML)
    return g_strdup ("</verdicts>\n");
  g_autoptr (GString) tail = g_string_new (NULL);
  if (options->format == SILL_HTML)
    html_tail (tail, options->language);
  return g_string_free (g_steal_pointer (&tail), FALSE);
}
