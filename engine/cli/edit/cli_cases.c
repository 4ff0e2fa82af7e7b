/* Cases in for commands on rules, cases out of them: one file each, numbered. */
#include "cli/edit/cli_cases.h"
#include "cli/files/cli_files.h"
#include "cli/files/cli_interrupt.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

gboolean cases_are_named (const Options *options)
{
  if (options->cases->len > 0)
    return TRUE;
  print_problem (options->language, (Text) { "没有指明案件：--cases PATH", "--cases PATH is missing" });
  return FALSE;
}

gboolean cases_operands_exist (const Options *options)
{
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (!g_file_test (*operand, G_FILE_TEST_EXISTS)) {
      print_problem (options->language, (Text) { "没有文件“%s”", "no file \"%s\"" }, *operand);
      return FALSE;
    }
  return TRUE;
}

char **cases_rule_files (const Options *options)
{
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  for (char **operand = options->operands; *operand != NULL; operand++)
    if (!rules_is_folder (*operand))
      g_strv_builder_add (files, *operand);
  return g_strv_builder_end (files);
}

static Status read_one (const Options *options, const char *path, CasesFunc read, gpointer to)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  const gboolean good = read (to, path, findings, &error);
  const Status status = print_findings (findings, NULL, options->language);
  if (good)
    return status;
  print_error (options->language, error);
  return STATUS_FAILED;
}

Status cases_read (const Options *options, CasesFunc read, gpointer to)
{
  Status status = STATUS_DONE;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < options->cases->len; i++)
    files_add (paths, g_ptr_array_index (options->cases, i), FILES_OF_CASES);
  for (guint i = 0; i < paths->len; i++)
    status = status_worse (status, read_one (options, g_ptr_array_index (paths, i), read, to));
  return status;
}

gboolean cases_make_folder (const Options *options, const char *folder)
{
  interrupt_watch ();
  if (g_mkdir_with_parents (folder, 0777) == 0)
    return TRUE;
  print_problem (options->language, (Text) { "不能建立目录“%s”", "the folder \"%s\" cannot be made" }, folder);
  return FALSE;
}

void cases_written (void) { interrupt_die (); }

Status cases_write_file (const Options *options, guint index, const char *text)
{
  g_autofree char *name = g_strdup_printf ("%03u.xml", index + 1);
  return cases_write_named (options, name, text);
}

Status cases_write_named (const Options *options, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (options->output, name, NULL);
  return output_text (options, path, text);
}
