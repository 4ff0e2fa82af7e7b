#include "report/document/sheet.h"
#include <string.h>
#include "test.h"

static Sheet *sample (void)
{
  static const char *const heads[] = { "项", "情形", "空" };
  Sheet *sheet = sheet_new (SILL_ZH);
  sheet_heading (sheet, 1, g_strdup ("标题"));
  sheet_paragraph (sheet, g_strdup ("a|b <c>"));
  sheet_table (sheet, heads, 3);
  static const char *const cells[] = { "一", "行踪轨迹", "", "", "x", "" };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    sheet_cell (sheet, g_strdup (cells[i]), i == 4 ? 1 : 0);
  return sheet;
}

static void text (void)
{
  g_autoptr (Sheet) sheet = sample ();
  g_autofree char *written = sheet_write_text (sheet, 40);
  CU_ASSERT_STRING_EQUAL (written, "标题\n════\na|b <c>\n项  情形\n────────────\n一  行踪轨迹\n      x\n");
}

static void narrow (void)
{
  g_autoptr (Sheet) sheet = sample ();
  g_autofree char *written = sheet_write_text (sheet, 10);
  CU_ASSERT_STRING_EQUAL (written, "标题\n════\na|b <c>\n项  情形\n──────────\n一  行踪轨\n    迹\n      x\n");
}

static void words_are_whole (void)
{
  static const char *const heads[] = { "Item", "What" };
  static const char *const cells[] = { "a long text of short words", "communication-content records" };
  g_autoptr (Sheet) sheet = sheet_new (SILL_EN);
  sheet_table (sheet, heads, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    sheet_cell (sheet, g_strdup (cells[i]), i);
  g_autofree char *written = sheet_write_text (sheet, 36);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "communication-content\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "  records\n"));
}

static void markdown (void)
{
  g_autoptr (Sheet) sheet = sample ();
  g_autofree char *written = sheet_write_markdown (sheet);
  CU_ASSERT_STRING_EQUAL (written, "# 标题\n\na\\|b &lt;c>\n\n| 项 | 情形 |\n| --- | --- |\n| 一 | 行踪轨迹 |\n"
                                   "|  | &emsp;x |\n");
}

static void html (void)
{
  g_autoptr (Sheet) sheet = sample ();
  g_autofree char *written = sheet_write_html (sheet);
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<title>标题</title>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<p>a|b &lt;c&gt;</p>"));
  CU_ASSERT_PTR_NOT_NULL (strstr (written, "<th scope=\"row\" class=\"n\" rowspan=\"2\">一</th>"));
  CU_ASSERT_PTR_NULL (strstr (written, "空"));
}

static void no_rows (void)
{
  static const char *const heads[] = { "项" };
  g_autoptr (Sheet) sheet = sheet_new (SILL_EN);
  sheet_heading (sheet, 1, g_strdup ("t"));
  sheet_table (sheet, heads, 1);
  g_autofree char *plain = sheet_write_text (sheet, 0), *marked = sheet_write_markdown (sheet);
  CU_ASSERT_STRING_EQUAL (plain, "t\n═\n");
  CU_ASSERT_STRING_EQUAL (marked, "# t\n");
}

SUITE (sheet, { "text stands in columns, wide characters take two", text },
       { "where there is no room the widest column is broken", narrow },
       { "no word is cut as long as there is room for it", words_are_whole },
       { "Markdown escapes what would be markup", markdown }, { "in HTML a head spans the rows below it", html },
       { "a table without rows is not written", no_rows })
