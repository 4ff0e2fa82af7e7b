/* sill compile: a folder of rules in, its image out, which the other commands start from; nothing is written where the rules
 * have a fault. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_inputs.h"
#include "cli/cli_rules.h"

static Status compile_folder (const Options *options, const char *folder)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  const gboolean written = sill_rules_compile (folder, options->output, findings, &error);
  const Status found = print_findings (findings, NULL, options->language);
  if (written)
    return found;
  if (found == STATUS_DONE || !g_error_matches (error, SILL_ERROR, SILL_ERROR_DOCUMENT))
    print_error (options->language, error);
  return found == STATUS_REJECTED ? found : STATUS_FAILED;
}

Status compile_run (const Options *options)
{
  g_autofree char *set = options->operands[0] == NULL ? rules_default_set () : g_strdup (options->operands[0]);
  if (set == NULL)
    return rules_report_none (options->language);
  if (options->operands[0] != NULL && options->operands[1] != NULL) {
    print_problem (options->language, (Text) { "只能指明一个规则目录", "one folder of rules, not several" });
    return STATUS_USAGE;
  }
  if (!rules_is_folder (set)) {
    print_problem (
        options->language,
        (Text) { "“%s”不是目录；映像是一个规则目录的", "\"%s\" is not a folder; an image is of a folder of rules" },
        set);
    return STATUS_REJECTED;
  }
  return inputs_spared_but_image (options, options->output) ? compile_folder (options, set) : STATUS_FAILED;
}
