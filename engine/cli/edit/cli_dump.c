/* sill dump: rules in, one of the engine's inner forms out, for people who maintain it. The normal form is long: of it an operand
 * may name an offence or an instrument, and a rule file is that of its instrument. */
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include "cli/cli_rules.h"

static gboolean is_at (const SillRules *rules, const char *instrument, const char *path)
{
  g_autofree char *named = g_canonicalize_filename (path, NULL);
  g_auto (GStrv) files = sill_rules_files (rules, instrument);
  gboolean is = FALSE;
  for (char **file = files; *file != NULL; file++) {
    g_autofree char *found = g_canonicalize_filename (*file, NULL);
    is = is || g_str_equal (named, found);
  }
  return is;
}

/* The normal form of what the operand names or of what stands in that file; of all where that is a folder. Returns: yours. */
static char *form_of (const SillRules *rules, const char *operand, SillLanguage language)
{
  g_auto (GStrv) instruments = sill_rules_instruments (rules);
  if (!g_file_test (operand, G_FILE_TEST_EXISTS))
    return sill_rules_form (rules, operand, language);
  for (char **id = instruments; *id != NULL; id++)
    if (is_at (rules, *id, operand))
      return sill_rules_form (rules, *id, language);
  return sill_rules_form (rules, NULL, language);
}

/* Returns: yours; NULL with what is wrong printed. */
static char *write_forms (const SillRules *rules, const Options *options)
{
  g_autoptr (GString) to = g_string_new (NULL);
  if (options->operands[0] == NULL)
    return sill_rules_form (rules, NULL, options->language);
  for (char **operand = options->operands; *operand != NULL; operand++) {
    g_autofree char *form = form_of (rules, *operand, options->language);
    if (form == NULL) {
      rules_list_offences (rules, *operand, options->language);
      return NULL;
    }
    g_string_append (to, form);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

Status dump_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autoptr (SillRules) rules = rules_open_named (options, &status);
  if (rules == NULL)
    return status;
  g_autofree char *listing =
      g_str_equal (options->stage, "form") ? write_forms (rules, options) : sill_rules_dump (rules, options->stage);
  if (listing == NULL)
    return STATUS_USAGE;
  return output_text (options, options->output, listing);
}
