/* sill cover: rules and cases in, what the cases exercise of the rules out. */
#include "cli/command/cli_commands.h"
#include "cli/edit/cli_cases.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

static SillCoverFormat format_of (const Options *options)
{
  static const char *const names[] = {
    [SILL_COVER_TEXT] = "text", [SILL_COVER_JSON] = "json", [SILL_COVER_HTML] = "html", [SILL_COVER_LCOV] = "lcov"
  };
  guint i = 0;
  while (!g_str_equal (names[i], options->format_name))
    i++;
  return (SillCoverFormat) i;
}

static gboolean read_file (gpointer to, const char *path, SillFindings *findings, GError **error)
{
  return sill_coverage_read (to, path, findings, error);
}

static Status write_report (const Options *options, const SillCoverage *coverage)
{
  const SillReport report = { options->format, options->language, options->color, options->columns };
  g_autofree char *text = sill_coverage_write (coverage, format_of (options), &report);
  return output_text (options, options->output, text);
}

Status cover_run (const Options *options)
{
  Status status = STATUS_DONE;
  Options unpacked = *options;
  guint min = 0;
  if (!options_min (options, &min) || !cases_are_named (options))
    return STATUS_USAGE;
  if (!cases_operands_exist (options))
    return STATUS_REJECTED;
  unpacked.no_image = TRUE;
  g_autoptr (SillRules) rules = rules_open_named (&unpacked, &status);
  if (rules == NULL)
    return status;
  g_auto (GStrv) files = cases_rule_files (options);
  g_autoptr (SillCoverage) coverage = sill_coverage_new (rules, (const char *const *) files);
  status = cases_read (options, read_file, coverage);
  status = status_worse (status, write_report (options, coverage));
  return sill_coverage_share (coverage) < min ? status_worse (status, STATUS_UNDECIDED) : status;
}
