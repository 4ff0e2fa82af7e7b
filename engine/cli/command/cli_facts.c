/* sill facts: an offence or nothing in, the facts that a case may state out. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

static gboolean is_good_usage (const Options *options)
{
  if (options->operands[0] == NULL || options->operands[1] == NULL)
    return TRUE;
  print_problem (options->language,
                 (Text) { "一次只列一个罪名：“%s”多余", "one offence at a time: \"%s\" is one too many" },
                 options->operands[1]);
  return FALSE;
}

Status facts_run (const Options *options)
{
  Status status = STATUS_DONE;
  const char *name = options->operands[0];
  if (!is_good_usage (options))
    return STATUS_USAGE;
  const char *const files[] = { NULL };
  g_autoptr (SillRules) rules =
      name == NULL ? rules_open (options, &status) : rules_open_for (options, name, files, &status);
  if (rules == NULL)
    return status;
  g_autofree char *facts = sill_rules_facts (rules, name, options->format, options->language, options->columns);
  if (facts == NULL) {
    rules_list_offences (rules, name, options->language);
    return STATUS_USAGE;
  }
  return output_text (options, options->output, facts);
}
