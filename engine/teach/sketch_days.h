#pragma once
#include "teach/school/chance.h"
#include "teach/setting.h"

/* The case on a day of conduct under the law of the setting, decided some weeks later; what was before moves along. */
void sketch_days_set (const Setting *setting, Case *to, Chance *chance);
