/* The pages on codes: there is one for each, in both languages, and the examples are what they are said to be. */
#include <sill/lint.h>
#include <string.h>
#include "read/document/grammar.h"
#include "read/format/case_grammar.h"
#include "read/rules/rules_grammar.h"
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

/* Some element of that name in the grammar, with the attribute where one is asked for. */
static gboolean has (const Grammar *grammar, const char *element, const char *attribute)
{
  const Outline *outline = grammar_outline (grammar);
  for (guint i = 0; i < outline->n_forms; i++)
    if (g_str_equal (outline->forms[i].name, element) && (attribute == NULL || g_str_equal (attribute, "xmlns") ||
                                                          g_strv_contains (outline->forms[i].attributes, attribute)))
      return TRUE;
  return FALSE;
}

static void check_name (const char *code, const char *element, const char *attribute)
{
  const gboolean known = has (&case_grammar, element, attribute) || has (&rules_grammar, element, attribute);
  if (!known)
    g_printerr ("\n%s: no %s %s\n", code, element, attribute != NULL ? attribute : "");
  CU_ASSERT_TRUE (known);
}

static void check_attributes (const char *code, const char *element, const char *text)
{
  g_autoptr (GRegex) pattern = g_regex_new ("([a-z-]+)=\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  for (g_regex_match (pattern, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
    g_autofree char *attribute = g_match_info_fetch (match, 1);
    check_name (code, element, attribute);
  }
}

/* Every tag of an example. Returns: how many there are. */
static guint check_example (const char *code, const char *lines)
{
  g_autoptr (GRegex) pattern = g_regex_new ("<([a-z-]+)([^<>]*)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;
  for (g_regex_match (pattern, lines, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n++) {
    g_autofree char *element = g_match_info_fetch (match, 1), *rest = g_match_info_fetch (match, 2);
    check_name (code, element, NULL);
    check_attributes (code, element, rest);
  }
  return n;
}

/* What is wrong with some of them is just that. */
static gboolean is_unknown_there (const char *code)
{
  static const char *const codes[] = { "wrong-root", "unknown-element", "unknown-attribute", NULL };
  return g_strv_contains (codes, code);
}

static void examples (void)
{
  static const struct {
    const char *code, *wrong, *right;
  } pages[] = {
#define PAGE(code, why_zh, why_en, wrong, right, how_zh, how_en) { code, wrong, right },
#include "lint/pages.def"
#undef PAGE
  };
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    n += is_unknown_there (pages[i].code) ? 0 : check_example (pages[i].code, pages[i].wrong);
    n += check_example (pages[i].code, pages[i].right);
  }
  CU_ASSERT_TRUE (n > G_N_ELEMENTS (pages));
}

SUITE (explain_page, { "elements and attributes of the examples exist", examples },
       { "every code has a page in both languages", all }, { "a fault cannot be allowed", severities })
