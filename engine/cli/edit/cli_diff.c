/* sill diff: two sets of rules in, what the second changes out: which tiers move, with the smallest case of each move. */
#include "cli/command/cli_commands.h"
#include "cli/edit/cli_cases.h"
#include "cli/files/cli_files.h"
#include "cli/files/cli_output.h"
#include "cli/files/cli_revision.h"
#include "cli/files/cli_ticker.h"
#include "cli/cli_rules.h"
#include <string.h>

enum { OLD, NEW, N_SETS };

/* A folder that is a set by itself; NULL: it is none, or has no image. */
static SillRules *from_image (const Options *options, const char *operand)
{
  return options->rules->len == 0 && rules_is_folder (operand) ? rules_take_up (options, operand) : NULL;
}

/* Where a folder is a set by itself, no more of it than is to be compared. NULL: it is none, or has faults. */
static SillRules *from_folder (const Options *options, const char *operand, const SillRules *old)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  if (old == NULL || options->rules->len > 0 || !rules_is_folder (operand))
    return NULL;
  SillRules *rules = sill_rules_new_beside ((const char *const[]) { operand, NULL }, old, findings, NULL);
  if (rules != NULL)
    print_findings (findings, NULL, options->language);
  return rules;
}

/* The rules of one operand, in a set of its own; `old`: what they are to be compared with, NULL: they come first. */
static SillRules *open_set (const Options *options, const char *operand, const SillRules *old, Status *ret_status)
{
  Revision *revision = NULL;
  char *named[] = { (char *) operand, NULL };
  Options alone = *options;
  if (revision_is_meant (operand) && (revision = revision_open (operand, options->language)) == NULL) {
    *ret_status = STATUS_REJECTED;
    return NULL;
  }
  if (revision != NULL)
    named[0] = (char *) revision_path (revision);
  else if (!g_file_test (operand, G_FILE_TEST_EXISTS)) {
    print_problem (options->language, (Text) { "没有文件“%s”", "no file \"%s\"" }, operand);
    *ret_status = STATUS_REJECTED;
    return NULL;
  }
  alone.operands = named;
  SillRules *rules = revision == NULL ? from_image (&alone, named[0]) : NULL;
  if (rules == NULL)
    rules = from_folder (&alone, named[0], old);
  if (rules == NULL)
    rules = rules_open_named (&alone, ret_status);
  revision_close (revision);
  return rules;
}

/* ---- witnesses ---- */

static Status write_case (const Options *options, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (options->diff.witness, name, NULL);
  Output *output = text == NULL ? NULL : output_open (options, path);
  if (output == NULL)
    return text == NULL ? STATUS_DONE : STATUS_FAILED;
  output_write (output, text);
  return output_close (output, TRUE);
}

/* One file that both read; two where they do not know the same facts. */
static Status write_witness (const Options *options, const SillDiff *diff, guint index)
{
  g_autofree char *old = sill_diff_witness (diff, index, FALSE, options->language);
  g_autofree char *now = sill_diff_witness (diff, index, TRUE, options->language);
  const gboolean same = g_strcmp0 (old, now) == 0;
  g_autofree char *name = g_strdup_printf ("%03u%s.xml", index + 1, same ? "" : "-new");
  g_autofree char *before = g_strdup_printf ("%03u-old.xml", index + 1);
  const Status status = write_case (options, name, now);
  return same ? status : status_worse (status, write_case (options, before, old));
}

static Status write_witnesses (const Options *options, const SillDiff *diff)
{
  Status status = STATUS_DONE;
  if (options->diff.witness == NULL)
    return status;
  if (!cases_make_folder (options, options->diff.witness))
    return STATUS_FAILED;
  for (guint i = 0; i < sill_diff_size (diff); i++)
    status = status_worse (status, write_witness (options, diff, i));
  cases_written ();
  return status;
}

/* ---- archived cases ---- */

static Status read_archived (const Options *options, SillDiff *diff, const char *path)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  const gboolean read = sill_diff_docket (diff, path, findings, &error);
  const Status status = print_findings (findings, NULL, options->language);
  if (read)
    return status;
  print_error (options->language, error);
  return STATUS_FAILED;
}

static Status read_docket (const Options *options, SillDiff *diff)
{
  Status status = STATUS_DONE;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  if (options->diff.docket != NULL)
    files_add (paths, options->diff.docket, FILES_OF_CASES);
  for (guint i = 0; i < paths->len; i++)
    status = status_worse (status, read_archived (options, diff, g_ptr_array_index (paths, i)));
  return status;
}

/* ---- the report ---- */

static Status write_report (const Options *options, const SillDiff *diff)
{
  const SillDiffReport report = { { options->format, options->language, options->color, options->columns },
                                  options->diff.only,
                                  options->operands[OLD],
                                  options->operands[NEW] };
  g_autofree char *text = sill_diff_write (diff, &report);
  return output_text (options, options->output, text);
}

static Status compare (const Options *options, const SillRules *old, const SillRules *now)
{
  Steps steps = steps_begin (options);
  g_autoptr (SillDiff) diff = sill_diff_new_told (old, now, steps_progress (&steps));
  steps_end (&steps);
  Status status = read_docket (options, diff);
  const gboolean nothing = sill_diff_is_proved (diff) && !sill_diff_has_effect (diff, options->diff.only);
  status = status_worse (status, write_witnesses (options, diff));
  status = status_worse (status, write_report (options, diff));
  return status_worse (status, nothing ? STATUS_DONE : STATUS_UNDECIDED);
}

Status diff_run (const Options *options)
{
  Status status = STATUS_DONE;
  if (g_strv_length (options->operands) != N_SETS) {
    print_problem (options->language, (Text) { "应当写明旧、新两套规则：sill diff OLD NEW",
                                               "name two sets of rules, the old one first: sill diff OLD NEW" });
    return STATUS_USAGE;
  }
  g_autoptr (SillRules) old = open_set (options, options->operands[OLD], NULL, &status);
  g_autoptr (SillRules) now = old == NULL ? NULL : open_set (options, options->operands[NEW], old, &status);
  return now == NULL ? status : status_worse (status, compare (options, old, now));
}
