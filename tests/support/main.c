/* Runs every suite that registered itself, or those that are named, or every N-th of them where PART says which ("1/2"); prints CUnit's summary, fails on a failed suite or assertion. */
#include <CUnit/Basic.h>
#include <stdio.h>
#include "test.h"

typedef struct {
  const char *name;
  const Test *tests;
  guint n;
} Suite;

static Suite suites[256];
static guint n_suites;

void suite_add (const char *name, const Test *tests, guint n)
{
  g_assert (n_suites < G_N_ELEMENTS (suites));
  suites[n_suites++] = (Suite) { name, tests, n };
}

static gboolean add_suite (const Suite *suite)
{
  CU_pSuite added = CU_add_suite (suite->name, NULL, NULL);
  for (guint i = 0; added != NULL && i < suite->n; i++)
    if (CU_add_test (added, suite->tests[i].name, suite->tests[i].run) == NULL)
      return FALSE;
  return added != NULL;
}

static gboolean is_wanted (guint i, char **names)
{
  guint part = 1, n = 1;
  const char *said = g_getenv ("PART");
  if (said != NULL && (sscanf (said, "%u/%u", &part, &n) != 2 || part < 1 || part > n))
    g_error ("PART is \"%s\", not as \"1/2\"", said);
  return i % n == part - 1 && (names[0] == NULL || g_strv_contains ((const char *const *) names, suites[i].name));
}

int main (int argc, char **argv)
{
  (void) argc;
  if (CU_initialize_registry () != CUE_SUCCESS)
    return 1;
  for (guint i = 0; i < n_suites; i++)
    if (is_wanted (i, argv + 1) && !add_suite (&suites[i]))
      return 1;
  CU_basic_set_mode (CU_BRM_NORMAL);
  CU_basic_run_tests ();
  guint failed = CU_get_number_of_failures () + CU_get_number_of_suites_failed ();
  CU_cleanup_registry ();
  return failed == 0 && n_suites > 0 ? 0 : 1;
}
