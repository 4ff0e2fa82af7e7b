/* sill dump: rules in, one of the engine's inner forms out, for people who maintain it. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

Status dump_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autoptr (SillRules) rules = rules_open_named (options, &status);
  if (rules == NULL)
    return status;
  g_autofree char *listing = sill_rules_dump (rules, options->stage);
  Output *output = output_open (options, options->output);
  if (output == NULL)
    return STATUS_FAILED;
  output_write (output, listing);
  return output_close (output, TRUE);
}
