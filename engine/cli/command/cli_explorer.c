/* sill explorer: offences in, one HTML file out that holds the engine and the rules. The page itself was made with the program. */
#include "cli/cli_beside.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"
#include "cli/files/cli_output.h"
#include <string.h>

/* In a checkout beside the command, else where it was installed. Returns: yours; NULL: it is nowhere. */
static char *read_page (void)
{
  static const char *const places[] = { "explorer.html", "../share/sill/explorer.html" };
  char *text = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (places) && text == NULL; i++) {
    g_autofree char *path = beside_program (places[i]);
    if (path != NULL)
      g_file_get_contents (path, &text, NULL, NULL);
  }
  return text;
}

/* The ids that the operands name. NULL, with a message: one of them names none. Returns: yours. */
static char **offences_of (const SillRules *rules, const Options *options)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (char **name = options->operands; *name != NULL; name++) {
    g_auto (GStrv) found = sill_rules_offences_named (rules, *name);
    if (g_strv_length (found) != 1) {
      rules_list_offences (rules, *name, options->language);
      return NULL;
    }
    g_strv_builder_add (ids, *found);
  }
  return g_strv_builder_end (ids);
}

static Status write_page (const Options *options, const char *page, const char *const *paths, char **offences)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = sill_explorer_write (page, paths, (const char *const *) offences, findings, &error);
  if (whole == NULL) {
    print_error (options->language, error);
    return STATUS_FAILED;
  }
  return output_text (options, options->output, whole);
}

Status explorer_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autofree char *page = read_page ();
  g_auto (GStrv) paths = rules_paths (options, &status);
  if (paths == NULL)
    return status;
  if (page == NULL) {
    print_problem (
        options->language,
        (Text) { "本机没有生成课堂网页：请在源码目录运行 make explorer（需要 Debian 的 clang、lld、wasi-libc 和 "
                 "libclang-rt-dev-wasm32）",
                 "the page was not made here: run `make explorer` in the sources (with Debian's clang, lld, "
                 "wasi-libc and libclang-rt-dev-wasm32)" });
    return STATUS_FAILED;
  }
  g_autoptr (SillRules) rules = rules_open_paths ((const char *const *) paths, options->language, &status);
  g_auto (GStrv) offences = rules == NULL ? NULL : offences_of (rules, options);
  if (offences == NULL)
    return rules == NULL ? status : STATUS_USAGE;
  return write_page (options, page, (const char *const *) paths, offences);
}
