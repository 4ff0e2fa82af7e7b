/* A code in, a page on it out: its text stands in base/findings.def, what else there is to say in pages.def. */
#include <string.h>
#include "lint/lint.h"

typedef struct {
  const char *code;
  const char *why[2]; /* by language */
  const char *wrong, *right;
  const char *how[2];
} Page;

static const Page pages[] = {
#define PAGE(code, why_zh, why_en, wrong, right, how_zh, how_en)                                                       \
  { code, { why_zh, why_en }, wrong, right, { how_zh, how_en } },
#include "lint/pages.def"
#undef PAGE
};

static const Page *page_of (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].code, code))
      return &pages[i];
  return NULL;
}

/* %1, %2 and %3 are what a document says; braces are what may be left out. */
static void append_text (GString *to, const char *text)
{
  for (; *text != '\0'; text++) {
    if (*text == '%' && text[1] >= '1' && text[1] <= '3') {
      g_string_append (to, "…");
      text++;
    } else if (*text != '{' && *text != '}') {
      g_string_append_c (to, *text);
    }
  }
}

static void append_lines (GString *to, const char *title, const char *lines)
{
  if (*lines == '\0')
    return;
  g_auto (GStrv) each = g_strsplit (lines, "\n", -1);
  g_string_append_printf (to, "%s\n", title);
  for (guint i = 0; each[i] != NULL; i++)
    g_string_append_printf (to, "    %s\n", each[i]);
}

static const char *kind_of (SillSeverity severity, gboolean zh)
{
  static const char *const names[][2] = {
    [SILL_FAULT] = { "错误", "fault" }, [SILL_WARNING] = { "建议", "advice" }, [SILL_NOTE] = { "提示", "note" }
  };
  return names[severity][zh ? 0 : 1];
}

static void append_allowing (GString *to, const char *code, SillSeverity severity, gboolean zh)
{
  if (severity == SILL_FAULT)
    g_string_append (to, zh ? "有错误的文件不能使用，不能留着不改。\n"
                            : "A file with a fault is rejected: it cannot be allowed.\n");
  else
    g_string_append_printf (
        to,
        zh ? "核对过、照原样是对的，在所在的元素里写明理由，以后不再提：\n    <allow code=\"%s\" because=\"…\"/>\n"
           : "Where it is right as it stands, say why inside the element, and it is not given again:\n"
             "    <allow code=\"%s\" because=\"…\"/>\n",
        code);
}

char *sill_lint_explain (const char *code, SillLanguage language)
{
  g_return_val_if_fail (code != NULL, NULL);
  const gboolean zh = language == SILL_ZH;
  guint index = 0;
  while (sill_findings_table_code (index) != NULL && !g_str_equal (sill_findings_table_code (index), code))
    index++;
  const Page *page = page_of (code);
  if (page == NULL || sill_findings_table_code (index) == NULL)
    return NULL;
  GString *to = g_string_new (NULL);
  const SillSeverity severity = sill_findings_table_severity (index);
  g_string_append_printf (to, "%s (%s)\n\n", code, kind_of (severity, zh));
  append_text (to, sill_findings_table_text (index, language));
  g_string_append_printf (to, "\n\n%s\n\n", page->why[language]);
  append_lines (to, zh ? "例如：" : "For example:", page->wrong);
  append_lines (to, zh ? "应为：" : "should be:", page->right);
  g_string_append_printf (to, "%s%s\n\n", *page->right == '\0' ? "" : "\n", page->how[language]);
  append_allowing (to, code, severity, zh);
  return g_string_free (to, FALSE);
}
