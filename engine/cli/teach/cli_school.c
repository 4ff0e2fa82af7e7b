/* The rules that class work is made from, or graded again by. */
#include "cli/teach/cli_school.h"
#include "cli/cli_rules.h"

SillSchool *school_open (const Options *options, Status *ret_status)
{
  g_auto (GStrv) paths = rules_paths (options, ret_status);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  SillSchool *school = paths == NULL ? NULL : sill_school_new ((const char *const *) paths, findings, &error);
  const Status found = print_findings (findings, NULL, options->language);
  if (school != NULL || paths == NULL)
    return school;
  if (!g_error_matches (error, SILL_ERROR, SILL_ERROR_DOCUMENT))
    print_error (options->language, error);
  *ret_status = found == STATUS_REJECTED ? found : STATUS_FAILED;
  return NULL;
}
