/* The outcome of a suite in, the Test Anything Protocol (version 14) out: one line a case, what failed as YAML below it. */
#include "suite/suite.h"
#include "base/reason.h"
#include "base/text.h"
#include "report/document/escape.h"

/* Behind a number nothing may look like a directive, a line is a line, and nothing steers what shows it. */
static void append_description (GString *to, const char *path, const char *name)
{
  g_autofree char *whole = g_strdup_printf ("%s: %s", path, name);
  g_autofree char *valid = g_utf8_make_valid (whole, -1);
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    if (c == '#' || c == '\\')
      g_string_append_c (to, '\\');
    g_string_append_unichar (to, text_steers (c) ? ' ' : c);
  }
}

static void append_quoted (GString *to, const char *indent, const char *text)
{
  g_string_append_printf (to, "%s\"", indent);
  escape_json (to, text);
  g_string_append (to, "\"\n");
}

static void append_failure (GString *to, const SuiteFailure *failure)
{
  g_string_append_printf (to, "    - line: %u\n", failure->line);
  append_quoted (to, "      charge: ", failure->charge);
  append_quoted (to, "      message: ", failure->text);
  if (failure->because->len > 0)
    g_string_append (to, "      because:\n");
  for (guint i = 0; i < failure->because->len; i++)
    append_quoted (to, "        - ", g_ptr_array_index (failure->because, i));
}

static void write_case (GString *to, guint number, const SuiteFile *file, const SuiteCase *outcome)
{
  g_string_append_printf (to, "%sok %u - ", outcome->failures != NULL ? "not " : "", number);
  append_description (to, file->path, outcome->name);
  g_string_append (to, outcome->expectations == 0 ? " # SKIP expects nothing\n" : "\n");
  if (outcome->failures == NULL)
    return;
  g_string_append (to, "  ---\n  failures:\n");
  for (guint i = 0; i < outcome->failures->len; i++)
    append_failure (to, g_ptr_array_index (outcome->failures, i));
  g_string_append (to, "  ...\n");
}

static void write_faults (GString *to, guint number, const SuiteFile *file, SillLanguage language)
{
  g_string_append_printf (to, "not ok %u - ", number);
  append_description (to, file->path, "rejected");
  g_string_append (to, "\n  ---\n  faults:\n");
  if (file->error != NULL) {
    g_autofree char *reason = reason_in (file->error->message, language);
    append_quoted (to, "    - ", reason);
  }
  for (guint i = 0; i < sill_findings_size (file->findings); i++) {
    if (sill_findings_severity (file->findings, i) != SILL_FAULT)
      continue;
    g_autofree char *line = sill_findings_write (file->findings, i, language);
    append_quoted (to, "    - ", line);
  }
  g_string_append (to, "  ...\n");
}

void suite_write_tap (const SillSuite *suite, GString *to)
{
  guint number = 0;
  g_string_append (to, "TAP version 14\n");
  for (guint i = 0; i < suite->files->len; i++) {
    const SuiteFile *file = suite_file (suite, i);
    if (suite_has_fault (file))
      write_faults (to, ++number, file, suite->language);
    for (guint k = 0; k < file->cases->len; k++)
      write_case (to, ++number, file, suite_case (file, k));
  }
  g_string_append_printf (to, "1..%u\n", number);
}
