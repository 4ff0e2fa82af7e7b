/* sill serve: becomes the program that serves the page; rules and port are made out here, where options are known. */
#define _POSIX_C_SOURCE 200809L
#include "cli/cli_beside.h"
#include "base/reason.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { LAST_PORT = 65535 };

/* In a checkout beside the command, else where it was installed. Returns: yours; NULL: it is nowhere. */
static char *find_program (void)
{
  static const char *const places[] = { "sill-serve", "../lib/sill/sill-serve" };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    g_autofree char *path = beside_program (places[i]);
    if (path != NULL && access (path, X_OK) == 0)
      return g_steal_pointer (&path);
  }
  return NULL;
}

static gboolean is_port (const Options *options)
{
  if (options->serve.port == NULL || g_ascii_string_to_unsigned (options->serve.port, 10, 0, LAST_PORT, NULL, NULL))
    return TRUE;
  print_problem (options->language,
                 (Text) { "--port=%s：应为 0 至 65535 的整数，0 是任意空闲的端口",
                          "--port=%s: write a whole number from 0 to 65535; 0 is any port that is free" },
                 options->serve.port);
  return FALSE;
}

/* What the program is called with. `set` is the default rules, NULL if --rules names others. Returns: yours, of borrowed
 * strings. */
static char **make_call (const Options *options, char *program, char *set)
{
  GPtrArray *call = g_ptr_array_new ();
  g_ptr_array_add (call, program);
  g_ptr_array_add (call, (char *) (options->language == SILL_ZH ? "zh" : "en"));
  g_ptr_array_add (call, (char *) (options->serve.address != NULL ? options->serve.address : "127.0.0.1"));
  g_ptr_array_add (call, (char *) (options->serve.port != NULL ? options->serve.port : "0"));
  if (set != NULL)
    g_ptr_array_add (call, set);
  for (guint i = 0; i < options->rules->len; i++)
    g_ptr_array_add (call, g_ptr_array_index (options->rules, i));
  g_ptr_array_add (call, NULL);
  return (char **) g_ptr_array_free (call, FALSE);
}

Status serve_run (const Options *options)
{
  if (!is_port (options))
    return STATUS_USAGE;
  g_autofree char *program = find_program (), *set = options->rules->len == 0 ? rules_default_set () : NULL;
  if (options->rules->len == 0 && set == NULL)
    return rules_report_none (options->language);
  g_autofree char **call = program == NULL ? NULL : make_call (options, program, set);
  if (call != NULL)
    execv (program, call);
  print_problem (options->language, (Text) { "无法运行 sill-serve：%s", "sill-serve cannot be run: %s" },
                 reason_number (program == NULL ? ENOENT : errno, options->language));
  return STATUS_FAILED;
}
