/* What the command says beside its reports: problems, errors and findings to standard error, help to standard output. */
#include "cli/cli_print.h"
#include "base/reason.h"
#include "base/text.h"
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>

const char *text_in (Text text, SillLanguage language) { return language == SILL_ZH ? text.zh : text.en; }

Status status_worse (Status a, Status b)
{
  static const guint weight[] = {
    [STATUS_DONE] = 0, [STATUS_UNDECIDED] = 1, [STATUS_REJECTED] = 2, [STATUS_USAGE] = 3, [STATUS_FAILED] = 4
  };
  return weight[a] > weight[b] ? a : b;
}

void print_problem (SillLanguage language, Text format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (text_in (format, language), arguments);
  g_autofree char *shown = text_harmless (text, FALSE); /* what was typed may not steer the terminal */
  fprintf (stderr, "%s%s\n", language == SILL_ZH ? "sill：" : "sill: ", shown);
  va_end (arguments);
}

void print_line (const char *line) { fprintf (stderr, "%s\n", line); }

void print_error (SillLanguage language, const GError *error)
{
  static const char *const zh[] = { [SILL_ERROR_IO] = "读写失败",
                                    [SILL_ERROR_DOCUMENT] = "文件有误",
                                    [SILL_ERROR_RULES] = "规则不可用",
                                    [SILL_ERROR_LIMIT] = "超出上限",
                                    [SILL_ERROR_CHANGED] = "已经改变" };
  guint code = error->domain == SILL_ERROR && error->code >= 0 ? (guint) error->code : G_N_ELEMENTS (zh);
  g_autofree char *reason = reason_in (error->message, language);
  if (language == SILL_ZH && code < G_N_ELEMENTS (zh))
    print_problem (language, (Text) { "%s：%s", "" }, zh[code], reason);
  else
    print_problem (language, (Text) { "%s", "%s" }, reason);
}

/* How many faults there are in all, where not all are listed. */
static void print_rest (const SillFindings *findings, guint listed, SillLanguage language)
{
  g_autofree char *all = g_strdup_printf ("%u", sill_findings_faults (findings));
  g_autofree char *rest = g_strdup_printf ("%u", sill_findings_faults (findings) - listed);
  if (sill_findings_faults (findings) > listed)
    print_problem (language, (Text) { "一共 %s 个错误，其中 %s 个没有列出", "%s faults in all, %s of them not listed" },
                   all, rest);
}

Status print_findings (const SillFindings *findings, const char *but, SillLanguage language)
{
  guint listed = 0;
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    if (g_strcmp0 (sill_findings_code (findings, i), but) == 0)
      continue;
    g_autofree char *line = sill_findings_write (findings, i, language);
    fprintf (stderr, "%s\n", line);
    listed += sill_findings_severity (findings, i) == SILL_FAULT;
  }
  print_rest (findings, listed, language);
  return sill_findings_faults (findings) > 0 ? STATUS_REJECTED : STATUS_DONE;
}

Status print_text (SillLanguage language, const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return STATUS_DONE;
  if (errno != EPIPE)
    print_problem (language, (Text) { "无法写入标准输出：%s", "cannot write to standard output: %s" },
                   reason_number (errno, language));
  return STATUS_FAILED;
}

char *join_names (const char *const *names, SillLanguage language)
{
  GString *to = g_string_new (*names);
  while (*names != NULL && *++names != NULL)
    g_string_append_printf (to, "%s%s", language == SILL_ZH ? "、" : ", ", *names);
  return g_string_free (to, FALSE);
}
