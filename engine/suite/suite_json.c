/* The outcome of a suite in, one JSON object out: the numbers, what is not met, what is wrong. */
#include "suite/suite.h"
#include <sill/version.h>
#include <string.h>
#include "report/document/escape.h"

/* What stands at the end needs a comma before the next. */
static void append_comma (GString *to)
{
  if (strchr ("[{", to->str[to->len - 1]) == NULL)
    g_string_append_c (to, ',');
}

static void append_text (GString *to, const char *key, const char *text)
{
  if (text == NULL)
    return;
  append_comma (to);
  g_string_append_printf (to, "\"%s\":\"", key);
  escape_json (to, text);
  g_string_append_c (to, '"');
}

static void append_number (GString *to, const char *key, guint number)
{
  append_comma (to);
  g_string_append_printf (to, "\"%s\":%u", key, number);
}

static void begin (GString *to, const char *key, char sign)
{
  append_comma (to);
  g_string_append_printf (to, "\"%s\":%c", key, sign);
}

static void append_outcome (GString *to, const char *key, const ExpectSide *outcome)
{
  begin (to, key, '{');
  append_text (to, "floor", outcome->floor);
  append_text (to, "ceiling", outcome->ceiling);
  append_text (to, "items", outcome->items);
  g_string_append_c (to, '}');
}

static void append_failure (GString *to, const SuiteFile *file, const SuiteCase *outcome, const SuiteFailure *failure)
{
  append_comma (to);
  g_string_append_c (to, '{');
  append_text (to, "path", file->path);
  append_number (to, "line", failure->line);
  append_text (to, "case", outcome->name);
  append_text (to, "offence", failure->offence);
  append_text (to, "defendant", failure->defendant);
  append_outcome (to, "expected", &failure->expected);
  append_outcome (to, "came", &failure->came);
  append_text (to, "message", failure->text);
  begin (to, "because", '[');
  for (guint i = 0; i < failure->because->len; i++) {
    append_comma (to);
    g_string_append_c (to, '"');
    escape_json (to, g_ptr_array_index (failure->because, i));
    g_string_append_c (to, '"');
  }
  g_string_append (to, "]}");
}

static void append_failures (GString *to, const SuiteFile *file)
{
  for (guint i = 0; i < file->cases->len; i++) {
    const SuiteCase *outcome = suite_case (file, i);
    for (guint k = 0; outcome->failures != NULL && k < outcome->failures->len; k++)
      append_failure (to, file, outcome, g_ptr_array_index (outcome->failures, k));
  }
}

static void append_faults (GString *to, const SuiteFile *file, SillLanguage language)
{
  for (guint i = 0; i < sill_findings_size (file->findings); i++) {
    if (sill_findings_severity (file->findings, i) != SILL_FAULT)
      continue;
    g_autofree char *text = sill_findings_text (file->findings, i, language);
    append_comma (to);
    g_string_append_c (to, '{');
    append_text (to, "path", file->path);
    append_number (to, "line", sill_findings_line (file->findings, i));
    append_number (to, "column", sill_findings_column (file->findings, i));
    append_text (to, "code", sill_findings_code (file->findings, i));
    append_text (to, "message", text);
    g_string_append_c (to, '}');
  }
}

void suite_write_json (const SillSuite *suite, GString *to)
{
  const SillSuiteCounts counts = sill_suite_counts (suite);
  g_string_append_c (to, '{');
  append_text (to, "engine", sill_version ());
  append_text (to, "rules", suite->program->law->hash);
  append_number (to, "cases", counts.cases);
  append_number (to, "silent", counts.silent);
  append_number (to, "expectations", counts.expectations);
  append_number (to, "met", counts.expectations - counts.unmet);
  append_number (to, "unmet", counts.unmet);
  begin (to, "failures", '[');
  for (guint i = 0; i < suite->files->len; i++)
    append_failures (to, suite_file (suite, i));
  g_string_append_c (to, ']');
  begin (to, "faults", '[');
  for (guint i = 0; i < suite->files->len; i++)
    append_faults (to, suite_file (suite, i), suite->language);
  g_string_append (to, "]}\n");
}
