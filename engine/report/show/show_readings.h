#pragma once
#include <sill/language.h>
#include "model/program/program.h"

/* Each other reading of what the law of an offence says, in words: a JSON list of objects with `instrument`, `item` (either may be
 * absent), `about`, `reading`, `words`, `applied`, `applied_words`. Returns: yours. */
char *show_readings (const Program *program, const Offence *offence, SillLanguage language);
