#include "report/document/document.h"
#include <string.h>
#include "report/document/html_style.h"
#include "test.h"

static Document *table (Medium medium)
{
  static const Word heads[] = { WORD_SHOW_ITEM, WORD_SHOW_CONDITION, WORD_SHOW_PENALTY };
  Document *document = document_new (medium, SILL_ZH);
  document_heading (document, 1, g_strdup ("标题"));
  document_add (document, ROLE_PARAGRAPH, g_strdup ("a|b <c>"));
  document_cells (document, heads, 3);
  static const char *const cells[] = { "一", "行踪轨迹", "", "", "x", "" };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    document_cell (document, g_strdup (cells[i]), i == 4 ? 1 : 0);
  return document;
}

static void text (void)
{
  g_autoptr (Document) document = table (LINES);
  g_autofree char *written = document_write_text (document, 40, FALSE);
  CU_ASSERT_STRING_EQUAL (written, "标题\n════\na|b <c>\n项  情形\n────────────\n一  行踪轨迹\n      x\n");
}

static void narrow (void)
{
  g_autoptr (Document) document = table (LINES);
  g_autofree char *written = document_write_text (document, 10, FALSE);
  CU_ASSERT_STRING_EQUAL (written, "标题\n════\na|b <c>\n项  情形\n──────────\n一  行踪轨\n    迹\n      x\n");
}

static void words_are_whole (void)
{
  static const Word heads[] = { WORD_SHOW_ITEM, WORD_SHOW_CONDITION };
  static const char *const cells[] = { "a long text of short words", "communication-content records" };
  g_autoptr (Document) document = document_new (LINES, SILL_EN);
  document_cells (document, heads, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    document_cell (document, g_strdup (cells[i]), i);
  g_autofree char *written = document_write_text (document, 36, FALSE);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "communication-content\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "  records\n"));
}

static void markdown (void)
{
  g_autoptr (Document) document = table (LINES);
  g_autofree char *written = document_write_markdown (document);
  CU_ASSERT_STRING_EQUAL (written, "# 标题\n\na\\|b &lt;c>\n\n| 项 | 情形 |\n| --- | --- |\n| 一 | 行踪轨迹 |\n"
                                   "|  | &emsp;x |\n");
}

static void html (void)
{
  g_autoptr (Document) document = table (PAGE);
  g_autofree char *written = html_page (document, "标题");
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<title>标题</title>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<p>a|b &lt;c&gt;</p>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<th scope=\"row\" class=\"n\" rowspan=\"2\">一</th>"));
  CU_ASSERT_PTR_NULL (strstr (written, word_text (WORD_SHOW_PENALTY, SILL_ZH)));
}

static void no_rows (void)
{
  static const Word heads[] = { WORD_SHOW_ITEM };
  g_autoptr (Document) document = document_new (LINES, SILL_EN);
  document_heading (document, 1, g_strdup ("t"));
  document_cells (document, heads, 1);
  g_autofree char *plain = document_write_text (document, 0, FALSE), *marked = document_write_markdown (document);
  CU_ASSERT_STRING_EQUAL (plain, "t\n═\n");
  CU_ASSERT_STRING_EQUAL (marked, "# t\n");
}

/* An entry with what stands in its line and below it, in each way of writing. */
static Document *entry (Medium medium)
{
  Document *document = document_new (medium, SILL_EN);
  document_word (document, ROLE_HEADING, WORD_SECTION_PERSON);
  document_start (document, ROLE_CHARGE);
  document_start (document, ROLE_CLAUSES);
  Block *block = document_start (document, ROLE_ENTRY);
  block->truth = UNKNOWN;
  block->rank = 2;
  document_put (document, ROLE_CITE, "art. 5");
  document_put (document, ROLE_SAYS, "other <serious> conduct");
  document_word (document, ROLE_FOR_A_PERSON, WORD_PAGE_FOR_A_PERSON);
  document_put (document, ROLE_CODE, "<finding/>");
  document_end (document);
  document_put (document, ROLE_MORE, "3 more");
  return document;
}

static void entry_in_lines (void)
{
  g_autoptr (Document) document = entry (LINES);
  g_autofree char *written = document_write_text (document, 40, FALSE);
  g_autofree char *coloured = document_write_text (document, 40, TRUE);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "  ? art. 5: other <serious> conduct\n    <finding/>\n  … 3 more\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (coloured, "  \033[33m?\033[0m art. 5"));
}

static void entry_in_markdown (void)
{
  g_autoptr (Document) document = entry (LINES);
  g_autofree char *written = document_write_markdown (document);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "- ? art. 5: other &lt;serious> conduct\n  - `<finding/>`\n- … 3 more\n"));
}

static void entry_on_a_page (void)
{
  g_autoptr (Document) document = entry (PAGE);
  g_autofree char *written = document_write_html (document);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<ul class=\"grounds open\"><li class=\"rank-2\">"
                                           "<span class=\"cite\">art. 5</span>\n"
                                           "<span class=\"says\">other &lt;serious&gt; conduct</span>\n"));
  CU_ASSERT_PTR_NULL (strstr (written, "3 more"));
}

/* What the medium does not have takes along what stands in it. */
static void left_out_with_all_inside (void)
{
  g_autoptr (Document) document = document_new (LINES, SILL_EN);
  document_start (document, ROLE_FOLD);
  document_put (document, ROLE_PLAIN, "folded");
  document_end (document);
  document_put (document, ROLE_PLAIN, "told");
  g_autofree char *written = document_write_text (document, 0, FALSE);
  CU_ASSERT_STRING_EQUAL (written, "told\n");
}

static void nothing_steers (void)
{
  g_autoptr (Document) document = document_new (LINES, SILL_EN);
  document_put (document, ROLE_PLAIN, "a\033[2Jb\nc");
  g_autofree char *written = document_write_text (document, 0, FALSE);
  CU_ASSERT_STRING_EQUAL (written, "a\\x1B[2Jb\\nc\n");
}

static void ladder (void)
{
  g_autoptr (Document) page = document_new (PAGE, SILL_EN);
  document_start (page, ROLE_LADDER);
  Block *step = document_start (page, ROLE_STEP_HELD);
  step->rank = 1;
  step->current = TRUE;
  document_put (page, ROLE_STRONG, "grave & more");
  document_end (page);
  document_end (page);
  g_autofree char *written = document_write_html (page);
  CU_ASSERT_STRING_EQUAL (written, "<ol class=\"steps\"><li class=\"held rank-1\" aria-current=\"step\">"
                                   "<strong>grave &amp; more</strong>\n</li>\n</ol>\n");
}

static void picture (void)
{
  g_autoptr (Document) page = document_new (PAGE, SILL_EN);
  Block *rung = document_start (page, ROLE_RUNG);
  rung->rank = 7; /* drawn as the highest there is */
  rung->left = 335;
  rung->also = "idle";
  document_put (page, ROLE_RUNG_FIGURE, "50");
  document_end (page);
  Block *fill = document_put (page, ROLE_BAR_FILL, "");
  fill->left = 0;
  fill->width = 1000;
  g_autofree char *written = document_write_html (page);
  CU_ASSERT_STRING_EQUAL (written, "<span class=\"rung rank-3 idle\" style=\"left:33.5%\"><b>50</b>\n</span>"
                                   "<span class=\"fill\" style=\"left:0.0%;width:100.0%\"></span>");
}

static void table_on_a_page (void)
{
  static const Word heads[] = { WORD_SHOW_ITEM, WORD_SHOW_CONDITION };
  g_autoptr (Document) page = document_new (PAGE, SILL_ZH);
  document_table (page, ROLE_TABLE_LAW, heads, 2);
  document_start (page, ROLE_ROW)->truth = YES;
  document_put (page, ROLE_ROW_CELL, "一");
  document_put (page, ROLE_CELL, "x")->rank = 0;
  document_end (page);
  document_end (page);
  g_autofree char *written = document_write_html (page);
  CU_ASSERT_STRING_EQUAL (written, "<table class=\"law\"><thead><tr><th scope=\"col\">项</th><th scope=\"col\">"
                                   "情形</th></tr></thead>\n<tbody>\n<tr class=\"yes\"><th scope=\"row\">一</th>"
                                   "<td class=\"rank-0\">x</td>\n</tr>\n</tbody></table>\n");
}

static Block *said (Document *document, const char *text)
{
  Block *part = document_start (document, ROLE_PARTS);
  document_put (document, ROLE_PLAIN, text);
  document_end (document);
  return part;
}

/* What is said again can be known, taken out, and named where there is room for it. */
static void said_again (void)
{
  g_autoptr (Document) document = document_new (LINES, SILL_EN);
  Block *room = document_start (document, ROLE_PARTS);
  document_end (document);
  CU_ASSERT_PTR_NULL (document_digest (room));
  g_autofree char *one = document_digest (said (document, "one")), *two = document_digest (said (document, "two"));
  Block *again = said (document, "one");
  g_autofree char *three = document_digest (again);
  CU_ASSERT_STRING_NOT_EQUAL (one, two);
  CU_ASSERT_STRING_EQUAL (one, three);
  document_drop (document, again);
  document_resume (document, room);
  document_put (document, ROLE_PLAIN, "first");
  document_end (document);
  document_put (document, ROLE_PLAIN, "last");
  g_autofree char *written = document_write_text (document, 0, FALSE);
  CU_ASSERT_STRING_EQUAL (written, "first\none\ntwo\nlast\n");
}

SUITE (document, { "text stands in columns, wide characters take two", text },
       { "where there is no room the widest column is broken", narrow },
       { "no word is cut as long as there is room for it", words_are_whole },
       { "Markdown escapes what would be markup", markdown }, { "in HTML a head spans the rows below it", html },
       { "a table without rows is not written", no_rows },
       { "an entry is a line with its mark, what is inside stands further in", entry_in_lines },
       { "in Markdown it is an entry of a list", entry_in_markdown },
       { "on a page it is an element with its classes", entry_on_a_page },
       { "what a medium does not have is left out with all that stands in it", left_out_with_all_inside },
       { "what a text says does not steer a terminal", nothing_steers },
       { "a step of the ladder has its rank and says where one is", ladder },
       { "what is drawn has its place", picture }, { "a table's rows have heads of their own", table_on_a_page },
       { "what is said again can be taken out and named", said_again })
