/* In: tags, classes and texts. Out: escaped HTML in the page's buffer. Nothing here knows what a verdict is. */
#include "report/document/page.h"
#include "base/text.h"
#include "report/document/escape.h"

void page_start (Page *page, const char *tag, const char *class)
{
  g_string_append_printf (page->to, "<%s", tag);
  if (class != NULL)
    g_string_append_printf (page->to, " class=\"%s\"", class);
  g_string_append_c (page->to, '>');
}

void page_end (Page *page, const char *tag) { g_string_append_printf (page->to, "</%s>\n", tag); }

void page_text (Page *page, const char *text)
{
  g_autofree char *shown = text != NULL ? text_harmless (text, FALSE) : NULL;
  escape_xml (page->to, shown);
}

void page_element (Page *page, const char *tag, const char *class, const char *text)
{
  page_start (page, tag, class);
  page_text (page, text);
  page_end (page, tag);
}

void page_word (Page *page, const char *tag, const char *class, Word word)
{
  page_element (page, tag, class, word_text (word, page->language));
}

void page_take (Page *page, const char *tag, const char *class, char *text)
{
  if (text != NULL)
    page_element (page, tag, class, text);
  g_free (text);
}

void page_table (Page *page, const char *class, const Word *heads, guint n)
{
  page_start (page, "table", class);
  g_string_append (page->to, "<thead><tr>");
  for (guint i = 0; i < n; i++) {
    g_string_append (page->to, "<th scope=\"col\">");
    page_text (page, word_text (heads[i], page->language));
    g_string_append (page->to, "</th>");
  }
  g_string_append (page->to, "</tr></thead>\n<tbody>\n");
}

void page_table_end (Page *page) { g_string_append (page->to, "</tbody></table>\n"); }

void page_fold (Page *page, char *summary)
{
  page_start (page, "details", NULL);
  page_take (page, "summary", NULL, summary);
}

void page_fold_end (Page *page) { page_end (page, "details"); }

void page_row_head (Page *page, const char *class, const char *text)
{
  g_string_append (page->to, "<th scope=\"row\"");
  if (class != NULL)
    g_string_append_printf (page->to, " class=\"%s\"", class);
  g_string_append_c (page->to, '>');
  page_text (page, text);
  g_string_append (page->to, "</th>");
}
