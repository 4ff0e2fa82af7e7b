#pragma once
#include "teach/setting.h"

/* The shipped rules as a class works with them; read once. Returns: borrowed. */
School *shipped_school (void);
/* Of one of the shipped offences. Returns: borrowed. */
const Setting *shipped_setting (const char *offence);
/* Of the shipped offences those for which no figure decides anything, so that there is nothing to ask a class. */
gboolean is_without_figures (const char *offence);
