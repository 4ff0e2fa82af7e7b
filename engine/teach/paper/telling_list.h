#pragma once
#include <sill/school.h>
#include "teach/question/exercise_sheet.h"

/* Every way of telling, to be read at once: for each theme a case told by each frame, every fact of the offence as it is told, every
 * mistake with what is said to who makes it. `order`: offences, themes, seed, language. Returns: yours; NULL: there is none. */
char *telling_list (School *school, const SheetOrder *order, SillSheetFormat format, guint columns);
