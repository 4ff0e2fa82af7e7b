/* The documents that findings become, one of them here: a line each. */
#include "lint/lint.h"

static void write_text (const SillLint *lint, SillLanguage language, GString *to)
{
  for (guint i = 0; i < sill_findings_size (lint->findings); i++) {
    g_autofree char *line = sill_findings_write (lint->findings, i, language);
    g_string_append_printf (to, "%s\n", line);
  }
}

char *sill_lint_write (const SillLint *lint, SillLintFormat format, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  switch (format) {
  case SILL_LINT_TEXT: write_text (lint, language, to); break;
  case SILL_LINT_JSON: lint_write_json (lint, language, to); break;
  case SILL_LINT_SARIF: lint_write_sarif (lint, language, to); break;
  case SILL_LINT_GITHUB: lint_write_github (lint, language, to); break;
  }
  return g_string_free (to, FALSE);
}
