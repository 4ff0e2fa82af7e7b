#include <string.h>
#include "explained.h"
#include "report/report.h"
#include "small_rules.h"
#include "test.h"

static char *page (const char *findings, const char *inside, SillLanguage language)
{
  g_autoptr (Reasons) reasons = small_reasons (findings, inside);
  const SillReport options = { .format = SILL_HTML, .language = language };
  g_autofree char *head = report_head (&options), *body = sill_reasons_write (reasons, &options),
                  *tail = report_tail (&options);
  return g_strconcat (head, body, tail, NULL);
}

static guint count (const char *text, const char *piece)
{
  guint n = 0;
  for (const char *at = strstr (text, piece); at != NULL; at = strstr (at + 1, piece))
    n++;
  return n;
}

static gboolean has (const char *text, const char *piece) { return strstr (text, piece) != NULL; }

static gboolean is_void (const char *tag) { return g_str_equal (tag, "meta") || g_str_equal (tag, "!DOCTYPE"); }

/* Every element that is opened is closed, in the right order. */
static gboolean is_balanced (const char *html)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
  for (const char *at = strchr (html, '<'); at != NULL; at = strchr (at + 1, '<')) {
    gboolean closing = at[1] == '/';
    const char *name = at + (closing ? 2 : 1);
    g_autofree char *tag = g_strndup (name, strcspn (name, " >"));
    if (is_void (tag))
      continue;
    if (!closing) {
      g_ptr_array_add (open, g_steal_pointer (&tag));
      continue;
    }
    if (open->len == 0 || !g_str_equal (tag, g_ptr_array_index (open, open->len - 1)))
      return FALSE;
    g_ptr_array_set_size (open, (gint) open->len - 1);
  }
  return open->len == 0;
}

static const char RICH[] = "<defendant id='w' name='王&lt;某'/><fact id='apples' min='30' max='60'/>"
                           "<fact id='gains' value='6000'/><fact id='night' value='unknown'/>";

static void whole (void)
{
  for (SillLanguage language = SILL_ZH; language <= SILL_EN; language++) {
    g_autofree char *html = page ("partial", RICH, language);
    CU_ASSERT_TRUE (g_str_has_prefix (html, "<!DOCTYPE html>"));
    CU_ASSERT_TRUE (has (html, language == SILL_ZH ? "<html lang=\"zh-CN\">" : "<html lang=\"en\">"));
    CU_ASSERT_TRUE (is_balanced (html));
    CU_ASSERT_EQUAL (count (html, "<h1"), 1);
  }
}

static void self_contained (void)
{
  g_autofree char *html = page ("partial", RICH, SILL_EN);
  static const char *const outside[] = { "<script", "http:", "https:", "url(", "@import", "src=", "href=" };
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    CU_ASSERT_FALSE (has (html, outside[i]));
}

static void escaped (void)
{
  g_autofree char *html = page ("complete", RICH, SILL_ZH);
  CU_ASSERT_TRUE (has (html, "<h2>A &amp; &lt;B&gt;</h2>"));
  CU_ASSERT_TRUE (has (html, "王&lt;某"));
}

static void answer (void)
{
  g_autofree char *decided = page ("complete", "<fact id='apples' value='600'/>", SILL_EN);
  g_autofree char *undecided = page ("complete", "<fact id='apples' min='400' max='600'/>", SILL_EN);
  CU_ASSERT_TRUE (has (decided, "<div class=\"answer rank-2\"><p class=\"tier\"><strong>very much fruit</strong>"));
  CU_ASSERT_TRUE (has (decided, "<li class=\"held rank-2\" aria-current=\"step\">"));
  CU_ASSERT_TRUE (has (undecided, "<div class=\"answer undecided\">"));
  CU_ASSERT_TRUE (has (undecided, "<li class=\"held rank-1\" aria-current=\"step\">"));
  CU_ASSERT_TRUE (has (undecided, "<li class=\"possible rank-2\"><span class=\"state\">? possible</span>"));
}

static void bars (void)
{
  g_autofree char *point = page ("complete", "<fact id='apples' value='150'/>", SILL_EN);
  g_autofree char *band = page ("complete", "<fact id='apples' min='50' max='500'/>", SILL_EN);
  CU_ASSERT_TRUE (has (point, "<span class=\"point\" style=\"left:50.0%;width:0.0%\">"));
  CU_ASSERT_TRUE (has (band, "<span class=\"band\" style=\"left:40.0%;width:40.0%\">"));
  CU_ASSERT_TRUE (has (point, "<span class=\"rung rank-1 idle\" style=\"left:20.0%\"><b>25</b>"));
  CU_ASSERT_TRUE (has (point, "<span class=\"rung rank-1\" style=\"left:40.0%\"><b>50</b>"));
}

/* Below the bar in words; and where no tier is possible nothing follows from one. */
static void limits_in_words (void)
{
  g_autofree char *point = page ("complete", "<fact id='apples' value='150'/>", SILL_ZH);
  g_autofree char *none = page ("complete", "<fact id='apples' value='1'/>", SILL_ZH);
  CU_ASSERT_TRUE (has (point, "<p class=\"sum\">25：第五条第"));
  CU_ASSERT_FALSE (has (point, "<i>5(1)"));
  CU_ASSERT_TRUE (has (point, "法律后果"));
  CU_ASSERT_FALSE (has (none, "法律后果"));
}

static void every_item (void)
{
  g_autofree char *html = page ("complete", "<fact id='apples' value='81'/>", SILL_ZH);
  CU_ASSERT_EQUAL (count (html, "<th scope=\"row\" class=\"cite\">"), 9);
  CU_ASSERT_TRUE (has (html, "第五条第一款第（五）项"));
  CU_ASSERT_EQUAL (count (html, "<span class=\"truth open\">"), 2);
}

/* What nobody has answered is not refuted, also beside figures. */
static void open_clause_in_an_item (void)
{
  static const char either[] = "<article n='5'><tier reach='low' paragraph='1'><item n='1'><any><limit of='x' "
                               "at-least='5'/><open zh='其他情形' en='others'/></any></item></tier></article>";
  g_autoptr (Reasons) reasons = explained (either, "complete", "<fact id='x' value='3'/>");
  const SillReport options = { .format = SILL_HTML, .language = SILL_ZH };
  g_autofree char *html = sill_reasons_write (reasons, &options);
  CU_ASSERT_TRUE (has (html, "<span class=\"sign\">○</span>\n<span class=\"says\">其他情形"));
}

SUITE (report_html, { "a page is whole in both languages", whole },
       { "a page needs nothing from outside", self_contained },
       { "the case's own texts cannot become markup", escaped },
       { "the answer and its steps say what is held and what is possible", answer },
       { "a point is a mark, a range a band, on the rungs of all limits", bars },
       { "limits stand in words below the bar, consequences where a tier is possible", limits_in_words },
       { "every item has its row, open clauses are for a person", every_item },
       { "an open clause in an item is for a person", open_clause_in_an_item })
