#pragma once
#include <sill/error.h>
#include "model/case/case.h"
#include "model/law/lawbook.h"

/* Called for each good case, in the order of the document. `fact_case` is borrowed for the call. FALSE stops. */
typedef gboolean (*CaseFunc) (const Case *fact_case, gpointer data);

/* `law`: for the names of facts, offences, items. `path`: an XML or JSON case file, "-" for standard input.
 * Reads a document case by case in constant memory; a case with a fault is reported and left out, the others go on.
 * Errors: IO. Returns: FALSE only if the call failed. */
gboolean read_cases (const Lawbook *law, const char *path, SillFindings *findings, CaseFunc func, gpointer data,
                     GError **error);
/* The same from memory; `path` names it in findings and must outlive them. */
gboolean read_cases_bytes (const Lawbook *law, const char *bytes, gsize length, const char *path,
                           SillFindings *findings, CaseFunc func, gpointer data, GError **error);
