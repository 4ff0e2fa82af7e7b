/* sill prove: rules and properties in, PROVED or the cases that refute them out. */
#include "cli/command/cli_commands.h"
#include "cli/edit/cli_cases.h"
#include "cli/cli_rules.h"
#include <string.h>

#define EQUIVALENT "equivalent:"

/* What looks like a property, not like a file. */
static gboolean is_property (const char *operand)
{
  return g_str_has_prefix (operand, EQUIVALENT) ||
         (!g_file_test (operand, G_FILE_TEST_EXISTS) && strchr (operand, '.') == NULL);
}

static void report_unknown (const Options *options, const char *what)
{
  print_problem (
      options->language,
      (Text) { "“%s”不是这些规则可以证明的性质；可用：monotone、monotone:事实、gapless、ordered、implies:项:档次",
               "\"%s\" is no property of these rules; there are: monotone, monotone:FACT, gapless, ordered, "
               "implies:ITEM:TIER" },
      what);
}

static Status prove_all (const Options *options, SillProof *proof)
{
  for (char **operand = options->operands; *operand != NULL; operand++) {
    g_autofree char *what = NULL;
    if (!is_property (*operand) || g_str_has_prefix (*operand, EQUIVALENT) || sill_proof_add (proof, *operand, &what))
      continue;
    report_unknown (options, what);
    return STATUS_USAGE;
  }
  return STATUS_DONE;
}

static Status write_cases (const Options *options, const SillProof *proof)
{
  Status status = STATUS_DONE;
  if (options->output == NULL)
    return status;
  if (!cases_make_folder (options, options->output))
    return STATUS_FAILED;
  for (guint i = 0; i < sill_proof_size (proof); i++) {
    g_autofree char *text = sill_proof_case (proof, i, options->language);
    status = status_worse (status, cases_write_file (options, i, text));
  }
  cases_written ();
  return status;
}

static Status answer (const Options *options, SillProof *proof)
{
  const SillReport report = { options->format, options->language, options->color, options->columns };
  const Status known = prove_all (options, proof);
  if (known != STATUS_DONE)
    return known;
  g_autofree char *text = sill_proof_write (proof, &report);
  Status status = write_cases (options, proof);
  status = status_worse (status, print_text (options->language, text));
  return sill_proof_holds (proof) ? status : status_worse (status, STATUS_UNDECIDED);
}

/* ---- other rules ---- */

static Status compare (const Options *options, const SillRules *rules, const char *path)
{
  Status status = STATUS_DONE;
  const char *const paths[] = { path, NULL };
  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    print_problem (options->language, (Text) { "没有文件“%s”", "no file \"%s\"" }, path);
    return STATUS_REJECTED;
  }
  g_autoptr (SillRules) other = rules_open_paths (paths, options->language, &status);
  if (other == NULL)
    return status;
  g_autoptr (SillDiff) diff = sill_diff_new (rules, other);
  const gboolean moves = sill_diff_size (diff) > 0, proved = !moves && sill_diff_is_proved (diff);
  const Text said = proved  ? (Text) { "已证明 equivalent:", "PROVED equivalent:" }
                    : moves ? (Text) { "不成立 equivalent:", "REFUTED equivalent:" }
                            : (Text) { "没有证明 equivalent:", "NOT PROVED equivalent:" };
  g_autofree char *witness = moves ? sill_diff_witness (diff, 0, TRUE, options->language) : NULL;
  g_autofree char *text = g_strconcat (text_in (said, options->language), path, "\n", witness, NULL);
  return status_worse (proved ? STATUS_DONE : STATUS_UNDECIDED, print_text (options->language, text));
}

static Status compare_all (const Options *options, const SillRules *rules)
{
  Status status = STATUS_DONE;
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (g_str_has_prefix (*operand, EQUIVALENT))
      status = status_worse (status, compare (options, rules, *operand + strlen (EQUIVALENT)));
  return status;
}

/* The operands that are files or folders, for those who open rules. Returns: yours, the strings are borrowed. */
static char **paths_of (const Options *options)
{
  GPtrArray *paths = g_ptr_array_new ();
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (!is_property (*operand))
      g_ptr_array_add (paths, *operand);
  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (paths, FALSE);
}

Status prove_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autofree char **paths = paths_of (options);
  Options alone = *options;
  alone.operands = paths;
  if (!cases_operands_exist (&alone))
    return STATUS_REJECTED;
  if (g_strv_length (paths) == g_strv_length (options->operands)) {
    print_problem (options->language, (Text) { "没有指明性质，如 monotone", "name a property, such as monotone" });
    return STATUS_USAGE;
  }
  g_autoptr (SillRules) rules = rules_open_named (&alone, &status);
  if (rules == NULL)
    return status;
  g_autoptr (SillProof) proof = sill_proof_new (rules);
  return status_worse (answer (options, proof), compare_all (options, rules));
}
