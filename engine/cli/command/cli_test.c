/* sill test: case files and folders of them in, every expectation that is not met and a count out, or the files rewritten.
 * The one idea: a test that finds nothing to test fails. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_files.h"
#include "cli/files/cli_interrupt.h"
#include "cli/files/cli_output.h"
#include "cli/files/cli_ticker.h"
#include "cli/files/cli_watch.h"
#include "cli/cli_rules.h"

static SillSuiteFormat format_of (const Options *options)
{
  static const char *const names[] = { [SILL_SUITE_TEXT] = "text",
                                       [SILL_SUITE_JSON] = "json",
                                       [SILL_SUITE_JUNIT] = "junit",
                                       [SILL_SUITE_TAP] = "tap",
                                       [SILL_SUITE_GITHUB] = "github" };
  guint i = 0;
  while (!g_str_equal (names[i], options->format_name))
    i++;
  return (SillSuiteFormat) i;
}

static void run (const Options *options, SillSuite *suite, guint threads)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (char **path = options->operands; *path != NULL; path++)
    files_add (paths, *path, FILES_OF_CASES);
  g_ptr_array_add (paths, NULL);
  Steps steps = steps_begin (options);
  sill_suite_tell (suite, steps_progress (&steps));
  sill_suite_run (suite, (const char *const *) paths->pdata, threads);
  steps_end (&steps);
}

static Status print_faults (const Options *options, const SillSuite *suite)
{
  Status status = STATUS_DONE;
  for (guint i = 0; i < sill_suite_files (suite); i++) {
    status = status_worse (status, print_findings (sill_suite_findings (suite, i), NULL, options->language));
    if (sill_suite_error (suite, i) == NULL)
      continue;
    print_error (options->language, sill_suite_error (suite, i));
    status = STATUS_FAILED;
  }
  return status;
}

static Status write_outcome (const Options *options, const SillSuite *suite)
{
  g_autofree char *text = sill_suite_write (suite, format_of (options));
  return output_text (options, options->output, text);
}

/* ---- accepting ---- */

static Status accept_file (const Options *options, const SillSuite *suite, guint file)
{
  const char *path = sill_suite_path (suite, file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  if (!g_file_get_contents (path, &text, &length, &error)) {
    print_error (options->language, error);
    return STATUS_FAILED;
  }
  g_autofree char *accepted = sill_suite_accept (suite, file, text, length);
  if (accepted != NULL)
    return output_text_over (options->language, path, accepted);
  print_problem (
      options->language,
      (Text) { "“%s”未改写：只改写 UTF-8 编码的 XML 案件文件，请自行修改其中的 expect",
               "\"%s\" is left as it is: only case files in XML and UTF-8 are rewritten; change its <expect> by hand" },
      path);
  return STATUS_UNDECIDED;
}

/* What was left for a person counts as not met. A signal waits for the last file: one that stayed behind would look as if it had been
 * read and left. */
static Status accept_all (const Options *options, const SillSuite *suite)
{
  Status status = STATUS_DONE;
  guint files = 0, expectations = 0;
  interrupt_watch ();
  for (guint i = 0; i < sill_suite_files (suite); i++) {
    const guint unmet = sill_suite_unmet (suite, i);
    const Status one = unmet > 0 ? accept_file (options, suite, i) : STATUS_DONE;
    files += unmet > 0 && one == STATUS_DONE;
    expectations += one == STATUS_DONE ? unmet : 0;
    status = status_worse (status, one);
  }
  print_problem (options->language,
                 (Text) { "已改写预期 %u 处，文件 %u 个", "expectations rewritten: %u, in files: %u" }, expectations,
                 files);
  interrupt_die ();
  return status;
}

/* What comes from standard input has no file to be rewritten. */
static gboolean can_accept (const Options *options)
{
  if ((!options->test.accept && !options->test.add) || !g_strv_contains ((const char *const *) options->operands, "-"))
    return TRUE;
  print_problem (options->language, (Text) { "--accept 不能改写标准输入，请写明文件",
                                             "--accept cannot rewrite standard input: name the file" });
  return FALSE;
}

static Status test_once (const Options *options, guint threads)
{
  Status status = STATUS_DONE;
  g_autoptr (SillRules) rules = rules_open (options, &status);
  if (rules == NULL)
    return status;
  g_autoptr (SillSuite) suite = sill_suite_new (rules, options->language, options->test.filter);
  if (options->test.add)
    sill_suite_add_missing (suite);
  run (options, suite, threads);
  status = status_worse (print_faults (options, suite), write_outcome (options, suite));
  const SillSuiteCounts counts = sill_suite_counts (suite);
  if (counts.expectations == 0 && !options->test.add) {
    print_problem (options->language,
                   (Text) { "没有找到写有预期（expect）的案件", "no case with an <expect> was found" });
    return status_worse (status, STATUS_UNDECIDED);
  }
  if (options->test.accept || options->test.add)
    return status_worse (status, accept_all (options, suite));
  return counts.unmet > 0 ? status_worse (status, STATUS_UNDECIDED) : status;
}

/* ---- again and again ---- */

/* Standard input is read once, and what is rewritten would be a change by itself. */
static gboolean can_watch (const Options *options)
{
  if (!options->test.watch ||
      (!options->test.accept && !g_strv_contains ((const char *const *) options->operands, "-")))
    return TRUE;
  print_problem (options->language, (Text) { "--watch 不能与 --accept 或者标准输入一起用",
                                             "--watch goes with neither --accept nor standard input" });
  return FALSE;
}

/* Returns: yours, of char *: cases and rules. */
static GPtrArray *watched (const Options *options)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *set = options->rules->len == 0 ? rules_default_set () : NULL;
  for (char **path = options->operands; *path != NULL; path++)
    g_ptr_array_add (paths, g_strdup (*path));
  for (guint i = 0; i < options->rules->len; i++)
    g_ptr_array_add (paths, g_strdup (g_ptr_array_index (options->rules, i)));
  if (set != NULL)
    g_ptr_array_add (paths, g_steal_pointer (&set));
  return paths;
}

/* What changes while the cases are tested counts as changed afterwards. */
static Status watch (const Options *options, guint threads)
{
  g_autoptr (GPtrArray) paths = watched (options);
  Status status = STATUS_DONE;
  gboolean again = TRUE;
  watch_begin ();
  while (again) {
    g_autofree char *before = watch_state (paths);
    status = test_once (options, threads);
    print_problem (options->language,
                   (Text) { "等待规则或案件改动，Ctrl-C 结束", "waiting for a change of rules or cases; Ctrl-C ends" });
    again = watch_wait (paths, before);
  }
  return status;
}

Status test_run (const Options *options)
{
  guint threads = 1;
  if (!can_accept (options) || !can_watch (options) || !options_threads (options, &threads))
    return STATUS_USAGE;
  return options->test.watch ? watch (options, threads) : test_once (options, threads);
}
