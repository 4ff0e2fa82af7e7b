#pragma once
#include "teach/school/blunder.h"
#include "teach/setting.h"

/* The shipped rules as a class works with them; read once. Returns: borrowed. */
School *shipped_school (void);
/* Of one of the shipped offences. Returns: borrowed. */
const Setting *shipped_setting (const char *offence);
/* Of the shipped offences those for which no figure decides anything, so that there is nothing to ask a class. */
gboolean is_without_figures (const char *offence);
/* Of slips (of Misjudged): the tier that who makes the mistake comes to; 99: nobody can make it. */
guint tier_by (const GPtrArray *slips, Blunder blunder);
