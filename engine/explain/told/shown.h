#pragma once
#include "model/verdict/account.h"

/* What gave the truth of a condition, the least that says it: groups of which one member matters fade into it. `marked`: each
 * is told with its truth. Returns: yours. */
Shown *shown_brief (const Reason *reason, gboolean marked);
/* All of a condition; where one of many would do, those of which nothing was found are only counted. Returns: yours. */
Shown *shown_whole (const Reason *outer);
/* By what a condition that does not hold fails: of several that must hold the first that can be said, of alternatives all.
 * Returns: yours, of const Reason. */
GPtrArray *shown_failing (const Reason *reason);
