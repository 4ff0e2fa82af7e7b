/* The streaming reader: what fits is called, what does not is a finding at its place, what is malformed ends the file. */
#include "read/document/element.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>

/* Writes down every call: `<name first-attribute@line:column>` and `</>`. */
static void note_start (Reader *reader, gpointer data)
{
  GString *log = data;
  g_autofree char *id = reader_attribute_copy (reader, 0);
  Place place = reader_place (reader), value = reader_attribute_place (reader, 0);
  CU_ASSERT_EQUAL (reader_line (reader), place.line);
  g_string_append_printf (log, "<%s %u:%u %u:%u>", id != NULL ? id : "-", place.line, place.column, value.line,
                          value.column);
}

static void note_end (Reader *reader, gpointer data)
{
  Place place = reader_place (reader);
  g_string_append_printf (data, "</%u:%u>", place.line, place.column);
}

static void stop_at_stop (Reader *reader, gpointer data)
{
  gsize length = 0;
  const char *id = reader_attribute (reader, 0, &length);
  g_string_append_printf (data, "%.*s ", (int) length, id);
  if (length == 4 && memcmp (id, "stop", 4) == 0)
    reader_stop (reader);
}

#define GRAMMAR_TABLE "../tests/unit/element_rows.def"
#include "read/document/grammar_rows.h"
static const Grammar grammar = { "urn:t", "list flow", rows };

/* Reads `text` and gives the calls, a line, the findings, each on its line. Returns: yours. */
static char *read_bytes (const char *text, gsize length)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  GString *log = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CU_ASSERT_TRUE (element_read_bytes (&grammar, text, length, "f.xml", log, findings, &error));
  CU_ASSERT_PTR_NULL (error);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_string_append_printf (log, "\n%s", line);
  }
  return g_string_free (log, FALSE);
}

static void expect_bytes (const char *text, gsize length, const char *expected)
{
  g_autofree char *got = read_bytes (text, length);
  if (strcmp (got, expected) != 0)
    g_printerr ("\n--- expected\n%s\n--- got\n%s\n", expected, got);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void expect (const char *text, const char *expected) { expect_bytes (text, strlen (text), expected); }

#define LIST "<list xmlns='urn:t'>"

static void elements_and_places (void)
{
  expect ("<?xml version='1.0'?>\n<list xmlns='urn:t' id='a'>\n  <entry id='b'/><entry value='x'\n    "
          "id='c'></entry>\n</list>\n",
          "<a 2:1 2:25><b 3:3 3:14></3:3><c 3:18 4:9></3:18></2:1>");
}

static void lines_of_all_kinds (void)
{
  expect ("<?xml version='1.0'?>\r\n<!-- a\nb -->\n<?pi a\nb?>\n\n<list xmlns='urn:t'\n>\n<entry\n id='a'\n "
          "value='x\ny'><!-- \n --><entry id='b'/>"
          "<?pi \n?><entry id='c'/>\r\n<entry "
          "id='d'/><!----></entry>\n<note>\n&#10;\n<![CDATA[\n\n]]>\n</note><entry id='e'/></list>",
          "<- 7:1 7:1><a 9:1 10:6><b 13:5 13:16></13:5><c 14:3 14:14></14:3><d 15:1 "
          "15:12></15:1></9:1><e 21:8 21:19></21:8></7:1>");
}

static void many_lines_of_text (void)
{
  g_autofree char *line = g_strnfill (500, ' ');
  GString *text = g_string_new (LIST);
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "%s\n%s<!-- 条\n -->\t\n", line, i % 3 == 0 ? "\n" : "");
  g_string_append (text, "<entry id='a'/>\n元</list>");
  expect (
      text->str,
      "<- 1:1 1:1><a 3335:1 3335:12></3335:1></1:1>\nf.xml:3336:1: unexpected-text: no text is expected here: \"元\"");
  g_string_free (text, TRUE);
}

static void columns_are_characters (void)
{
  expect (LIST "<entry value='条条' id='元'/><pair id='é'/></list>",
          "<- 1:1 1:1><元 1:21 1:43></1:21><é 1:47 1:57></1:47></1:1>");
}

static void entities_in_values (void)
{
  expect (LIST "<entry value='&lt;&amp;&#x4e00;' id='&quot;x'/></list>", "<- 1:1 1:1><\"x 1:21 1:58></1:21></1:1>");
}

static void same_name_by_parent (void)
{
  expect (LIST "<pair id='p'><entry other='o' id='i'/></pair><entry id='e'/></list>",
          "<- 1:1 1:1><p 1:21 1:31><o 1:34 1:48></1:34></1:21><e 1:66 1:77></1:66></1:1>");
}

static void several_faults (void)
{
  expect (LIST "\n<entri id='a'><x/></entri>\n<entry/>\n<entry id='b' vlue='v'/>text\n</list>",
          "<- 1:1 1:1><- 3:1 3:1></3:1><b 4:1 4:12></4:1></1:1>\n"
          "f.xml:2:1: unknown-element: no element \"entri\" here, expected entry, pair, note; did you mean \"entry\"?\n"
          "f.xml:3:1: missing-attribute: element \"entry\" lacks the attribute \"id\"\n"
          "f.xml:4:15: unknown-attribute: no attribute \"vlue\" here, expected id, value; did you mean \"value\"?\n"
          "f.xml:4:25: unexpected-text: no text is expected here: \"text\"");
}

static void text_is_told_once (void)
{
  expect (LIST "\n  条条x<entry id='a'/> y\n</list>",
          "<- 1:1 1:1><a 2:6 2:17></2:6></1:1>\nf.xml:2:3: unexpected-text: no text is expected here: \"条条x\"");
}

static void wrong_roots (void)
{
  expect ("<lsit xmlns='urn:t'/>",
          "\nf.xml:1:1: wrong-root: the root element is \"lsit\", expected list, flow; did you mean \"list\"?");
  expect ("<list/>", "\nf.xml:1:1: wrong-namespace: the namespace is \"\", expected \"urn:t\"");
  expect ("<list xmlns='urn:u'/>", "\nf.xml:1:1: wrong-namespace: the namespace is \"urn:u\", expected \"urn:t\"");
}

static void foreign_elements (void)
{
  expect (LIST "<entry xmlns='urn:u' id='a'/><entry id='b'/></list>",
          "<- 1:1 1:1><b 1:50 1:61></1:50></1:1>\nf.xml:1:21: wrong-namespace: the namespace is \"urn:u\", expected "
          "\"urn:t\"");
}

static void schema_location (void)
{
  expect (
      "<list xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:t t.xsd'/>",
      "<- 1:1 1:1></1:1>");
  expect ("<list xmlns='urn:t' xml:lang='zh'/>",
          "<- 1:1 1:1></1:1>\nf.xml:1:21: unknown-attribute: no attribute \"xml:lang\" here, expected id, name");
}

static void malformed (void)
{
  expect (
      LIST "<entri/>\n<entry id='a'>\n</list>",
      "<- 1:1 1:1><a 2:1 2:12>\n"
      "f.xml:1:21: unknown-element: no element \"entri\" here, expected entry, pair, note; did you mean \"entry\"?\n"
      "f.xml:3:1: xml-syntax: malformed XML: Opening and ending tag mismatch: entry line 2 and list");
  expect (LIST "<entry id='a' id='b'/></list>",
          "<- 1:1 1:1>\nf.xml:1:41: xml-syntax: malformed XML: Attribute id redefined");
  expect (LIST "&x;</list>", "<- 1:1 1:1>\nf.xml:1:24: xml-syntax: malformed XML: Entity 'x' not defined");
  expect ("<!-- nothing -->", "\nf.xml:1:17: xml-syntax: malformed XML: there is no element");
  expect ("hello", "\nf.xml:1:1: xml-syntax: malformed XML: Document is empty");
}

static void truncated (void)
{
  expect (LIST "\n<entry id='a'>\n",
          "<- 1:1 1:1><a 2:1 2:12>\nf.xml:3:1: xml-syntax: malformed XML: the file breaks off inside <entry>");
  expect (LIST "\n<entry id=", "<- 1:1 1:1>\nf.xml:2:11: xml-syntax: malformed XML: the file breaks off inside <list>");
}

static void trailing (void)
{
  expect (LIST "</list>\n<!-- fine -->\nmore\n",
          "<- 1:1 1:1></1:1>\nf.xml:3:1: trailing-text: something follows the end of the document: more");
  expect (LIST "</list><list/>",
          "<- 1:1 1:1></1:1>\nf.xml:1:28: trailing-text: something follows the end of the document: <list/>");
}

static void empty (void)
{
  expect ("", "\nf.xml:1:1: empty-file: the file is empty, expected list, flow");
  expect (" \n\n", "\nf.xml:1:1: empty-file: the file is empty, expected list, flow");
  expect ("\xEF\xBB\xBF", "\nf.xml:1:1: empty-file: the file is empty, expected list, flow");
}

static void document_types (void)
{
  expect ("<?xml version='1.0'?>\n<!DOCTYPE list [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>\n" LIST "&b;</list>",
          "\nf.xml:2:1: dtd: document types and entities are not accepted: <!DOCTYPE list");
  expect ("<!DOCTYPE list SYSTEM 'file:///etc/passwd'><list/>",
          "\nf.xml:1:1: dtd: document types and entities are not accepted: <!DOCTYPE list");
}

static void bad_bytes (void)
{
  expect (LIST "<entry id='\xFF\xFE'/></list>",
          "<- 1:1 1:1>\nf.xml:1:32: bad-encoding: not valid UTF-8 text: 0xFF 0xFE 0x27 0x2F");
  expect_bytes (LIST "\n<entry\0/></list>", 38, "<- 1:1 1:1>\nf.xml:2:7: bad-encoding: not valid UTF-8 text: 0x00");
}

static void depth (void)
{
  GString *text = g_string_new (LIST);
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "<entry id='x'>");
  g_autofree char *got = read_bytes (text->str, text->len);
  CU_ASSERT_PTR_NOT_NULL (strstr (got, "\nf.xml:1:903: too-deep: nested deeper than 64 levels"));
  g_string_truncate (text, strlen (LIST));
  for (guint i = 0; i < 100; i++)
    g_string_append (text, "<unknown>");
  g_autofree char *skipped = read_bytes (text->str, text->len);
  CU_ASSERT_PTR_NOT_NULL (strstr (skipped, "too-deep"));
  g_string_free (text, TRUE);
}

static void long_values (void)
{
  GString *text = g_string_new (LIST "<entry id='");
  for (guint i = 0; i < 65537; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "'/></list>");
  expect (text->str, "<- 1:1 1:1><- 1:21 1:21></1:21></1:1>\nf.xml:1:32: too-big: id is beyond the limit of 65536");
  g_string_free (text, TRUE);
}

static void stopping (void) { expect ("<flow xmlns='urn:t'><mark id='a'/><mark id='stop'/><mark id='b'/>", "a stop "); }

static void convert_and_expect (const char *encoding, const char *mark, gsize n_mark)
{
  g_autofree char *text =
      g_strdup_printf ("<?xml version='1.0' encoding='%s'?>\n" LIST "<entry value='中' id='元'/></list>", encoding);
  gsize n = 0;
  g_autofree char *converted = g_convert (text, -1, encoding, "UTF-8", NULL, &n, NULL);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *) mark, (guint) n_mark);
  g_byte_array_append (bytes, (const guint8 *) converted, (guint) n);
  expect_bytes ((const char *) bytes->data, bytes->len, "<- 2:1 2:1><元 2:21 2:42></2:21></2:1>");
}

static void other_encodings (void)
{
  convert_and_expect ("GBK", "", 0);
  convert_and_expect ("GB18030", "", 0);
  convert_and_expect ("Big5", "", 0);
  convert_and_expect ("UTF-8", "\xEF\xBB\xBF", 3);
  convert_and_expect ("UTF-16LE", "\xFF\xFE", 2);
  convert_and_expect ("UTF-16BE", "\xFE\xFF", 2);
  convert_and_expect ("UTF-16BE", "", 0);
}

static void wrong_encodings (void)
{
  expect ("<?xml version='1.0' encoding='GBK'?>\n" LIST "<entry id='\xB0\xFF'/></list>",
          "<- 2:1 2:1>\nf.xml:2:32: bad-encoding: not valid GBK text: 0xB0 0xFF 0x27 0x2F");
  expect ("<?xml version='1.0' encoding='klingon'?>\n" LIST "</list>",
          "\nf.xml:1:1: bad-value: the value \"klingon\" is not right, expected UTF-8 GB18030 GBK Big5 UTF-16");
}

/* Every place in a document of several pieces, on lines and on one long line. */
static void long_documents (void)
{
  for (guint with_lines = 0; with_lines < 2; with_lines++) {
    GString *text = g_string_new ("<flow xmlns='urn:t'>");
    guint n = 20000, line = 1, column = 21;
    for (guint i = 0; i < n; i++) {
      g_string_append_printf (text, "<mark id='条%u'/>%s", i, with_lines ? "\n" : "");
      column += 14 + (guint) g_snprintf (NULL, 0, "%u", i);
    }
    g_string_append (text, "<wrong/></flow>");
    line = with_lines ? n + 1 : 1;
    g_autofree char *got = read_bytes (text->str, text->len);
    g_autofree char *place = g_strdup_printf ("\nf.xml:%u:%u: unknown-element", line, with_lines ? 1 : column);
    CU_ASSERT_PTR_NOT_NULL (strstr (got, place));
    g_string_free (text, TRUE);
  }
}

/* An entry with so many attributes besides its own, and what is said of it. */
static void crowd_is (guint n, gboolean refused)
{
  static const char said[] = "\nf.xml:2:1: too-many-attributes: <entry> has more than 256 attributes";
  g_autoptr (GString) text = g_string_new (LIST "\n<entry id='a'");
  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " x%u=''", i);
  g_string_append (text, "/><entry id='b'/></list>");
  g_autofree char *got = read_bytes (text->str, text->len);
  CU_ASSERT_EQUAL (strstr (got, said) != NULL, refused);
  CU_ASSERT_EQUAL (strstr (got, "<b 2:") == NULL, refused);
}

/* In one piece, whose tag is told as a whole, and in many, whose tag has no end. */
static void crowds (void)
{
  crowd_is (256, FALSE);
  crowd_is (257, TRUE);
  crowd_is (100000, TRUE);
}

static Span span_of (const char *text) { return (Span) { text, strlen (text) }; }

static void parts (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  Reader *reader = element_begin (&grammar, &(DocumentHead) { span_of (LIST), "f.xml", NULL }, log, findings, NULL);
  CU_ASSERT_TRUE (element_read_part (reader, span_of ("<entry id='a'/>"), (Place) { "f.xml", 8, 1 }));
  CU_ASSERT_TRUE (element_read_part (reader, span_of ("<entry\nid='b'/>"), (Place) { "f.xml", 20, 5 }));
  element_end (reader);
  CU_ASSERT_STRING_EQUAL (log->str, "<- 1:1 1:1><a 8:1 8:12></8:1><b 20:5 21:5></20:5>");
}

SUITE (element, { "elements are called with their places", elements_and_places },
       { "lines are counted through everything that can hold one", lines_of_all_kinds },
       { "lines are counted through much text", many_lines_of_text },
       { "columns count characters, not bytes", columns_are_characters },
       { "references in values are read and places stay right", entities_in_values },
       { "elements of one name are told apart by their parent", same_name_by_parent },
       { "several faults of one document are all reported", several_faults },
       { "stray text of an element is reported once", text_is_told_once },
       { "a wrong root or namespace ends the document", wrong_roots },
       { "an element of another namespace is skipped", foreign_elements },
       { "only the schema's location may come from another namespace", schema_location },
       { "malformed XML ends the document and keeps what was found before", malformed },
       { "a document that breaks off says inside what", truncated },
       { "nothing may follow the document but comments", trailing },
       { "an empty document names the roots it could have", empty },
       { "document types are refused before anything is expanded", document_types },
       { "bytes that are not text are shown", bad_bytes }, { "nesting has an end, inside skipped elements too", depth },
       { "values have a limit", long_values }, { "a tag has so many attributes and no more", crowds },
       { "parts have the places that are said of them", parts },
       { "a reader that is stopped makes no further call", stopping },
       { "other encodings are read with places of the text", other_encodings },
       { "bytes outside the declared encoding are a finding", wrong_encodings },
       { "places are right in documents of several pieces", long_documents })
