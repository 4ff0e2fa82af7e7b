/* Files of many records in, the records and what is wrong between them out. */
#include "read/bulk/slices.h"
#include "test.h"
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static const char *code_name (FindingCode code)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  findings_add (findings, code, (Place) { "f", 1, 1 }, NULL, NULL, NULL);
  return sill_findings_code (findings, 0);
}

/* Each record as `line|text`, or as `line|!code`, behind each other with `;`. Returns: yours. */
static char *cut (const char *suffix, const char *text, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("sill-XXXXXX", NULL);
  g_autofree char *name = g_strconcat ("f", suffix, NULL), *path = g_build_filename (folder, name, NULL);
  CU_ASSERT_TRUE_FATAL (g_file_set_contents (path, text, (gssize) length, NULL));
  GString *all = g_string_new (NULL);
  g_autoptr (Slices) slices = slices_new (path, &(SlicesUsual) { 0 }, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (slices);
  Slice slice;
  while (slices_next (slices, &slice, NULL)) {
    g_string_append_printf (all, "%s%u|", all->len > 0 ? ";" : "", slice.place.line);
    if (slice.fault != NO_FAULT)
      g_string_append_printf (all, "!%s", code_name (slice.fault));
    else
      g_string_append_len (all, slice.text.text, (gssize) slice.text.length);
  }
  g_remove (path);
  g_rmdir (folder);
  return g_string_free (all, FALSE);
}

static void cut_is (const char *suffix, const char *text, const char *expected)
{
  g_autofree char *got = cut (suffix, text, strlen (text));
  CU_ASSERT_STRING_EQUAL (got, expected);
  if (strcmp (got, expected) != 0)
    g_printerr ("%s\n  gives    %s\n  expected %s\n", text, got, expected);
}

static void lines (void)
{
  cut_is (".json", "{\"a\":1}\n{\"b\":2}\n", "1|{\"a\":1};2|{\"b\":2}");
  cut_is (".json", "\n\n{\"a\":1}\r\n\r\n{\"b\":2}", "3|{\"a\":1};5|{\"b\":2}");
  cut_is (".json", "{\"a\":1}\n\xEF\xBB\xBF{\"b\":2}\n\xEF\xBB\xBF", "1|{\"a\":1};2|{\"b\":2}");
  cut_is (".json", "[{\"a\":1},\xEF\xBB{\"b\":2}]", "1|{\"a\":1};1|!wrong-type");
  cut_is (".json", "", "");
  cut_is (".json", " \n", "");
}

/* Where each record has a line, one that does not end does not take the next with it. */
static void broken_lines (void)
{
  cut_is (".json", "{\"a\":1}\n{\"b\":[\n{\"c\":3}\n", "1|{\"a\":1};2|{\"b\":[;3|{\"c\":3}");
  cut_is (".json", "{\"a\":1}\n{\"b\":\"\n{\"c\":3}\n", "1|{\"a\":1};2|{\"b\":\";3|{\"c\":3}");
  cut_is (".json", "{\"a\":1}\nno\n{\"c\":3}\n", "1|{\"a\":1};2|!wrong-type;3|{\"c\":3}");
  cut_is (".json", "{\"a\":1}\n{\"b\":2}{\"x\":2}\n{\"c\":3}\n", "1|{\"a\":1};2|{\"b\":2}{\"x\":2};3|{\"c\":3}");
}

static void arrays (void)
{
  cut_is (".json", "[{\"a\":1},\n{\"b\":2}]", "1|{\"a\":1};2|{\"b\":2}");
  cut_is (".json", "[]", "");
  cut_is (".json", "[{\"a\":1} {\"b\":2}]", "1|{\"a\":1};1|!json-syntax;1|{\"b\":2}");
  cut_is (".json", "[{\"a\":1},]", "1|{\"a\":1};1|!json-syntax");
  cut_is (".json", "[,{\"a\":1}]", "1|!json-syntax;1|{\"a\":1}");
  cut_is (".json", "[{\"a\":1},\n3,\n{\"b\":2}]", "1|{\"a\":1};2|!wrong-type;3|{\"b\":2}");
  cut_is (".json", "[{\"a\":1},\n", "1|{\"a\":1};2|!json-syntax");
  cut_is (".json", "[{\"a\":1}]\n{\"b\":2}", "1|{\"a\":1};2|!wrong-type");
}

/* Objects over several lines, one behind the other. */
static void many_lines (void)
{
  cut_is (".json", "{\n\"a\":1\n}\n{\n\"b\":2}\n", "1|{\n\"a\":1\n};4|{\n\"b\":2}");
  cut_is (".json", "{\n\"a\":\"}{\\\"\"\n}", "1|{\n\"a\":\"}{\\\"\"\n}");
}

static void cases (void)
{
  cut_is (".xml", "<cases xmlns='u'>\n<case id='a'/>\n<!-- <case/> --><case><x>1</x></case>\n</cases>\n",
          "2|<case id='a'/>;3|<case><x>1</x></case>");
  cut_is (".xml", "<cases xmlns='u'><case a='>'/><case b=\"/>\"></case></cases>",
          "1|<case a='>'/>;1|<case b=\"/>\"></case>");
  cut_is (".xml", "<cases xmlns='u'></cases>", "");
  cut_is (".xml", "<case xmlns='u'><x/></case>", "1|<case xmlns='u'><x/></case>");
  cut_is (".xml", "", "1|!empty-file");
}

/* The next record begins where the one before has no end. */
static void broken_cases (void)
{
  cut_is (".xml", "<cases xmlns='u'>\n<case id='a'><x>\n<case id='b'/>\n</cases>",
          "2|<case id='a'><x>\n;3|<case id='b'/>");
  cut_is (".xml", "<cases xmlns='u'>\n<case id='a'\n<case id='b'/>\n</cases>", "2|<case id='a'\n;3|<case id='b'/>");
  cut_is (".xml", "<cases xmlns='u'>\n<case id='a'/>\n<case id='b'>", "2|<case id='a'/>;3|<case id='b'>;3|!xml-syntax");
  cut_is (".xml", "<cases xmlns='u'>\n<case id='a'/>text\n<case id='b'/></cases>",
          "2|<case id='a'/>;2|!unexpected-text;3|<case id='b'/>");
  cut_is (".xml", "<cases xmlns='u'></cases>\n<case/>", "2|!trailing-text");
}

static void tables (void)
{
  cut_is (".csv", "id,track\na,1\n\nb,2", "2|a,1;4|b,2");
  cut_is (".CSV", "id,track\r\n\"a\nb\",1\r\nc,2\r\n", "2|\"a\nb\",1\r;4|c,2\r");
  cut_is (".tsv", "id\ttrack\n\t1\n", "2|\t1");
  cut_is (".csv", "id,track\n,\na,1\r\n , \r\n,,,\n\n,b\n ,\r\n,,", "3|a,1\r;7|,b");
  cut_is (".tsv", "id\ttrack\n\t\n\t1\n", "3|\t1");
  cut_is (".csv", "id,track\n \t, \na,1\n", "3|a,1");
  cut_is (".csv", "id,\"tr\nack\"\na,1\n", "3|a,1");
  cut_is (".csv", "id,\"tr\na,1\"2\nb,3\n", "2|a,1\"2;3|b,3");
  cut_is (".csv", "id,track\n", "");
  cut_is (".csv", "", "");
}

/* Old spreadsheets end lines by a return alone; what the first line ends by holds for all. */
static void tables_of_returns (void)
{
  cut_is (".csv", "id,track\ra,1\r\rb,2\r", "2|a,1;4|b,2");
  cut_is (".csv", "\"i\rd\",track\ra,\"1\r2\"\rb,3", "3|a,\"1\n2\";5|b,3");
  cut_is (".csv", "id,track\r\r\na,1\r\r\n", "2|a,1\r\r");
  cut_is (".csv", "id,track\r", "");
  g_autoptr (GString) text = g_string_new ("id,track\r");
  for (guint i = 0; i < 30000; i++)
    g_string_append_printf (text, "c%u,%u\r", i, i % 7);
  g_autofree char *got = cut (".csv", text->str, text->len);
  CU_ASSERT_TRUE (g_str_has_prefix (got, "2|c0,0;3|c1,1;4|c2,2;"));
  CU_ASSERT_TRUE (g_str_has_suffix (got, ";30001|c29999,4"));
}

/* A quote without an end spoils its own line. */
static void broken_tables (void)
{
  cut_is (".csv", "id,track\na,\"1\nb,2\nc,3\n", "2|a,\"1;3|b,2;4|c,3");
  cut_is (".csv", "id,track\na,\"1\nb,2\nc,\"3\nd,4\n", "2|a,\"1;3|b,2;4|c,\"3;5|d,4");
  g_autoptr (GString) text = g_string_new ("id,track\na,\"1\n");
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "b,22222\n");
  g_autofree char *got = cut (".csv", text->str, text->len);
  CU_ASSERT_TRUE (g_str_has_prefix (got, "2|a,\"1;3|b,22222;4|b,22222;"));
  CU_ASSERT_TRUE (g_str_has_suffix (got, ";300002|b,22222"));
}

/* The quick way of finding the end of a case, which attributes in single quotes are not taken by, and the other one. */
static void ways_of_cutting (void)
{
  static const char *const pieces[] = { "<fact id=\"x\" value=\"1\"/>",
                                        "<conduct from=\"2018\"/>",
                                        "\n",
                                        "x",
                                        "</case>",
                                        "<case/>",
                                        "<!-- </case> -->",
                                        "<![CDATA[</case>]]>",
                                        "<c:case>",
                                        "</c:case>",
                                        "</cases>",
                                        "<",
                                        ">",
                                        "/>",
                                        "<fact id=\"</case>\"/>",
                                        "<?a </case>?>",
                                        "<caseload>",
                                        "</case >" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (4);
  for (guint i = 0; i < 3000; i++) {
    g_autoptr (GString) quick = g_string_new ("<cases xmlns='u'>\n"), slow = g_string_new (quick->str);
    for (gint n = g_rand_int_range (chance, 1, 4); n > 0; n--) {
      const gboolean alone = g_rand_int_range (chance, 0, 8) == 0;
      g_string_append (quick, alone ? "<case id=\"a/>\"/>" : "<case id=\"a>\">");
      g_string_append (slow, alone ? "<case id='a/>'/>" : "<case id='a>'>");
      for (gint k = g_rand_int_range (chance, 0, 6); k > 0; k--) {
        const char *piece = pieces[MIN (g_rand_int_range (chance, 0, 30), (gint) G_N_ELEMENTS (pieces) - 1) %
                                   (k % 2 == 0 ? 3 : (gint) G_N_ELEMENTS (pieces))];
        g_string_append (quick, piece);
        g_string_append (slow, piece);
      }
      g_string_append (quick, "</case>\n");
      g_string_append (slow, "</case>\n");
    }
    g_autofree char *a = cut (".xml", quick->str, quick->len), *b = cut (".xml", slow->str, slow->len);
    g_strdelimit (a, "'\"", '.');
    g_strdelimit (b, "'\"", '.');
    CU_ASSERT_STRING_EQUAL (a, b);
    if (strcmp (a, b) != 0)
      g_printerr ("%s\n  quick %s\n  slow  %s\n", quick->str, a, b);
  }
}

/* Bytes that no text has, in one record only. */
static void foreign_bytes (void)
{
  const char text[] = "{\"a\":1}\n{\"b\":\"\xFF\"}\n{\"c\":\"\0\"}\n{\"d\":4}\n";
  g_autofree char *got = cut (".json", text, sizeof text - 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (got, "1|{\"a\":1};2|"));
  CU_ASSERT_TRUE (g_str_has_suffix (got, ";4|{\"d\":4}"));
  CU_ASSERT_PTR_NOT_NULL (strstr (got, "2|{\"b\":\"\xFF\"};3|{\"c\":\"\xC0\x80\"}"));
}

/* Nothing but NUL bytes, which take twice their room, in a piece and beyond it. */
static void nul_bytes (void)
{
  GString *text = g_string_new ("id,track\na,");
  g_string_set_size (text, text->len + 150000);
  memset (text->str + strlen ("id,track\na,"), 0, 150000);
  g_string_append (text, "\nb,2\n");
  g_autofree char *got = cut (".csv", text->str, text->len);
  CU_ASSERT_TRUE (g_str_has_prefix (got, "2|a,\xC0\x80\xC0\x80"));
  CU_ASSERT_TRUE (g_str_has_suffix (got, "\xC0\x80;3|b,2"));
  CU_ASSERT_EQUAL (strlen (got), strlen ("2|a,;3|b,2") + 300000);
  g_string_free (text, TRUE);
}

/* A record beyond the limit is passed over, and the next is read. */
static void too_long (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\":1}\n{\"b\":\"");
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "0123456789");
  g_string_append (text, "\"}\n{\"c\":3}\n");
  cut_is (".json", text->str, "1|{\"a\":1};2|!too-big;3|{\"c\":3}");
  g_string_assign (text, "<cases xmlns='u'>\n<case>");
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "0123456789");
  g_string_append (text, "</case>\n<case/></cases>");
  cut_is (".xml", text->str, "2|!too-big;3|<case/>");
  g_string_assign (text, "id,");
  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "0123456789");
  g_string_append (text, "\na,1\nb,2\n");
  cut_is (".csv", text->str, "1|!too-big");
}

/* More of them than are read at a time. */
static void blanks_before (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 300000; i++)
    g_string_append_c (text, '\n');
  g_autofree char *lines = g_strconcat (text->str, "{\"id\":1}\n", NULL);
  g_autofree char *rows = g_strconcat (text->str, "id,track\na,1\n", NULL);
  cut_is (".ndjson", lines, "300001|{\"id\":1}");
  cut_is (".csv", rows, "300002|a,1");
}

SUITE (slices, { "blanks before all records", blanks_before }, { "a line is a record", lines },
       { "a broken line is one broken record", broken_lines }, { "an array of records", arrays },
       { "records over several lines", many_lines }, { "cases of an XML file", cases },
       { "both ways of cutting cases are one", ways_of_cutting },
       { "a broken case is one broken record", broken_cases }, { "rows of a table", tables },
       { "lines that a return ends", tables_of_returns }, { "a broken row is one broken record", broken_tables },
       { "NUL bytes are told from other bytes", nul_bytes },
       { "foreign bytes spoil their own record only", foreign_bytes },
       { "a record that is too long is passed over", too_long })
