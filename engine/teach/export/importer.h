#pragma once
#include <sill/school.h>
#include "teach/question/exercise_sheet.h"

/* What an importer would choke on, told before anything is written. `category`: NULL: none. Returns: yours, for a person, with what to
 * do instead; NULL: nothing. */
char *importer_problem (const Sheet *sheet, SillSheetFormat format, const char *category);
