/* The outcome of a suite in, annotations out, as GitHub's workflow commands have them: `::error file=…,line=…::text`. */
#include "suite/suite.h"
#include <string.h>
#include "report/document/escape.h"
#include "report/words/words.h"

static void begin (GString *to, const char *path, guint line, const char *title)
{
  g_string_append (to, "::error file=");
  escape_github (to, path, ":,");
  if (line > 0)
    g_string_append_printf (to, ",line=%u", line);
  g_string_append (to, ",title=");
  escape_github (to, title, ":,");
  g_string_append (to, "::");
}

static void write_failure (GString *to, const SuiteFile *file, const SuiteCase *outcome, const SuiteFailure *failure,
                           const char *colon)
{
  begin (to, file->path, failure->line, outcome->name);
  escape_github (to, failure->charge, "");
  g_string_append (to, colon);
  escape_github (to, failure->text, "");
  for (guint i = 0; i < failure->because->len; i++) {
    g_string_append (to, "%0A");
    escape_github (to, g_ptr_array_index (failure->because, i), "");
  }
  g_string_append_c (to, '\n');
}

static void write_findings (GString *to, const SuiteFile *file, SillLanguage language)
{
  for (guint i = 0; i < sill_findings_size (file->findings); i++) {
    if (sill_findings_severity (file->findings, i) != SILL_FAULT)
      continue;
    g_autofree char *text = sill_findings_text (file->findings, i, language);
    begin (to, file->path, sill_findings_line (file->findings, i), sill_findings_code (file->findings, i));
    escape_github (to, text, "");
    g_string_append_c (to, '\n');
  }
}

void suite_write_github (const SillSuite *suite, GString *to)
{
  const char *colon = word_text (WORD_COLON, suite->language);
  for (guint i = 0; i < suite->files->len; i++) {
    const SuiteFile *file = suite_file (suite, i);
    write_findings (to, file, suite->language);
    for (guint k = 0; k < file->cases->len; k++) {
      const SuiteCase *outcome = suite_case (file, k);
      for (guint m = 0; outcome->failures != NULL && m < outcome->failures->len; m++)
        write_failure (to, file, outcome, g_ptr_array_index (outcome->failures, m), colon);
    }
  }
}
