/* The outcome of a suite in, annotations out, as GitHub's workflow commands have them: `::error file=…,line=…::text`. */
#include "suite/suite.h"
#include <string.h>
#include "report/words/words.h"

/* `more`: what else must not stand as it is, beside per cent and line ends. */
static void append_escaped (GString *to, const char *text, const char *more)
{
  for (; *text != '\0'; text++)
    if (strchr ("%\r\n", *text) != NULL || strchr (more, *text) != NULL)
      g_string_append_printf (to, "%%%02X", (guchar) *text);
    else
      g_string_append_c (to, *text);
}

static void begin (GString *to, const char *path, guint line, const char *title)
{
  g_string_append (to, "::error file=");
  append_escaped (to, path, ":,");
  if (line > 0)
    g_string_append_printf (to, ",line=%u", line);
  g_string_append (to, ",title=");
  append_escaped (to, title, ":,");
  g_string_append (to, "::");
}

static void write_failure (GString *to, const SuiteFile *file, const SuiteCase *outcome, const SuiteFailure *failure,
                           const char *colon)
{
  begin (to, file->path, failure->line, outcome->name);
  append_escaped (to, failure->charge, "");
  g_string_append (to, colon);
  append_escaped (to, failure->text, "");
  for (guint i = 0; i < failure->because->len; i++) {
    g_string_append (to, "%0A");
    append_escaped (to, g_ptr_array_index (failure->because, i), "");
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
    append_escaped (to, text, "");
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
