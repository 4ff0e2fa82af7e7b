#pragma once
#include "model/verdict/account.h"

/* What gave the truth of a condition, the least that says it: groups of which one member matters fade into it, and what does not
 * stand in its way is left out where the case (NULL: none) says nothing of it. `marked`: each is told with its truth. Returns: yours. */
Shown *shown_brief (const ChargeReasons *charge, const Reason *reason, gboolean marked);
/* All of a condition; where one of many would do, those of which nothing was found are only counted. Returns: yours. */
Shown *shown_whole (const Reason *outer);
/* A reader is told the same by both: the same comparison of the same facts, or the same fact found. */
gboolean shown_says_same (const Reason *one, const Reason *other);
/* By what a condition that does not hold fails: of several that must hold the first that can be said, of alternatives all.
 * Returns: yours, of const Reason. */
GPtrArray *shown_failing (const Reason *reason);
/* What else fails of all that must hold together with a figure that fails. Returns: yours, of const Reason. */
GPtrArray *shown_besides (const Reason *reason, const Reason *figure);
