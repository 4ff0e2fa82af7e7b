/* Case files run as a suite: what came of them, and each format of it. */
#include "suite/suite.h"
#include <glib/gstdio.h>
#include "rules.h"
#include "test.h"

static void write_file (const char *path, const char *inside)
{
  g_autofree char *text = g_strdup_printf ("<cases xmlns='urn:sill:case:1'>%s</cases>", inside);
  CU_ASSERT_TRUE (g_file_set_contents (path, text, -1, NULL));
}

#define CASE(id, facts, expect)                                                                                        \
  "<case id='" id "' findings='complete'><conduct from='2020-01-01'/>" facts "<charge offence='t/1'/>" expect "</"     \
  "case>"

typedef struct {
  char *folder, *paths[3];
  SillSuite *suite;
} Fixture;

static Fixture fixture_new (const char *filter, guint threads)
{
  Fixture fixture = { g_dir_make_tmp ("suite-XXXXXX", NULL), { NULL }, NULL };
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='5'/></item>", NULL);
  fixture.paths[0] = g_build_filename (fixture.folder, "a.xml", NULL);
  fixture.paths[1] = g_build_filename (fixture.folder, "b.xml", NULL);
  write_file (fixture.paths[0], CASE ("good", "<fact id='x' value='7'/>", "<expect tier='low'/>") CASE ("quiet", "", "")
                                    CASE ("b#1", "<fact id='x' value='4'/>", "<expect tier='low'/>"));
  write_file (fixture.paths[1], "<case findings='full'/>");
  fixture.suite = suite_new (program, SILL_EN, filter);
  sill_suite_run (fixture.suite, (const char *const *) fixture.paths, threads);
  return fixture;
}

static void fixture_clear (Fixture *fixture)
{
  sill_suite_free (fixture->suite);
  for (guint i = 0; fixture->paths[i] != NULL; i++) {
    g_unlink (fixture->paths[i]);
    g_free (fixture->paths[i]);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static void counted (void)
{
  Fixture fixture = fixture_new (NULL, 1);
  const SillSuiteCounts counts = sill_suite_counts (fixture.suite);
  CU_ASSERT_EQUAL (counts.cases, 3);
  CU_ASSERT_EQUAL (counts.silent, 1);
  CU_ASSERT_EQUAL (counts.expectations, 2);
  CU_ASSERT_EQUAL (counts.unmet, 1);
  CU_ASSERT_FALSE (suite_has_fault (suite_file (fixture.suite, 0)));
  CU_ASSERT_TRUE (suite_has_fault (suite_file (fixture.suite, 1)));
  fixture_clear (&fixture);
}

static void filtered (void)
{
  static const struct {
    const char *filter;
    guint cases;
  } rows[] = { { "good", 1 }, { "a.xml", 3 }, { "a.xml: q", 1 }, { "b.xml", 0 }, { ": ?????", 1 }, { "a*b", 1 } };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    Fixture fixture = fixture_new (rows[i].filter, 1);
    CU_ASSERT_EQUAL (sill_suite_counts (fixture.suite).cases, rows[i].cases);
    fixture_clear (&fixture);
  }
}

static void failures (void)
{
  Fixture fixture = fixture_new (NULL, 2);
  const SuiteCase *outcome = suite_case (suite_file (fixture.suite, 0), 2);
  CU_ASSERT_PTR_NOT_NULL_FATAL (outcome->failures);
  const SuiteFailure *failure = g_ptr_array_index (outcome->failures, 0);
  CU_ASSERT_STRING_EQUAL (outcome->name, "b#1");
  CU_ASSERT_STRING_EQUAL (failure->expected.floor, "low");
  CU_ASSERT_STRING_EQUAL (failure->came.ceiling, "none");
  CU_ASSERT_PTR_NULL (failure->came.items);
  CU_ASSERT_EQUAL_FATAL (failure->because->len, 1);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (failure->because, 0), "art. 1(1)(1): does not hold: x: 4 < 5 records");
  fixture_clear (&fixture);
}

/* `writer` with the folder cut out of what it wrote. Returns: yours. */
static char *write_as (void (*writer) (const SillSuite *, GString *))
{
  Fixture fixture = fixture_new (NULL, 2);
  g_autoptr (GString) to = g_string_new (NULL);
  g_autofree char *folder = g_strconcat (fixture.folder, "/", NULL);
  writer (fixture.suite, to);
  g_string_replace (to, folder, "", 0);
  fixture_clear (&fixture);
  return g_string_free (g_steal_pointer (&to), FALSE);
}

#define UNMET "not as expected: expected low, came to no threshold of this offence is reached; items met: none"
#define REASON "art. 1(1)(1): does not hold: x: 4 < 5 records"
#define FAULT "the value \"full\" is not right, expected complete, partial"

static void as_text (void)
{
  g_autofree char *text = write_as (suite_write_text);
  CU_ASSERT_STRING_EQUAL (text, "a.xml:1: b#1: offence: " UNMET "\n    " REASON
                                "\ncases: 3 (1 of them expect nothing); expectations: 2, met: 1, not met: 1\n");
}

static void as_annotations (void)
{
  g_autofree char *text = write_as (suite_write_github);
  CU_ASSERT_STRING_EQUAL (text, "::error file=a.xml,line=1,title=b#1::offence: " UNMET "%0A" REASON
                                "\n::error file=b.xml,line=1,title=bad-value::" FAULT "\n");
}

static void as_protocol (void)
{
  g_autofree char *text = write_as (suite_write_tap);
  CU_ASSERT_STRING_EQUAL (text, "TAP version 14\nok 1 - a.xml: good\nok 2 - a.xml: quiet # SKIP expects nothing\n"
                                "not ok 3 - a.xml: b\\#1\n  ---\n  failures:\n    - line: 1\n"
                                "      charge: \"offence\"\n      message: \"" UNMET "\"\n      because:\n"
                                "        - \"" REASON "\"\n  ...\nnot ok 4 - b.xml: rejected\n  ---\n  faults:\n"
                                "    - \"b.xml:1:48: bad-value: the value \\\"full\\\" is not right, expected "
                                "complete, partial\"\n  ...\n1..4\n");
}

SUITE (suite, { "cases, expectations and faults are counted", counted },
       { "a filter looks at the path and the name", filtered },
       { "a failure says what it hangs on, with any number of threads", failures }, { "as text", as_text },
       { "as annotations of GitHub", as_annotations }, { "as the Test Anything Protocol", as_protocol })
