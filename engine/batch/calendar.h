#pragma once
#include "model/program/program.h"

/* What holds of an offence at all times: the days on which its law changes, and the facts that it asks for. */
typedef struct Calendar Calendar;

Calendar *calendar_new (const Program *program);
void calendar_free (Calendar *calendar);
/* The stretch of time in which a day lies: between two of these all days are alike. `offence`: an id; the same text is found the
 * fastest. */
guint calendar_stretch (Calendar *calendar, const char *offence, Day day);
/* Per slot. Returns: borrowed. */
const gboolean *calendar_uses (Calendar *calendar, const char *offence);
