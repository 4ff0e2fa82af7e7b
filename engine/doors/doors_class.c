/* The public doors of what a class works with. */
#include <sill.h>
#include "explorer/explorer.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"

char *sill_explorer_write (const char *page, const char *const *paths, const char *const *offences,
                           SillFindings *findings, GError **error)
{
  g_return_val_if_fail (page != NULL && paths != NULL && offences != NULL && findings != NULL, NULL);
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  g_autoptr (Program) program = files == NULL ? NULL : pipeline_rules_of (files, findings, error);
  if (program == NULL)
    return NULL;
  char *whole = explorer_write (page, files, offences);
  if (whole == NULL)
    g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the page of the explorer is of another version");
  return whole;
}
