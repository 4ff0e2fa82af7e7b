/* sill lint: rule files in, every fault in them, and where there is none, advice out; silence means that they are sound. With --fix
 * they are mended where there is one way to. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_files.h"
#include "cli/files/cli_output.h"
#include "cli/files/cli_ticker.h"
#include "cli/files/cli_unified.h"
#include "cli/cli_rules.h"

static SillLintFormat format_of (const Options *options)
{
  static const char *const names[] = {
    [SILL_LINT_TEXT] = "text", [SILL_LINT_JSON] = "json", [SILL_LINT_SARIF] = "sarif", [SILL_LINT_GITHUB] = "github"
  };
  guint i = 0;
  while (!g_str_equal (names[i], options->format_name))
    i++;
  return (SillLintFormat) i;
}

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

/* ---- --explain ---- */

static Status list_codes (SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; sill_findings_table_code (i) != NULL; i++)
    g_string_append_printf (to, "%s\n", sill_findings_table_code (i));
  return print_text (language, to->str);
}

static Status explain (const Options *options)
{
  if (strcmp (options->lint.explain, "list") == 0)
    return list_codes (options->language);
  g_autofree char *page = sill_lint_explain (options->lint.explain, options->language);
  if (page != NULL)
    return print_text (options->language, page);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  for (guint i = 0; sill_findings_table_code (i) != NULL; i++)
    g_ptr_array_add (codes, (gpointer) sill_findings_table_code (i));
  g_ptr_array_add (codes, NULL);
  options_unknown (options->language, (Text) { "代码", "code" }, options->lint.explain,
                   (const char *const *) codes->pdata);
  return STATUS_USAGE;
}

/* ---- --fix ---- */

static Status fix_file (const Options *options, const SillLint *lint, guint file)
{
  const char *path = sill_lint_path (lint, file);
  g_autofree char *text = sill_lint_mended (lint, file);
  if (text == NULL)
    return STATUS_DONE;
  if (!options->lint.dry_run)
    return output_text_over (options->language, path, text);
  g_autofree char *changes = diff_write (path, sill_lint_text (lint, file), text);
  return print_text (options->language, changes);
}

static Status fix (const Options *options, const SillLint *lint)
{
  Status status = STATUS_DONE;
  guint mends = 0, files = 0;
  for (guint i = 0; i < sill_lint_files (lint); i++) {
    const guint here = sill_lint_mends (lint, i);
    mends += here;
    files += here > 0;
    status = status_worse (status, fix_file (options, lint, i));
  }
  print_problem (options->language,
                 options->lint.dry_run ? (Text) { "可以改正 %u 处，文件 %u 个", "can be mended: %u, in files: %u" }
                                       : (Text) { "已改正 %u 处，文件 %u 个", "mended: %u, in files: %u" },
                 mends, files);
  return status;
}

/* ---- findings ---- */

static Status write_findings (const Options *options, const SillLint *lint)
{
  if (format_of (options) == SILL_LINT_TEXT && options->output == NULL)
    return print_findings (sill_lint_findings (lint), NULL, options->language);
  g_autofree char *text = sill_lint_write (lint, format_of (options), options->language);
  return output_text (options, options->output, text);
}

/* Returns: yours, of char *, ended by NULL; NULL: none were named. */
static GPtrArray *case_files (const Options *options)
{
  if (options->cases->len == 0)
    return NULL;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < options->cases->len; i++)
    files_add (paths, g_ptr_array_index (options->cases, i), FILES_OF_CASES);
  g_ptr_array_add (paths, NULL);
  return paths;
}

static SillLint *look_over (const Options *options, Status *ret_status)
{
  g_autoptr (NamedRules) named = rules_named (options);
  g_autoptr (GPtrArray) cases = case_files (options);
  g_autoptr (GError) error = NULL;
  if (!named->found) {
    *ret_status = rules_report_none (options->language);
    return NULL;
  }
  Steps steps = steps_begin (options);
  SillLint *lint =
      sill_lint_new_told ((const char *const *) named->paths->pdata,
                          cases == NULL ? NULL : (const char *const *) cases->pdata, steps_progress (&steps), &error);
  steps_end (&steps);
  if (lint == NULL) {
    print_error (options->language, error);
    *ret_status = STATUS_FAILED;
    return NULL;
  }
  *ret_status = write_findings (options, lint);
  if (sill_findings_faults (sill_lint_findings (lint)) == 0)
    return lint;
  rules_report_named (named, options->language);
  *ret_status = status_worse (*ret_status, STATUS_REJECTED);
  return lint;
}

static gboolean goes_together (const Options *options)
{
  if (options->lint.fix || !options->lint.dry_run)
    return TRUE;
  print_problem (options->language, (Text) { "--dry-run 与 --fix 一起用", "--dry-run goes with --fix" });
  return FALSE;
}

Status lint_run (const Options *options)
{
  Status status = STATUS_DONE;
  if (options->lint.explain != NULL)
    return explain (options);
  if (!goes_together (options))
    return STATUS_USAGE;
  if (!all_exist (options))
    return STATUS_REJECTED;
  g_autoptr (SillLint) lint = look_over (options, &status);
  if (lint == NULL)
    return status;
  if (options->lint.fix)
    status = status_worse (status, fix (options, lint));
  return options->lint.strict && sill_findings_size (sill_lint_findings (lint)) > 0
             ? status_worse (status, STATUS_UNDECIDED)
             : status;
}
