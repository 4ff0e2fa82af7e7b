/* sill lint: rule files in, every fault in them on standard error, and where there is none, advice; silence means that
 * they are sound. */
#include "cli/command/cli_commands.h"
#include "cli/cli_rules.h"

static gboolean all_exist (const Options *options)
{
  gboolean good = TRUE;
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (!g_file_test (*operand, G_FILE_TEST_EXISTS)) {
      print_problem (options->language, (Text) { "没有文件“%s”", "no file \"%s\"" }, *operand);
      good = FALSE;
    }
  return good;
}

Status lint_run (const Options *options)
{
  Status status = STATUS_DONE;
  if (!all_exist (options))
    return STATUS_REJECTED;
  Options read = *options;
  read.no_image = TRUE; /* an image has no findings */
  g_autoptr (SillRules) rules = rules_open_named (&read, &status);
  if (rules == NULL)
    return status;
  g_autoptr (SillFindings) advice = sill_findings_new ();
  sill_rules_advise (rules, advice);
  print_findings (advice, NULL, options->language);
  return options->strict && sill_findings_size (advice) > 0 ? STATUS_UNDECIDED : status;
}
