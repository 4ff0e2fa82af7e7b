/* In: a coverage. Out: a page with the rule files as they stand, each line marked by what the cases exercise of it, and below it what
 * they do not. */
#include "probe/cover/cover.h"
#include <string.h>
#include "report/document/escape.h"
#include "report/document/html_style.h"
#include "report/words/phrases.h"

typedef enum { LINE_PLAIN, LINE_COVERED, LINE_PARTLY, LINE_NOT } LineState;

typedef struct {
  GString *to;
  const SillCoverage *coverage;
  SillLanguage language;
  guint next; /* the first goal that is not yet behind */
} Page;

static gboolean is_in (const Page *page, guint goal, const char *path, guint line)
{
  if (goal >= page->coverage->goals->len)
    return FALSE;
  const Place *place = &coverage_goal (page->coverage, goal)->place;
  return strcmp (place->path, path) == 0 && place->line == line;
}

/* A mark that is no colour alone. */
static void append_source (const Page *page, const char *text, guint line, LineState state)
{
  static const char *const colours[] = { "transparent", "var(--c0)", "var(--c1)", "var(--c2)" };
  static const char *const marks[] = { " ", "✓", "~", "✗" };
  g_string_append_printf (page->to,
                          "<div style=\"display:flex;gap:.6em;border-left:.25rem solid %s;padding-left:.5em\">"
                          "<span style=\"flex:0 0 4.5em;text-align:right;color:var(--soft)\">%s %u</span><span "
                          "style=\"min-width:0;white-space:pre-wrap\">",
                          colours[state], marks[state], line);
  escape_xml (page->to, text);
  g_string_append (page->to, "</span></div>\n");
}

static void append_lacks (const Page *page, guint first, guint end)
{
  for (guint i = first; i < end; i++) {
    const Goal *goal = coverage_goal (page->coverage, i);
    g_autofree char *lacks = cover_lacks (goal, page->language);
    if (lacks == NULL)
      continue;
    g_autofree char *words = cover_words (goal, page->language);
    g_autofree char *says = word_fill (WORD_COVER_LACKS, page->language, words, lacks, NULL);
    g_string_append (page->to, "<p class=\"note\" style=\"margin:0 0 0 5.6em\">");
    escape_xml (page->to, says);
    g_string_append (page->to, "</p>\n");
  }
}

static void append_line (Page *page, const char *path, const char *text, guint line)
{
  const guint first = page->next;
  guint covered = 0, demanded = 0;
  while (is_in (page, page->next, path, line)) {
    const Goal *goal = coverage_goal (page->coverage, page->next++);
    covered += goal_covered (goal);
    demanded += goal_demanded (goal);
  }
  append_source (page, text, line,
                 demanded == 0         ? LINE_PLAIN
                 : covered == demanded ? LINE_COVERED
                 : covered > 0         ? LINE_PARTLY
                                       : LINE_NOT);
  append_lacks (page, first, page->next);
}

/* As wide as a line of a rule file where there is room for it. */
#define SOURCE_STYLE                                                                                                   \
  "font:.8rem/1.55 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere;"                                      \
  "margin:.6rem min(0px,50% - min(50vw - 1rem,72ch)) 2rem"

/* A file that is gone or another one by now is passed over. Its path is no word that begins with a capital. */
static void append_file (Page *page, const char *path)
{
  g_autofree char *text = NULL;
  guint end = page->next;
  while (end < page->coverage->goals->len && strcmp (coverage_goal (page->coverage, end)->place.path, path) == 0)
    end++;
  g_string_append (page->to, "<h3><span style=\"display:inline-block\">");
  escape_xml (page->to, path);
  g_string_append (page->to, "</span></h3>\n<div style=\"" SOURCE_STYLE "\">\n");
  if (g_file_get_contents (path, &text, NULL, NULL) && g_utf8_validate (text, -1, NULL)) {
    g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
    for (guint i = 0; lines[i] != NULL && (lines[i + 1] != NULL || *lines[i] != '\0'); i++)
      append_line (page, path, lines[i], i + 1);
  }
  g_string_append (page->to, "</div>\n");
  page->next = end;
}

char *cover_page (const SillCoverage *coverage, SillLanguage language)
{
  Page page = { g_string_new (NULL), coverage, language, 0 };
  const guint share = sill_coverage_share (coverage);
  g_autofree char *percent = g_strdup_printf ("%u.%02u", share / 100, share % 100);
  g_autofree char *says = word_fill (WORD_COVER_SHARE, language, percent, NULL);
  html_head (page.to, word_text (WORD_COVER_HEAD, language), NULL, language);
  g_string_append_printf (page.to, "<p><strong>%s</strong></p>\n<p class=\"note\">%s</p>\n", says,
                          word_text (WORD_COVER_LEGEND, language));
  while (page.next < coverage->goals->len)
    append_file (&page, coverage_goal (coverage, page.next)->place.path);
  html_tail (page.to, language);
  return g_string_free (page.to, FALSE);
}
