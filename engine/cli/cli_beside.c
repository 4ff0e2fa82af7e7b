/* What lies beside the running program, wherever it was put: rules, and the program that serves the page. */
#include "cli/cli_beside.h"

char *beside_program (const char *suffix)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  if (program == NULL)
    return NULL;
  g_autofree char *folder = g_path_get_dirname (program);
  return g_build_filename (folder, suffix, NULL);
}
