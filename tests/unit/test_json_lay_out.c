/* One layout for every way of writing a case in JSON. */
#include <sill/layout.h>
#include <string.h>
#include "test.h"

/* Returns: yours; the first fault where it is refused. */
static char *lay_out_text (const char *text)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  char *laid = sill_layout (text, strlen (text), "f.json", findings);
  CU_ASSERT_EQUAL (laid == NULL, sill_findings_faults (findings) > 0);
  return laid != NULL ? laid : sill_findings_write (findings, 0, SILL_EN);
}

static void becomes (const char *text, const char *expected)
{
  g_autofree char *laid = lay_out_text (text), *again = lay_out_text (laid);
  CU_ASSERT_STRING_EQUAL (laid, expected);
  if (expected[0] == '{' || expected[0] == '[')
    CU_ASSERT_STRING_EQUAL (again, laid);
}

/* Those of the author's own choice stay in the author's order. */
static void keys_have_one_order (void)
{
  static const char laid[] =
      "{\n  \"id\": \"a\",\n  \"findings\": \"complete\",\n  \"conduct\": {\"from\": \"2020\", \"to\": "
      "\"2021\"},\n  \"facts\": {\"y\": 1, \"b\": 2},\n  \"charges\": [{\"offence\": \"t/1\"}]\n}\n";
  becomes ("{\"charges\":[{\"offence\":\"t/1\"}],\"facts\":{\"y\":1,\"b\":2},\"findings\":\"complete\",\"conduct\":"
           "{\"to\":\"2021\",\"from\":\"2020\"},\"id\":\"a\"}",
           laid);
  becomes (
      "\xEF\xBB\xBF \n{ \"facts\" : {\"y\":1 ,\n\"b\"\t:2}, \"id\":\"a\", \"conduct\": {\n\n\"from\":\"2020\",\"to\":"
      "\"2021\"\r\n}, \"findings\":\"complete\",\"charges\" : [ {\"offence\":\"t/1\"} ] }\n\n",
      laid);
}

static void words_are_written_one_way (void)
{
  becomes (
      "{\"id\": \"\\u4e2d\\/\\\"\\n\\ud83d\\ude00\", \"facts\": {\"\\u0078\": 1.50, \"y\": -1e3, \"z\": null, \"n\": "
      "99999999999.999, \"t\": true}, \"defendants\": [], \"acts\": {}}",
      "{\n  \"id\": \"中/\\\"\\n😀\",\n  \"defendants\": [],\n  \"facts\": {\"x\": 1.50, \"y\": -1e3, \"z\": null, "
      "\"n\": 99999999999.999, \"t\": true},\n  \"acts\": {}\n}\n");
}

static void cases_stand_in_their_way (void)
{
  becomes ("[{\"id\":\"a\"},\n{\"id\":\"b\",\"findings\":\"partial\"}]",
           "[\n  {\n    \"id\": \"a\"\n  },\n  {\n    \"id\": \"b\",\n    \"findings\": \"partial\"\n  }\n]\n");
  becomes ("{\"id\":\"a\"}{\"findings\":\n\"partial\",\n\"id\":\"b\"}",
           "{\"id\": \"a\"}\n{\"id\": \"b\", \"findings\": \"partial\"}\n");
}

/* A line has 132 columns, with the comma behind it. */
static void what_is_long_is_opened (void)
{
  for (guint i = 0; i < 2; i++) {
    g_autofree char *name = g_strnfill (132 - strlen ("  \"conduct\": {\"from\": \"\"},") + i - 2, 'x');
    g_autofree char *text = g_strdup_printf ("{\"conduct\": {\"from\": \"文%s\"}, \"facts\": {\"a\": 1}}", name);
    g_autofree char *expected =
        g_strdup_printf (i == 0 ? "{\n  \"conduct\": {\"from\": \"文%s\"},\n  \"facts\": {\"a\": 1}\n}\n"
                                : "{\n  \"conduct\": {\n    \"from\": \"文%s\"\n  },\n  \"facts\": {\"a\": 1}\n}\n",
                         name);
    becomes (text, expected);
  }
}

static void is_refused (const char *text, const char *begins)
{
  g_autofree char *said = lay_out_text (text);
  CU_ASSERT_TRUE (g_str_has_prefix (said, begins));
}

/* Where and as those who read the case do. */
static void faults_are_told (void)
{
  is_refused ("{\"id\": \"a\",\n \"fax\": {\"x\": 1}}",
              "f.json:2:2: unknown-key: no key \"fax\" here, expected id, findings");
  is_refused ("{\"charges\": [{\"offence\": \"t/1\", \"facts\": {}, \"of\": 1}]}",
              "f.json:1:46: unknown-key: no key \"of\"");
  is_refused ("{\"id\": \"a\"}\n{\"id\": \"a\", \"id\": \"b\"}",
              "f.json:2:13: json-duplicate-key: the JSON key \"id\" stands twice");
  is_refused ("[{\"id\": \"a\"},\n", "f.json:2:1: json-syntax: malformed JSON: ']' expected near end of file");
  is_refused ("{\"id\": 'a'}", "f.json:1:8: json-syntax: ");
}

SUITE (json_lay_out, { "keys have one order", keys_have_one_order },
       { "words are written one way", words_are_written_one_way },
       { "cases stand in their way", cases_stand_in_their_way }, { "what is long is opened", what_is_long_is_opened },
       { "faults are told", faults_are_told })
