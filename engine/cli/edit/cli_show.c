/* sill show: an instrument's id or its rule file in, the table a lawyer reads out; with neither, the list of ids and names. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

static void write_list (const SillRules *rules, char **ids, SillLanguage language, Output *output)
{
  for (; *ids != NULL; ids++) {
    g_autofree char *line = g_strdup_printf ("%-24s %s\n", *ids, sill_rules_name (rules, *ids, language));
    output_write (output, line);
  }
}

/* How fresh the rules are. */
static void write_collections (const SillRules *rules, SillLanguage language, Output *output)
{
  g_auto (GStrv) ids = sill_rules_collections (rules);
  for (char **id = ids; *id != NULL; id++) {
    g_autofree char *day = sill_rules_complete_to (rules, *id);
    g_autofree char *line =
        g_strdup_printf (language == SILL_ZH ? "%-24s %s（收录至 %s）\n" : "%-24s %s (complete to %s)\n", *id,
                         sill_rules_name (rules, *id, language), day);
    output_write (output, line);
  }
}

/* Both paths lead to one file. */
static gboolean is_same_file (const char *a, const char *b)
{
  g_autofree char *left = g_canonicalize_filename (a, NULL);
  g_autofree char *right = g_canonicalize_filename (b, NULL);
  return g_str_equal (left, right);
}

/* A folder stands for every instrument in it; `named`: the id that the operand is a name of. */
static gboolean is_meant (const SillRules *rules, const char *id, const char *operand, const char *named)
{
  if (g_strcmp0 (named, id) == 0)
    return TRUE;
  if (!g_file_test (operand, G_FILE_TEST_EXISTS))
    return FALSE;
  const char *path = sill_rules_path (rules, id);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *above = g_path_get_dirname (folder);
  return is_same_file (path, operand) || is_same_file (folder, operand) || is_same_file (above, operand);
}

static Status show (const SillRules *rules, char **ids, const char *operand, const Options *options, Output *output)
{
  gboolean found = FALSE;
  const char *named = sill_rules_find (rules, operand);
  for (char **id = ids; *id != NULL; id++) {
    if (!is_meant (rules, *id, operand, named))
      continue;
    g_autofree char *table = sill_rules_show (rules, *id, options->format, options->language, options->columns);
    output_write (output, table);
    found = TRUE;
  }
  if (!found)
    options_unknown (options->language, (Text) { "规范性文件", "instrument" }, operand, (const char *const *) ids);
  return found ? STATUS_DONE : STATUS_USAGE;
}

Status show_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autoptr (SillRules) rules = rules_open_named (options, &status);
  if (rules == NULL)
    return status;
  Output *output = output_open (options, options->output);
  if (output == NULL)
    return STATUS_FAILED;
  g_auto (GStrv) ids = sill_rules_instruments (rules);
  if (options->operands[0] == NULL) {
    write_list (rules, ids, options->language, output);
    write_collections (rules, options->language, output);
  }
  for (char **operand = options->operands; *operand != NULL; operand++)
    status = status_worse (status, show (rules, ids, *operand, options, output));
  return status_worse (status, output_close (output, status == STATUS_DONE));
}
