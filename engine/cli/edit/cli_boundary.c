/* sill boundary: rules in, the cases just under, at and just over every critical point out, for a person to say what each comes to. */
#include "cli/command/cli_commands.h"
#include "cli/edit/cli_cases.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

static Status write_file (const Options *options, const SillBoundary *boundary, guint index)
{
  g_autofree char *id = g_strdelimit (g_strdup (sill_boundary_offence (boundary, index)), "/", '-');
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *text = sill_boundary_cases (boundary, index, options->language);
  return cases_write_named (options, name, text);
}

static Status write_files (const Options *options, const SillBoundary *boundary)
{
  Status status = STATUS_DONE;
  if (options->output == NULL)
    return status;
  if (!cases_make_folder (options, options->output))
    return STATUS_FAILED;
  for (guint i = 0; i < sill_boundary_size (boundary); i++)
    status = status_worse (status, write_file (options, boundary, i));
  cases_written ();
  return status;
}

Status boundary_run (const Options *options)
{
  Status status = STATUS_DONE;
  Options unpacked = *options;
  if (!cases_operands_exist (options))
    return STATUS_REJECTED;
  unpacked.no_image = TRUE;
  g_autoptr (SillRules) rules = rules_open_named (&unpacked, &status);
  if (rules == NULL)
    return status;
  g_auto (GStrv) files = cases_rule_files (options);
  g_autoptr (SillBoundary) boundary = sill_boundary_new (rules, (const char *const *) files);
  const SillReport report = { options->format, options->language, options->color, options->columns };
  g_autofree char *text = sill_boundary_write (boundary, &report);
  status = status_worse (status, write_files (options, boundary));
  return status_worse (status, print_text (options->language, text));
}
