/* Documents that are read without a parser come to what they come to with one: calls, values, places, findings. */
#include "read/usual/usual_xml.h"
#include <string.h>
#include "read/document/reader.h"
#include "read/format/case_grammar.h"
#include "read/rules/rule_files.h"
#include "read/rules/rules_grammar.h"
#include "test.h"

/* ---- whether it is read without one ---- */

static void hear_start (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_spaces,
                        const xmlChar **spaces, int n, int n_defaulted, const xmlChar **attributes)
{
  (void) prefix, (void) space, (void) n_spaces, (void) spaces, (void) n_defaulted;
  g_string_append_printf (context, "<%s", (const char *) name);
  for (int i = 0; i < n; i++)
    g_string_append_printf (context, " %s=%.*s", (const char *) attributes[5 * i],
                            (int) (attributes[5 * i + 4] - attributes[5 * i + 3]),
                            (const char *) attributes[5 * i + 3]);
  g_string_append_c (context, '>');
}

static void hear_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  (void) name, (void) prefix, (void) space;
  g_string_append (context, "</>");
}

static void hear_text (void *context, const xmlChar *text, int n)
{
  g_string_append_printf (context, "[%.*s]", n, (const char *) text);
}

static void hear_comment (void *context, const xmlChar *text) { (void) context, (void) text; }

static const xmlSAXHandler hearing = {
  .startElementNs = hear_start, .endElementNs = hear_end, .characters = hear_text, .comment = hear_comment
};

/* What is heard of it; NULL: it is not usual. Returns: yours. */
static char *heard (const char *text)
{
  const gboolean stopped = FALSE;
  g_autoptr (UsualXml) xml = usual_xml_new (text, strlen (text));
  g_autoptr (GString) log = g_string_new (NULL);
  if (xml == NULL || !usual_xml_tell (xml, &hearing, log, &stopped))
    return NULL;
  return g_string_free (g_steal_pointer (&log), FALSE);
}

static void expect_usual (const char *text, const char *expected)
{
  g_autofree char *got = heard (text);
  if (g_strcmp0 (got, expected) != 0)
    g_printerr ("\n%s\n--- expected %s\n--- got %s\n", text, expected, got);
  CU_ASSERT_TRUE (g_strcmp0 (got, expected) == 0);
}

static void usual (void)
{
  expect_usual ("<a xmlns='urn:t'/>", "<a></>");
  expect_usual (
      "<?xml version=\"1.0\" encoding=\"GB18030\"?>\n<!-- - -->\n<a xmlns=\"urn:t\"\tb='\"' >\n</a >\n<!---->\n",
      "<a b=\">[\n]</>");
  expect_usual ("<a c='' xmlns='urn:t'>元<b _x.y-z='>'>1<!--<x>--> 2</b></a>", "<a c=>[元]<b _x.y-z=>>[1][ 2]</></>");
  expect_usual ("<a xmlns='urn:t' b='\n&lt;&#x4e00;&#10;\t&quot;'>&amp;&apos;x&gt;&#65;</a>",
                "<a b= <一\n \">[&'x>A]</>");
}

/* What libxml2 has to look at: wrong or rare. */
static void unusual (void)
{
  static const char *const texts[] = { "",
                                       " ",
                                       "a",
                                       "<a/>",
                                       "<a xmlns=''/>",
                                       "<a xmlns='http://x'/>",
                                       " <?xml version='1.0'?><a xmlns='urn:t'/>",
                                       "<?xml version='1.1'?><a xmlns='urn:t'/>",
                                       "<?xml version='1.0' ?><a xmlns='urn:t'/>",
                                       "<?xml version='1.0' encoding=''?><a xmlns='urn:t'/>",
                                       "<?xml version='1.0' encoding='8'?><a xmlns='urn:t'/>",
                                       "<a xmlns='urn:t'/><a/>",
                                       "<a xmlns='urn:t'/>x",
                                       "<a xmlns='urn:t'/></a>",
                                       "<a xmlns='urn:t'>",
                                       "<a xmlns='urn:t'",
                                       "<a xmlns='urn:t'></b>",
                                       "<a xmlns='urn:t'><b></a></b>",
                                       "<a xmlns='urn:t'><b xmlns='urn:t'/></a>",
                                       "<p:a xmlns='urn:t'/>",
                                       "<a xmlns='urn:t' p:b=''/>",
                                       "<a xmlns='urn:t' xml:lang=''/>",
                                       "<a xmlns='urn:t' b='' b=''/>",
                                       "<a xmlns='urn:t'b=''/>",
                                       "<a xmlns='urn:t' b=/>",
                                       "<a xmlns='urn:t' b =''/>",
                                       "<a xmlns='urn:t' b/>",
                                       "<a xmlns='urn:t' b='<'/>",
                                       "<a xmlns='urn:t' b='&x;'/>",
                                       "<a xmlns='urn:t' b='&'/>",
                                       "<a xmlns='urn:t' b='&#0;'/>",
                                       "<a xmlns='urn:t' b='&#xD800;'/>",
                                       "<a xmlns='urn:t' b='&#xFFFF;'/>",
                                       "<a xmlns='urn:t' b='&#1114112;'/>",
                                       "<a xmlns='urn:t' b='&#x;'/>",
                                       "<a xmlns='urn:t' b='&#a;'/>",
                                       "<a xmlns='urn:t'>&x;</a>",
                                       "<a xmlns='urn:t'>]]></a>",
                                       "<a xmlns='urn:t'><![CDATA[]]></a>",
                                       "<a xmlns='urn:t'><?x?></a>",
                                       "<!DOCTYPE a><a xmlns='urn:t'/>",
                                       "<a xmlns='urn:t'><!-- -- --></a>",
                                       "<a xmlns='urn:t'><!-- --->",
                                       "<a xmlns='urn:t'>\r\n</a>",
                                       "<a xmlns='urn:t'>\x01</a>",
                                       "<a xmlns='urn:t'>\xC0\x80</a>",
                                       "<a xmlns='urn:t'>\xEF\xBF\xBF</a>",
                                       "<a xmlns='urn:t'>\xEF\xBF\xBE</a>",
                                       "\xEF\xBB\xBF<a xmlns='urn:t'/>",
                                       "<1 xmlns='urn:t'/>",
                                       "<元 xmlns='urn:t'/>",
                                       "< a xmlns='urn:t'/>",
                                       "<a xmlns='urn:t'/ >",
                                       "<a xmlns='urn:t'></ a>" };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    expect_usual (texts[i], NULL);
}

static void bounds (void)
{
  g_autoptr (GString) deep = g_string_new ("<a xmlns='urn:t'>"), wide = g_string_new ("<a xmlns='urn:t'");
  g_autoptr (GString) many = g_string_new ("<a xmlns='urn:t'>");
  for (guint i = 0; i < 100; i++) {
    g_string_append (deep, "<a>");
    g_string_append_printf (wide, " a%u=''", i);
  }
  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (many, "<a%u/>", i);
  for (guint i = 0; i < 101; i++)
    g_string_append (deep, "</a>");
  expect_usual (deep->str, NULL);
  expect_usual (g_string_append (wide, "/>")->str, NULL);
  expect_usual (g_string_append (many, "</a>")->str, NULL);
  g_autofree char *name = g_strnfill (100, 'a');
  g_autofree char *named = g_strdup_printf ("<%s xmlns='urn:t'/>", name);
  expect_usual (named, NULL);
}

/* ---- with a parser and without ---- */

static void note_place (GString *log, Place place) { g_string_append_printf (log, " %u:%u", place.line, place.column); }

static void note_start (Reader *reader, gpointer data)
{
  const Form *form = reader_form (reader);
  g_string_append_printf (data, "\n<%s", form->name);
  note_place (data, reader_place (reader));
  for (guint i = 0; i < form->n_attributes; i++) {
    g_autofree char *value = reader_attribute_copy (reader, i);
    if (value == NULL)
      continue;
    g_string_append_printf (data, " %s=%s", form->attributes[i], value);
    note_place (data, reader_attribute_place (reader, i));
  }
}

static void note_end (Reader *reader, gpointer data)
{
  g_string_append_printf (data, "\n> %u %u", reader_line (reader), reader_element_faults (reader));
  note_place (data, reader_place (reader));
}

/* The same language, of which everything is noted. Returns: never freed. */
static const Grammar *noting (const Grammar *grammar)
{
  guint n = 0;
  while (grammar->rows[n].kind != ROW_END)
    n++;
  Row *rows = g_memdup2 (grammar->rows, (n + 1) * sizeof *rows);
  for (guint i = 0; i < n; i++)
    if (rows[i].kind == ROW_ELEMENT) {
      rows[i].start = note_start;
      rows[i].end = note_end;
    }
  Grammar *noting = g_memdup2 (grammar, sizeof *grammar);
  noting->rows = rows;
  return noting;
}

/* What is called and found, with a head in the first line. Returns: yours. */
static char *read_under (const char *head, const char *body, const Grammar *grammar)
{
  g_autofree char *text = g_strconcat (head, "\n", body, NULL);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  CU_ASSERT_TRUE (element_read_bytes (grammar, text, strlen (text), "f.xml", log, findings, NULL));
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_string_append_printf (log, "\n%s", line);
  }
  return g_string_free (g_steal_pointer (&log), FALSE);
}

/* The second head is not usual, but says the same. */
static void expect_alike (const char *body, const Grammar *grammar)
{
  g_autofree char *without = read_under ("<?xml version=\"1.0\"?>", body, grammar);
  g_autofree char *with = read_under ("<?xml version=\"1.0\" ?>", body, grammar);
  if (strcmp (with, without) != 0)
    g_printerr ("\n--- %s\n--- with a parser%s\n--- without%s\n", body, with, without);
  CU_ASSERT_STRING_EQUAL (with, without);
}

static const char *body_of (const char *text)
{
  const char *behind = g_str_has_prefix (text, "<?xml") ? strchr (text, '\n') : NULL;
  return behind != NULL ? behind + 1 : text;
}

typedef struct {
  const char *folder;
  const Grammar *grammar;
} Kind;

static void every_file (void (*look) (const char *text, const Grammar *grammar))
{
  const Kind kinds[] = { { "samples", noting (&case_grammar) }, { "rules/cn", noting (&rules_grammar) } };
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const char *const folder[] = { kinds[i].folder, NULL };
    g_autoptr (GPtrArray) files = rule_files_read (folder, NULL);
    CU_ASSERT_TRUE_FATAL (files != NULL && files->len > 40);
    for (guint k = 0; k < files->len; k++) {
      const ListedFile *file = files->pdata[k];
      g_autofree char *text = g_strndup (file->bytes, file->length);
      look (text, kinds[i].grammar);
    }
  }
}

static void look_at_file (const char *text, const Grammar *grammar)
{
  g_autofree char *told = heard (text);
  CU_ASSERT_PTR_NOT_NULL (told);
  expect_alike (body_of (text), grammar);
}

static void shipped_files (void) { every_file (look_at_file); }

/* Signs that make or break XML. */
static const char *const pieces[] = { "<",
                                      ">",
                                      "/",
                                      "\"",
                                      "'",
                                      "=",
                                      " ",
                                      "\n",
                                      "&",
                                      ";",
                                      "-",
                                      "<!--",
                                      "-->",
                                      "]]>",
                                      "&lt;",
                                      "&#65;",
                                      "<x/>",
                                      "</x>",
                                      "xmlns='urn:t'",
                                      "id",
                                      "元",
                                      "\xE5\x85",
                                      "\r",
                                      "\t",
                                      "<?x?>",
                                      "<![CDATA[x]]>",
                                      "value=\"2\"",
                                      "<fact id=\"x\" value=\"1\"/>",
                                      "text" };

static void edit (const char *text, const Grammar *grammar)
{
  static guint32 seed = 20261130;
  const char *body = body_of (text);
  const gsize length = strlen (body);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed++);
  for (guint i = 0; i < (stride (2) == 1 ? 200 : 20) && length < 20000; i++) {
    g_autoptr (GString) edited = g_string_new (body);
    for (gint n = g_rand_int_range (rand, 1, 3); n > 0; n--) {
      const gssize at = g_rand_int_range (rand, 0, (gint32) edited->len);
      const gssize cut = g_rand_int_range (rand, 1, 9);
      if (g_rand_boolean (rand))
        g_string_erase (edited, at, MIN (cut, (gssize) edited->len - at));
      else
        g_string_insert (edited, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    }
    expect_alike (edited->str, grammar);
  }
}

static void edited_files (void) { every_file (edit); }

SUITE (usual_xml, { "what nearly all programs write is told", usual },
       { "what is wrong or rare is left to libxml2", unusual }, { "depth, names and attributes have bounds", bounds },
       { "each shipped file is usual, and the same as libxml2 reads it", shipped_files },
       { "edited files come to the same with a parser and without", edited_files })
