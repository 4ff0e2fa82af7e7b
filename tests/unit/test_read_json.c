/* JSON case files in; the same cases as from XML, and faults at their places, out. */
#include "read/format/read_json.h"
#include <string.h>
#include "test.h"
#include "tiny_rules.h"

static void gives_bytes (const char *text, gsize length, const char *expected)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree char *lines = tiny_read (law, text, length, "f.json");
  if (strcmp (lines, expected) != 0)
    g_printerr ("%s\n gives\n%s\n expected\n%s\n", text, lines, expected);
  CU_ASSERT_STRING_EQUAL (lines, expected);
}

static void gives (const char *text, const char *expected) { gives_bytes (text, strlen (text), expected); }

#define GOOD(id) "{\"id\":\"" id "\",\"findings\":\"partial\"}"
#define FACTS(facts) "{\"findings\":\"complete\",\"facts\":{" facts "}}"
#define CHARGED(more) "{\"findings\":\"complete\",\"charges\":[\"cn/253-1\"]," more "}"

static void whole_case (void)
{
  gives ("{\"id\":\"r8\",\"findings\":\"complete\",\"region\":\"cn-31\",\"title\":\"T\",\"source\":\"S\",\n"
         "\"conduct\":{\"from\":\"2025-04\",\"to\":\"2025-05\"},\"decision\":\"2025-11-20\",\n"
         "\"defendants\":[{\"id\":\"wang\",\"name\":\"王某\",\"for\":\"co\",\"facts\":{\"gains\":\"2千\"}},{\"id\":"
         "\"co\",\"kind\":"
         "\"organization\"}],\n"
         "\"facts\":{\"track\":{\"value\":\"50\",\"unit\":\"records\"},\"given\":true,\"gains\":{\"min\":60,\"max\":"
         "120}},\n"
         "\"assert\":[{\"item\":\"5(1)(10)\",\"value\":true,\"defendant\":\"wang\"}],\n"
         "\"charges\":[{\"offence\":\"cn/253-1\",\"defendant\":\"wang\"}],\n"
         "\"expect\":[{\"offence\":\"cn/253-1\",\"defendant\":\"wang\",\"tier\":\"serious\",\"items\":\"5(1)(3)\"}]}",
         "r8 complete in=cn-31 title=T source=S from=2025-04-01..2025-04-30 to=2025-05-01..2025-05-31 "
         "decided=2025-11-20..2025-11-20 wang(王某, for co) co(co, organization) gains@wang=200000'2千' track@=50 "
         "given@=1 "
         "gains@=6000..12000 assert:cn/a:5(1)(10)@wang=1 charge:cn/253-1@wang expect:0:serious:-1..-1:5(1)(3)");
}

static void later_parts (void)
{
  gives ("{\"findings\":\"complete\",\"conduct\":{\"from\":\"2025\",\"later-part-suffices\":true}}\n"
         "{\"findings\":\"complete\",\"conduct\":{\"from\":\"2025\",\"later-part-suffices\":null}}\n"
         "{\"findings\":\"complete\",\"conduct\":{\"from\":\"2025\",\"later-part-suffices\":\"否\"}}\n"
         "{\"findings\":\"complete\",\"conduct\":\"2025\"}",
         "- complete from=2025-01-01..2025-12-31 to=2025-01-01..2025-12-31 later=yes\n"
         "- complete from=2025-01-01..2025-12-31 to=2025-01-01..2025-12-31 later=unknown\n"
         "- complete from=2025-01-01..2025-12-31 to=2025-01-01..2025-12-31 later=no\n"
         "- complete from=2025-01-01..2025-12-31 to=2025-01-01..2025-12-31");
}

static void values (void)
{
  gives (FACTS ("\"track\":81,\"gains\":50.25,\"given\":false,\"sanctioned\":\"2年内\""),
         "- complete track@=81 gains@=5025 given@=0 sanctioned@=-48'2年内'");
  gives (FACTS ("\"track\":null,\"given\":null,\"sanctioned\":null"),
         "- complete track@=0..'unknown' given@=0..1 sanctioned@=0..3652059'unknown'");
  gives (FACTS ("\"given\":1"), "- complete given@=1");
  gives (FACTS ("\"track\":1.5e4,\"gains\":{\"min\":1E+3,\"max\":100025e-2}"),
         "- complete track@=15000 gains@=100000..100025");
  gives (FACTS ("\"gains\":1e400"), "f.json:1:41: too-large: \"1e400\" does not fit 64 bits, check the number");
  gives (FACTS ("\"track\":{\"min\":3}"), "- complete track@=3..");
  gives (FACTS ("\"track\":{\"min\":null,\"max\":3}"), "- complete track@=0..3");
}

/* 0.1 + 0.2 and 90071992547409.93 are not what a double makes of them. */
static void exact_numbers (void)
{
  gives (FACTS ("\"gains\":90071992547409.93"), "- complete gains@=9007199254740993");
  gives (FACTS ("\"gains\":{\"min\":0.29,\"max\":1.1}"), "- complete gains@=29..110");
  gives (FACTS ("\"track\":9007199254740993"), "- complete track@=9007199254740993");
  gives (FACTS ("\"gains\": 0.005"),
         "f.json:1:42: fraction: \"0.005\" is finer than the smallest unit (0.01 yuan), write no more than that");
  gives (FACTS ("\"track\": -3"),
         "f.json:1:42: negative-number: a quantity cannot be negative: \"-3\", write 0 or more");
  gives (FACTS ("\"track\": 99999999999999999999"),
         "f.json:1:42: too-large: \"99999999999999999999\" does not fit 64 bits, check the number");
  gives (FACTS ("\"track\": 9223372036854775807"),
         "f.json:1:42: too-large: \"9223372036854775807\" does not fit 64 bits, check the number");
}

static void short_forms (void)
{
  gives (
      "{\"id\":17,\"findings\":\"partial\",\"conduct\":2024,\"charges\":[\"cn/266\"],\"region\":null,\"facts\":null}",
      "17 partial from=2024-01-01..2024-12-31 to=2024-01-01..2024-12-31 charge:cn/266@");
}

static void many_cases (void)
{
  gives (GOOD ("a") "\n" GOOD ("b") "\n\n" GOOD ("c") "\n", "a partial\nb partial\nc partial");
  gives (GOOD ("a") GOOD ("b") " " GOOD ("c"), "a partial\nb partial\nc partial");
  gives ("[" GOOD ("a") ",\n" GOOD ("b") " ] \n", "a partial\nb partial");
  gives ("[\n{\n\"id\":\n\"a\",\"findings\":\"partial\",\"charges\":[\n{\"offence\":\"cn/266\"}]}\n]",
         "a partial charge:cn/266@");
  gives ("[]", "");
}

static void one_bad_case (void)
{
  gives (GOOD ("a") "\n{\"findings\":\"partial\",\"facts\":{\"trak\":1}}\n" GOOD ("c"),
         "a partial\nc partial\nf.json:2:32: unknown-fact: no fact \"trak\"; did you mean \"track\"?");
  gives ("[" GOOD ("a") ",\n {\"findings\":\"partial\",\"facts\":{\"trak\":1}},\n" GOOD ("c") "]",
         "a partial\nc partial\nf.json:2:33: unknown-fact: no fact \"trak\"; did you mean \"track\"?");
}

static void broken_lines (void)
{
  gives (GOOD ("a") "\n{\"id\":\"b\"\n" GOOD ("c") "\n{\"id\":\"d}\n" GOOD ("e") "\n{\"id\" \"f\"}\n" GOOD ("g"),
         "a partial\nc partial\ne partial\ng partial\n"
         "f.json:3:1: json-syntax: malformed JSON: '}' expected\n"
         "f.json:4:7: json-syntax: malformed JSON: unexpected newline near '\"d}'\n"
         "f.json:6:7: json-syntax: malformed JSON: ':' expected near '\"f\"'");
}

static void between_cases (void)
{
  gives (GOOD ("a") " x\n" GOOD ("b"),
         "a partial\nb partial\nf.json:1:33: trailing-text: something follows the end of the document: x");
  gives ("[" GOOD ("a") "] " GOOD ("b"), "a partial\nf.json:1:35: trailing-text: something follows the end of the "
                                         "document: {\"id\":\"b\",\"findings\":\"partial\"}");
  gives ("[" GOOD ("a") " " GOOD ("b") "]",
         "a partial\nb partial\nf.json:1:34: json-syntax: malformed JSON: ',' or ']' expected");
  gives ("[" GOOD ("a") ",]", "a partial\nf.json:1:34: json-syntax: malformed JSON: value expected near ']'");
  gives ("[,", "f.json:1:2: json-syntax: malformed JSON: value expected near ','\n"
               "f.json:1:3: json-syntax: malformed JSON: ']' expected near end of file");
  gives ("[1, \"a,b\", [{}], " GOOD ("a") "]", "a partial\nf.json:1:2: wrong-type: wrong type: 1, expected object\n"
                                               "f.json:1:5: wrong-type: wrong type: \"a,b\", expected object\n"
                                               "f.json:1:12: wrong-type: wrong type: [{}], expected object");
  gives ("42", "f.json:1:1: unknown-format: neither XML nor JSON: 42");
}

static void malformed (void)
{
  gives ("{\n \"id\":\"a\",\n \"id\":\"b\"}", "f.json:3:2: json-duplicate-key: the JSON key \"id\" stands twice");
  gives ("{\"findings\": \"partial\",}", "f.json:1:24: json-syntax: malformed JSON: string or '}' expected near '}'");
  gives ("{\"findings\": nope}", "f.json:1:14: json-syntax: malformed JSON: invalid token near 'nope'");
  gives ("{\"findings\": \"\\u0000\"}",
         "f.json:1:14: json-syntax: malformed JSON: \\u0000 is not allowed without JSON_ALLOW_NUL near '\"\\u0000\"'");
  gives ("{\"id\":\"\xB0\xA1\"}", "f.json:1:8: bad-encoding: not valid UTF-8 text: 0xB0");
  gives ("{\"id\":\"a\"", "f.json:1:10: json-syntax: malformed JSON: '}' expected near end of file");
  gives_bytes (GOOD ("a") "\n\0", strlen (GOOD ("a")) + 2,
               "a partial\nf.json:2:1: bad-encoding: not valid UTF-8 text: 0x00");
}

static void too_deep (void)
{
  g_autofree char *open = g_strnfill (5000, '[');
  g_autofree char *close = g_strnfill (5000, ']');
  g_autofree char *text = g_strconcat ("{\"id\":", open, close, "}", NULL);
  gives (text, "f.json:1:2054: too-deep: nested deeper than 2048 levels");
}

static void wrong_types (void)
{
  gives ("{\"findings\":true}", "f.json:1:13: wrong-type: wrong type: true, expected string");
  gives ("{\"findings\":\"partial\",\"defendants\":{}}", "f.json:1:36: missing-key: the key \"id\" is missing");
  gives ("{\"findings\":\"partial\",\"charges\":[[\"cn/266\"]]}",
         "f.json:1:34: wrong-type: wrong type: array, expected object");
  gives ("{\"findings\":\"partial\",\"defendants\":[\"wang\"]}",
         "f.json:1:37: wrong-type: wrong type: string, expected object");
  gives ("{\"findings\":\"partial\",\"facts\":1}", "f.json:1:31: wrong-type: wrong type: number, expected object");
  gives ("{\"findings\":\"partial\",\"facts\":[1]}", "f.json:1:32: wrong-type: wrong type: number, expected object");
  gives (FACTS ("\"track\":[1]"),
         "f.json:1:41: wrong-type: wrong type: array, expected number, string, true, false, null");
  gives (FACTS ("\"track\":{\"value\":{}}"),
         "f.json:1:50: wrong-type: wrong type: object, expected number, string, true, false, null");
  gives (FACTS ("\"track\":true"),
         "f.json:1:41: bad-number: \"true\" is not a quantity that can be read, write such "
         "as 50 records, about 50 records, 30 to 50 records, at least 50 records, more than 50 records, "
         "not more than 50 records, less than 50 records, 30 records + 20 records, 20 × 30 records, none, unknown");
}

/* Each part by the name of its XML element or by the plural, alone or in an array; facts under their names or one by one. */
static void words (void)
{
  static const char said[] =
      "- partial a(a) given@a=1 track@=5 assert:cn/c:5(1)(10)@=1 charge:cn/266@a expect:-1:huge:-1..-1:-";
  gives ("{\"findings\":\"partial\",\"defendant\":{\"id\":\"a\",\"fact\":{\"given\":true}},\"fact\":[{\"id\":\"track\","
         "\"value\":5}],\"finding\":{\"item\":\"5(1)(10)\"},\"charge\":\"cn/266\",\"expect\":{\"tier\":\"huge\"}}",
         said);
  gives ("{\"findings\":\"partial\",\"defendants\":[{\"id\":\"a\",\"facts\":[{\"id\":\"given\",\"value\":true}]}],"
         "\"facts\":{\"track\":5},\"assert\":[{\"item\":\"5(1)(10)\"}],\"charges\":[\"cn/266\"],"
         "\"expect\":[{\"tier\":\"huge\"}]}",
         said);
  gives ("{\"findings\":\"partial\",\"fact\":{\"track\":5},\"facts\":{\"track\":6}}",
         "f.json:1:51: repeated-fact: the fact \"track\" is stated twice");
}

static void keys (void)
{
  gives ("{\"findings\":\"partial\",\n  \"fcat\":{}}",
         "f.json:2:3: unknown-key: no key \"fcat\" here, expected id, "
         "findings, region, title, source, conduct, decision, defendant, fact, acts, finding, figure, charge, expect, "
         "defendants, facts, assert, charges; did you mean \"fact\"?");
  gives (FACTS ("\"track\":{\"valeu\":1,\"value\":2}"),
         "f.json:1:42: unknown-key: no key \"valeu\" here, expected "
         "of, value, min, max, unit, share, counts; did you mean \"value\"?");
  gives (
      "{}",
      "f.json:1:1: missing-findings: the case must say findings=\"complete\" (what it does not state was not found) or "
      "\"partial\" (what it does not state is unknown)");
  gives ("{\"findings\":\"partial\",\"charges\":[ {}]}", "f.json:1:35: missing-key: the key \"offence\" is missing");
  gives (FACTS ("\"track\": {}"), "f.json:1:42: missing-key: the key \"value\" is missing");
}

static void places (void)
{
  gives ("{\"findings\":\"complete\",\n \"title\":\"王\\\"}{\", \"charges\":[{\"offence\":\"cn/266\"},\n  "
         "{\"offence\": \"cn/26\"}]}",
         "f.json:3:15: unknown-offence: no offence \"cn/26\"; there are: cn/253-1, cn/266");
  gives ("{\"findings\":\"complete\",\"defendants\":[{\"id\":\"a\",\"facts\":{\"given\":1,\n\"tra\\u0063k\": \"x\"}}]}",
         "f.json:2:15: bad-number: \"x\" is not a quantity that can be read, write such as 50 records, about 50 "
         "records, 30 to 50 records, at least 50 records, more than 50 records, "
         "not more than 50 records, less than 50 records, 30 records + 20 records, 20 × 30 records, none, unknown");
  gives (CHARGED ("\"assert\":[{\"item\":\"5(1)(3)\"}]"),
         "f.json:1:65: not-open: item \"5(1)(3)\" is not an open clause and cannot be asserted: state the facts that "
         "it rests on");
  gives ("{\"findings\":\"complete\",\"decision\":\"soon\"}",
         "f.json:1:35: bad-date: \"soon\" is not a date, expected such as 2025-04-30, 2025-04, 2025, April 2025, "
         "2025-04 to 2025-06, before 2025-06-01, unknown");
}

static void stops (void) { gives (GOOD ("a") GOOD ("stop") GOOD ("c") "}", "a partial\nstop partial"); }

/* Objects across the borders of the pieces that are read. */
static void long_streams (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  for (guint i = 0; i < 5000; i++) {
    g_string_append_printf (text, "%s{\"id\":\"%u\",\"findings\":\"partial\",\"facts\":{\"track\":%u}}",
                            i > 0 ? "\n" : "", i, i);
    g_string_append_printf (expected, "%s%u partial track@=%u", i > 0 ? "\n" : "", i, i);
  }
  g_autofree char *lines = tiny_read (law, text->str, text->len, "f.json");
  CU_ASSERT_STRING_EQUAL (lines, expected->str);
}

SUITE (read_json, { "everything a case can say arrives", whole_case },
       { "whether the later part is a crime is a value of the conduct", later_parts },
       { "values are what JSON makes natural", values }, { "numbers are read as written", exact_numbers },
       { "short forms stand for objects", short_forms },
       { "cases come in lines, in a row and in an array", many_cases },
       { "a bad case does not hide the next", one_bad_case },
       { "a broken line does not swallow the lines after it", broken_lines },
       { "what stands between cases is judged", between_cases }, { "malformed JSON is shown at its place", malformed },
       { "depth has a limit", too_deep }, { "a wrong type is shown at its place", wrong_types },
       { "the words are those of XML", words }, { "keys are known, missing or unknown", keys },
       { "a fault has its line and column", places }, { "reading stops when told to", stops },
       { "a long stream is read to its end", long_streams })
