/* sill mutate: rules and cases in, which mistakes in the rules the cases notice out; what is not noticed with the case that would. */
#include "cli/command/cli_commands.h"
#include "cli/edit/cli_cases.h"
#include "cli/files/cli_output.h"
#include "cli/files/cli_ticker.h"
#include "cli/cli_rules.h"

static gboolean take_mistake (const Options *options, SillMutation *mutation)
{
  if (options->mistake == NULL || sill_mutation_only (mutation, options->mistake))
    return TRUE;
  g_autofree const char **names = sill_mutation_mistakes ();
  options_unknown (options->language, (Text) { "错误", "mistake" }, options->mistake, names);
  return FALSE;
}

static gboolean read_file (gpointer to, const char *path, SillFindings *findings, GError **error)
{
  return sill_mutation_read (to, path, findings, error);
}

static Status write_cases (const Options *options, const SillMutation *mutation)
{
  Status status = STATUS_DONE;
  const guint n = options->output == NULL ? 0 : sill_mutation_size (mutation);
  if (options->output != NULL && !cases_make_folder (options, options->output))
    return STATUS_FAILED;
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = sill_mutation_case (mutation, i, options->language);
    status = status_worse (status, cases_write_file (options, i, text));
  }
  cases_written ();
  return status;
}

static Status judge (const Options *options, SillMutation *mutation, guint threads, guint min)
{
  Status status = cases_read (options, read_file, mutation);
  const SillReport report = { options->format, options->language, options->color, options->columns };
  Steps steps = steps_begin (options);
  sill_mutation_tell (mutation, steps_progress (&steps));
  sill_mutation_run (mutation, threads);
  steps_end (&steps);
  g_autofree char *text = sill_mutation_write (mutation, &report);
  status = status_worse (status, write_cases (options, mutation));
  status = status_worse (status, print_text (options->language, text));
  return sill_mutation_score (mutation) < min ? status_worse (status, STATUS_UNDECIDED) : status;
}

Status mutate_run (const Options *options)
{
  Status status = STATUS_DONE;
  Options unpacked = *options;
  guint threads = 1, min = 0;
  g_autoptr (GError) error = NULL;
  if (!options_threads (options, &threads) || !options_min (options, &min) || !cases_are_named (options))
    return STATUS_USAGE;
  if (!cases_operands_exist (options))
    return STATUS_REJECTED;
  unpacked.no_image = TRUE;
  g_autoptr (SillRules) rules = rules_open_named (&unpacked, &status);
  if (rules == NULL)
    return status;
  g_auto (GStrv) files = cases_rule_files (options);
  g_autoptr (SillMutation) mutation = sill_mutation_new (rules, (const char *const *) files, &error);
  if (mutation == NULL) {
    print_error (options->language, error);
    return STATUS_FAILED;
  }
  return take_mistake (options, mutation) ? judge (options, mutation, threads, min) : STATUS_USAGE;
}
