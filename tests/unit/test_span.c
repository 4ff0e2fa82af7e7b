/* Parts of a text, in place. */
#include "read/document/span.h"
#include "test.h"
#include <string.h>

static char *parts_of (const char *text, guint most)
{
  static const char *const marks[] = { "、", " and " };
  Span parts[8];
  GString *joined = g_string_new (NULL);
  const guint n = span_cut ((Span) { text, strlen (text) }, marks, 2, parts, most);
  for (guint i = 0; i < n; i++) {
    g_autofree char *part = span_copy (parts[i]);
    g_string_append_printf (joined, "[%s]", part);
  }
  return g_string_free (joined, FALSE);
}

static void cuts (void)
{
  static const struct {
    const char *text;
    guint most;
    const char *parts;
  } cases[] = { { "a", 8, "[a]" },
                { "a、b and c", 8, "[a][b][c]" },
                { " a 、 b ", 8, "[a][b]" },
                { "a、", 8, "[a][]" },
                { "", 8, "[]" },
                { "a、b、c", 2, "" },
                { "a、b、c", 3, "[a][b][c]" },
                { "sand", 8, "[sand]" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *parts = parts_of (cases[i].text, cases[i].most);
    CU_ASSERT_STRING_EQUAL (parts, cases[i].parts);
  }
}

static void between (void)
{
  const Span span = { "within 2 years", 14 };
  g_autofree char *inside = span_copy (span_between (span, "within ", " years"));
  CU_ASSERT_STRING_EQUAL (inside, "2");
  CU_ASSERT_PTR_NULL (span_between (span, "within ", "days").text);
  CU_ASSERT_PTR_NULL (span_between (span, "within 2", " years").text);
}

SUITE (span, { "a text is cut at its marks, and not into more parts than there is room for", cuts },
       { "what stands between two words", between })
