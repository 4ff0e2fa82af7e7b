/* Findings in, annotations out, as GitHub's workflow commands have them: `::warning file=…,line=…,col=…,title=…::text`. */
#include "lint/lint.h"
#include "report/document/escape.h"

static void write_ruling (const SillFindings *findings, guint index, SillLanguage language, GString *to)
{
  static const char *const commands[] = { [SILL_FAULT] = "error", [SILL_WARNING] = "warning", [SILL_NOTE] = "notice" };
  g_autofree char *text = sill_findings_text (findings, index, language);
  const char *path = sill_findings_path (findings, index);
  g_string_append_printf (to, "::%s ", commands[sill_findings_severity (findings, index)]);
  if (path != NULL) {
    g_string_append (to, "file=");
    escape_github (to, path, ":,");
    g_string_append_c (to, ',');
  }
  if (sill_findings_line (findings, index) > 0)
    g_string_append_printf (to, "line=%u,", sill_findings_line (findings, index));
  if (sill_findings_column (findings, index) > 0)
    g_string_append_printf (to, "col=%u,", sill_findings_column (findings, index));
  g_string_append_printf (to, "title=%s::", sill_findings_code (findings, index));
  escape_github (to, text, "");
  g_string_append_c (to, '\n');
}

void lint_write_github (const SillLint *lint, SillLanguage language, GString *to)
{
  for (guint i = 0; i < sill_findings_size (lint->findings); i++)
    write_ruling (lint->findings, i, language, to);
}
