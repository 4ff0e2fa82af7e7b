#pragma once
#include "teach/school/chance.h"
#include "teach/setting.h"

/* Done on that day; what happened so many years before stays so. */
void sketch_days_move (const Setting *setting, Case *to, Day day, Chance *chance);
/* The case on a day of conduct under the law of the setting, decided some weeks later; what was before moves along. */
void sketch_days_set (const Setting *setting, Case *to, Chance *chance);
