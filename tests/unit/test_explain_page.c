/* The pages on codes: there is one for each, in both languages, and the examples are what they are said to be. */
#include <sill/lint.h>
#include <string.h>
#include "test.h"

static gboolean has_chinese (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;
  return FALSE;
}

static void all (void)
{
  for (guint i = 0; sill_findings_table_code (i) != NULL; i++) {
    const char *code = sill_findings_table_code (i);
    g_autofree char *zh = sill_lint_explain (code, SILL_ZH), *en = sill_lint_explain (code, SILL_EN);
    if (zh == NULL || en == NULL) {
      g_printerr ("\nno page on %s: add it to engine/lint/pages.def\n", code);
      CU_FAIL ("a code without a page");
      continue;
    }
    CU_ASSERT_TRUE (g_str_has_prefix (zh, code) && g_str_has_prefix (en, code));
    CU_ASSERT_TRUE (has_chinese (zh) && strcmp (zh, en) != 0);
    CU_ASSERT_PTR_NULL (strstr (en, "%1"));
    CU_ASSERT_PTR_NOT_NULL (strstr (en, "be allowed") != NULL ? en : strstr (en, "<allow code="));
  }
}

static void severities (void)
{
  g_autofree char *fault = sill_lint_explain ("cycle", SILL_EN), *advice = sill_lint_explain ("band-hole", SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (fault, "cannot be allowed"));
  CU_ASSERT_PTR_NOT_NULL (strstr (advice, "<allow code=\"band-hole\" because=\"…\"/>"));
  CU_ASSERT_PTR_NULL (sill_lint_explain ("no-such-code", SILL_EN));
}

SUITE (explain_page, { "every code has a page in both languages", all }, { "a fault cannot be allowed", severities })
