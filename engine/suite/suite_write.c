/* The outcome of a suite in, a document of any of its formats out. */
#include "suite/suite.h"

char *sill_suite_write (const SillSuite *suite, SillSuiteFormat format)
{
  static void (*const writers[]) (const SillSuite *, GString *) = {
    [SILL_SUITE_TEXT] = suite_write_text,     [SILL_SUITE_JSON] = suite_write_json,
    [SILL_SUITE_JUNIT] = suite_write_junit,   [SILL_SUITE_TAP] = suite_write_tap,
    [SILL_SUITE_GITHUB] = suite_write_github,
  };
  g_return_val_if_fail (format < G_N_ELEMENTS (writers), NULL);
  g_autoptr (GString) to = g_string_new (NULL);
  writers[format](suite, to);
  return g_string_free (g_steal_pointer (&to), FALSE);
}
