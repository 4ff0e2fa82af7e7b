#include "report/document/escape.h"
#include "test.h"

static void check (void (*escape) (GString *, const char *), const char *text, const char *expected)
{
  g_autoptr (GString) to = g_string_new (">");
  escape (to, text);
  CU_ASSERT_STRING_EQUAL (to->str + 1, expected);
}

static void json (void)
{
  check (escape_json, "五“条”", "五“条”");
  check (escape_json, "a\"b\\c/", "a\\\"b\\\\c/");
  check (escape_json, "\b\f\n\r\t", "\\b\\f\\n\\r\\t");
  check (escape_json, "\x01\x1f\x7f", "\\u0001\\u001f\\u007f");
  check (escape_json, "a\u202E“b”\u2066é", "a\\u202e“b”\\u2066é");
  check (escape_json, "", "");
  check (escape_json, NULL, "");
}

static void xml (void)
{
  check (escape_xml, "<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
  check (escape_xml, "a\tb\nc\rd", "a&#9;b&#10;c&#13;d");
  check (escape_xml, "\u202E“条”\u061C", "&#8238;“条”&#1564;");
  check (escape_xml, "\x01条\x1f", "\xef\xbf\xbd条\xef\xbf\xbd");
}

static void noncharacters (void)
{
  check (escape_xml,
         "a\xef\xbf\xbe"
         "b\xef\xbf\xbf",
         "a\xef\xbf\xbd"
         "b\xef\xbf\xbd");
  check (escape_xml, "\xef\xbc\x91", "\xef\xbc\x91"); /* a full-width digit begins with the same byte */
}

static void not_utf8 (void)
{
  check (escape_json, "a\xff\"", "a\xef\xbf\xbd\\\"");
  check (escape_xml, "\xe4<", "\xef\xbf\xbd&lt;");
}

static void markdown (void)
{
  check (escape_markdown, "2 < 3 & 4 <= 5 &#60; &lt; </p> <!-- <",
         "2 < 3 & 4 <= 5 &amp;#60; &amp;lt; &lt;/p> &lt;!-- <");
  check (escape_markdown, "a|b *c* [d](e) `f` _g_ <h> ~", "a\\|b \\*c\\* \\[d\\](e) \\`f\\` \\_g\\_ &lt;h> \\~");
  check (escape_markdown, "a\nb", "a b");
}

SUITE (escape, { "JSON keeps what it may and spells the rest", json },
       { "XML text may stand in an attribute and comes back whole", xml },
       { "characters that XML has not become U+FFFD, their neighbours stay", noncharacters },
       { "bytes that are no UTF-8 become U+FFFD", not_utf8 },
       { "a Markdown cell stays one cell of plain text", markdown })
