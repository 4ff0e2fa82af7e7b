/* The outcome of a suite in, JUnit's XML out: a file is a <testsuite>, a case a <testcase>, a rejected file an <error>. */
#include "suite/suite.h"
#include "base/reason.h"
#include "report/document/escape.h"

typedef struct {
  guint tests, failures, errors, skipped;
} Numbers;

static Numbers count (const SuiteFile *file)
{
  Numbers numbers = { file->cases->len, 0, 0, 0 };
  for (guint i = 0; i < file->cases->len; i++) {
    numbers.failures += suite_case (file, i)->failures != NULL;
    numbers.skipped += suite_case (file, i)->expectations == 0;
  }
  numbers.errors = suite_has_fault (file);
  numbers.tests += numbers.errors;
  return numbers;
}

static void append_attribute (GString *to, const char *name, const char *value)
{
  g_string_append_printf (to, " %s=\"", name);
  escape_xml (to, value);
  g_string_append_c (to, '"');
}

static void append_numbers (GString *to, Numbers numbers)
{
  g_string_append_printf (to, " tests=\"%u\" failures=\"%u\" errors=\"%u\" skipped=\"%u\"", numbers.tests,
                          numbers.failures, numbers.errors, numbers.skipped);
}

static void begin_case (GString *to, const SuiteFile *file, const char *name)
{
  g_string_append (to, "    <testcase");
  append_attribute (to, "classname", file->path);
  append_attribute (to, "name", name);
}

static void write_failure (GString *to, const SuiteFile *file, const SuiteFailure *failure)
{
  g_autofree char *message = g_strdup_printf ("%s: %s", failure->charge, failure->text);
  g_string_append (to, "      <failure");
  append_attribute (to, "message", message);
  g_string_append (to, ">");
  escape_xml (to, file->path);
  g_string_append_printf (to, ":%u", failure->line);
  for (guint i = 0; i < failure->because->len; i++) {
    g_string_append (to, "\n");
    escape_xml (to, g_ptr_array_index (failure->because, i));
  }
  g_string_append (to, "</failure>\n");
}

static void write_case (GString *to, const SuiteFile *file, const SuiteCase *outcome)
{
  begin_case (to, file, outcome->name);
  if (outcome->failures == NULL) {
    g_string_append (to, outcome->expectations == 0 ? "><skipped/></testcase>\n" : "/>\n");
    return;
  }
  g_string_append (to, ">\n");
  for (guint i = 0; i < outcome->failures->len; i++)
    write_failure (to, file, g_ptr_array_index (outcome->failures, i));
  g_string_append (to, "    </testcase>\n");
}

static void append_error (GString *to, const char *text)
{
  g_string_append (to, "      <error");
  append_attribute (to, "message", text);
  g_string_append (to, "/>\n");
}

static void write_faults (GString *to, const SuiteFile *file, SillLanguage language)
{
  begin_case (to, file, "rejected");
  g_string_append (to, ">\n");
  if (file->error != NULL) {
    g_autofree char *reason = reason_in (file->error->message, language);
    append_error (to, reason);
  }
  for (guint i = 0; i < sill_findings_size (file->findings); i++) {
    g_autofree char *line = sill_findings_write (file->findings, i, language);
    if (sill_findings_severity (file->findings, i) == SILL_FAULT)
      append_error (to, line);
  }
  g_string_append (to, "    </testcase>\n");
}

static void write_file (GString *to, const SuiteFile *file, SillLanguage language)
{
  g_string_append (to, "  <testsuite");
  append_attribute (to, "name", file->path);
  append_numbers (to, count (file));
  g_string_append (to, ">\n");
  if (suite_has_fault (file))
    write_faults (to, file, language);
  for (guint i = 0; i < file->cases->len; i++)
    write_case (to, file, suite_case (file, i));
  g_string_append (to, "  </testsuite>\n");
}

void suite_write_junit (const SillSuite *suite, GString *to)
{
  Numbers all = { 0, 0, 0, 0 };
  for (guint i = 0; i < suite->files->len; i++) {
    const Numbers numbers = count (suite_file (suite, i));
    all.tests += numbers.tests;
    all.failures += numbers.failures;
    all.errors += numbers.errors;
    all.skipped += numbers.skipped;
  }
  g_string_append (to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites");
  append_numbers (to, all);
  g_string_append (to, ">\n");
  for (guint i = 0; i < suite->files->len; i++)
    write_file (to, suite_file (suite, i), suite->language);
  g_string_append (to, "</testsuites>\n");
}
