/* Where the parts of a document stand, byte for byte. */
#include "read/document/markup.h"
#include <string.h>
#include "test.h"

/* Each mark as a letter with its depth, its name and attributes: `<0a x=1>`. Returns: yours; "none" if it is refused. */
static char *describe (const char *text)
{
  static const char letters[] = "<|>!?t";
  g_autoptr (Markup) markup = markup_new (text, strlen (text));
  if (markup == NULL)
    return g_strdup ("none");
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < markup->marks->len; i++) {
    const Mark *mark = markup_at (markup, i);
    g_autofree char *name = markup_copy (markup, mark->name);
    g_string_append_printf (to, "%s%c%u%s", i > 0 ? " " : "", letters[mark->kind], mark->depth, name);
    for (guint k = 0; k < mark->n; k++) {
      const MarkAttribute *attribute = markup_attribute_at (markup, mark, k);
      g_autofree char *key = markup_copy (markup, attribute->name), *value = markup_copy (markup, attribute->value);
      g_string_append_printf (to, ",%s=%s", key, value);
    }
  }
  return g_string_free (to, FALSE);
}

static void is_described (const char *text, const char *expected)
{
  g_autofree char *described = describe (text);
  CU_ASSERT_STRING_EQUAL (described, expected);
}

static void tags (void)
{
  is_described ("<a/>", "|0a");
  is_described ("<a x='1' p:y = \"2'>\"><b/>t</a>", "<0a,x=1,p:y=2'> |1b t1 >0a");
  is_described ("<p:a\n\tx='1'/>", "|0a,x=1");
  is_described ("<a><b><c/></b></a >", "<0a <1b |2c >1b >0a");
}

static void others (void)
{
  is_described ("<?xml version='1.0'?>\n<!-- <a> --><a><![CDATA[<b>]]></a>\n", "?0 t0 !0 <0a t1 >0a t0");
}

static void refused (void)
{
  static const char *const broken[] = { "<a>",
                                        "</a>",
                                        "<a",
                                        "<a x>",
                                        "<a x=1/>",
                                        "<a x='1>",
                                        "<!-- <a/>",
                                        "<?xml <a/>",
                                        "<!DOCTYPE a><a/>",
                                        "<a><![CDATA[</a>" };
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    is_described (broken[i], "none");
}

static void no_byte_is_lost (void)
{
  static const char text[] = "<?xml version='1.0'?> <a  x = '1' > t <!-- c --> <b/> </a>\n";
  g_autoptr (Markup) markup = markup_new (text, strlen (text));
  g_autoptr (GString) again = g_string_new (NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (markup);
  for (guint i = 0; i < markup->marks->len; i++) {
    g_autofree char *piece = markup_copy (markup, markup_at (markup, i)->whole);
    g_string_append (again, piece);
  }
  CU_ASSERT_STRING_EQUAL (again->str, text);
}

static void found_by_name (void)
{
  static const char text[] = "<p:a x='1' xy='2'/>";
  g_autoptr (Markup) markup = markup_new (text, strlen (text));
  const Mark *mark = markup_at (markup, 0);
  CU_ASSERT_TRUE (markup_begins (markup, mark, "a"));
  CU_ASSERT_FALSE (markup_begins (markup, mark, "p:a"));
  CU_ASSERT_TRUE (markup_is (markup, markup_attribute (markup, mark, "xy")->value, "2"));
  CU_ASSERT_PTR_NULL (markup_attribute (markup, mark, "y"));
}

SUITE (markup, { "tags with their attributes and depth", tags }, { "what is no tag", others },
       { "what does not fit is refused as a whole", refused }, { "the marks are the document", no_byte_is_lost },
       { "tags and attributes are found by name", found_by_name })
