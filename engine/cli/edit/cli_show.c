/* sill show: an instrument's id or a rule file of it in, the table a lawyer reads out; with neither, the list of ids and names. */
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

/* The file is the operand or lies below it. */
static gboolean is_below (const char *file, const char *operand)
{
  g_autofree char *path = g_canonicalize_filename (file, NULL);
  g_autofree char *above = g_canonicalize_filename (operand, NULL);
  g_autofree char *folder = g_strconcat (above, G_DIR_SEPARATOR_S, NULL);
  return g_str_equal (path, above) || g_str_has_prefix (path, folder);
}

/* By its id, where the operand is a name of it. */
static gboolean show_named (const SillRules *rules, const char *id, const Options *options, Output *output)
{
  g_autofree char *table = sill_rules_show (rules, id, options->format, options->language, options->columns);
  output_write (output, table);
  return TRUE;
}

/* A folder stands for every file in it; of an instrument in several files only those are shown that are meant. */
static gboolean show_files (const SillRules *rules, const char *id, const char *operand, const Options *options,
                            Output *output)
{
  g_auto (GStrv) files = sill_rules_files (rules, id);
  guint n = 0;
  for (char **file = files; *file != NULL; file++)
    n += is_below (*file, operand);
  if (n == g_strv_length (files))
    return show_named (rules, id, options, output);
  for (char **file = files; *file != NULL; file++)
    if (is_below (*file, operand))
      show_named (rules, *file, options, output);
  return n > 0;
}

static Status show (const SillRules *rules, char **ids, const char *operand, const Options *options, Output *output)
{
  gboolean found = FALSE;
  const char *named = sill_rules_find (rules, operand);
  const gboolean exists = g_file_test (operand, G_FILE_TEST_EXISTS);
  for (char **id = ids; *id != NULL; id++)
    if (g_strcmp0 (named, *id) == 0)
      found = show_named (rules, *id, options, output);
    else if (exists)
      found = show_files (rules, *id, operand, options, output) || found;
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
