/* sill fmt: rule and case files in, the same files in their one layout out; a file that has faults, or has that layout, is left
 * alone. */
#include "base/text.h"
#include "cli/command/cli_commands.h"
#include "cli/files/cli_unified.h"
#include "cli/files/cli_files.h"
#include "cli/files/cli_output.h"
#include <stdio.h>
#include <string.h>

/* Returns: yours, all of standard input; NULL: it cannot be read. */
static char *read_input (gsize *ret_length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char piece[4096];
  gsize n;
  while ((n = fread (piece, 1, sizeof piece, stdin)) > 0)
    g_string_append_len (text, piece, (gssize) n);
  *ret_length = text->len;
  return ferror (stdin) ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean is_input (const char *path) { return g_str_equal (path, "-"); }

/* Returns: yours; NULL: why not was printed. */
static char *read_file (const Options *options, const char *path, gsize *ret_length)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  if (is_input (path))
    text = read_input (ret_length);
  else
    g_file_get_contents (path, &text, ret_length, &error);
  if (error != NULL)
    print_error (options->language, error);
  else if (text == NULL)
    print_problem (options->language, (Text) { "无法读取标准输入", "cannot read standard input" });
  return text;
}

/* What is done with a text that is laid out otherwise. */
static Status tell (const Options *options, const char *path, const char *before, const char *after)
{
  g_autofree char *shown = text_harmless (path, FALSE); /* a name may not steer the terminal */
  g_autofree char *text = options->fmt.diff ? diff_write (shown, before, after) : g_strconcat (shown, "\n", NULL);
  return status_worse (print_text (options->language, text), STATUS_UNDECIDED);
}

static Status lay_out (const Options *options, const char *path)
{
  gsize length = 0;
  if (!is_input (path) && !g_file_test (path, G_FILE_TEST_EXISTS)) {
    print_problem (options->language, (Text) { "没有文件“%s”", "no file \"%s\"" }, path);
    return STATUS_REJECTED;
  }
  g_autofree char *before = read_file (options, path, &length);
  if (before == NULL)
    return STATUS_FAILED;
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *after = sill_layout (before, length, path, findings);
  const Status status = print_findings (findings, NULL, options->language);
  if (after == NULL)
    return status_worse (status, STATUS_REJECTED);
  const gboolean same = strlen (after) == length && memcmp (after, before, length) == 0;
  if (options->fmt.check || options->fmt.diff)
    return same ? status : tell (options, path, before, after);
  if (is_input (path))
    return print_text (options->language, after);
  return same ? status : output_text_over (options->language, path, after);
}

Status fmt_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (char **path = options->operands; *path != NULL; path++)
    files_add (paths, *path, FILES_OF_LAYOUT);
  for (guint i = 0; i < paths->len; i++)
    status = status_worse (status, lay_out (options, g_ptr_array_index (paths, i)));
  return status;
}
