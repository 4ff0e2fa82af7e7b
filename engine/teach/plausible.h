#pragma once
#include "teach/school/chance.h"
#include "teach/setting.h"

/* Makes of the smallest case that meets an item one that could have happened and comes to the same: without answers that nothing
 * hangs on, with a whole that is not smaller than its part, and in whole numbers. */
void plausible_make (const Setting *setting, const PlanItem *item, Case *of);
/* The item's smallest case made such a one, on the days that `of` states. */
void plausible_reached (const Setting *setting, const ReachedItem *reached, Case *of);
/* Of that the numbers alone: what is stated in halves and in fen becomes whole or round, where it comes to the same. */
void plausible_round (const Setting *setting, Case *of);
/* Its one number is told of what the provision is about, if that comes to the same: of bribes, not of gifts that are added to them. */
void plausible_tell_usual (const Setting *setting, Case *of);
/* A number that is enough becomes a little more than enough. */
void plausible_raise (const Setting *setting, Case *of, Chance *chance);
/* Whether the fact can stand beside what the case states: nothing of it says the contrary, no part is more than its whole. */
gboolean plausible_beside (const Setting *setting, const Case *of, guint fact, Interval value);
/* Whether no whole that the case states is less than its parts together. */
gboolean plausible_adds_up (const Setting *setting, const Case *of);
/* Whether it can be told that it was found not to be: nothing that the case states is a circumstance of it. */
gboolean plausible_without (const Setting *setting, const Case *of, guint fact);
/* Whether it is no circumstance of an act that the case does not state. */
gboolean plausible_by_itself (const Setting *setting, const Case *of, guint fact);
/* Whether so much of it can be told as the case stands: what is left of a whole is told beside the whole alone. */
gboolean plausible_tellable (const Setting *setting, const Case *of, guint fact, Interval value);
/* States the wholes of what is left of one, so that the tier stays as it is where that can be. */
void plausible_tell_wholes (const Setting *setting, Case *of, Chance *chance);
/* Whether those who get it together have a part each. */
gboolean plausible_divided (const Setting *setting, guint fact);
