#pragma once
#include "teach/school/chance.h"
#include "teach/setting.h"

enum { NOT_LONG = 4 }; /* years after which a law is not of late any more */

/* A law before that of the setting with which the mark can be compared: what reaches its tier now came to another one then, or there were
 * no figures at all. It gave way not long before the last of its kind: conduct of long ago would be time-barred before anybody could ask
 * which law applies. `chance` NULL: any of them. Returns: borrowed; NULL: there is none. */
const Plan *earlier_plan (const Setting *setting, const LimitMark *mark, Chance *chance);
