#pragma once
#include <sill/school.h>
#include "teach/question/exercise_sheet.h"

/* What of an order no sheet can mend, told before a question is made. `category`: NULL: none. Returns: yours, for a person, with what to do
 * instead; NULL: nothing. */
char *importer_refusal (const SheetOrder *order, SillSheetFormat format, const char *category);
/* What an importer would choke on, told before anything is written. `category`: NULL: none. Returns: yours, for a person, with what to
 * do instead; NULL: nothing. */
char *importer_problem (const Sheet *sheet, SillSheetFormat format, const char *category);
