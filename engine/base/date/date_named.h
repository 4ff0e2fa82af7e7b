#pragma once
#include "base/date/civil.h"
#include "base/date/date_sign.h"

gboolean date_named_begins (const DateSign *at);
/* Reads a date with the English name of its month, which date_named_begins. Its month and year are those that stand behind it
 * where it has none of its own: 5 of 5-8 May 2019, June of June to July 2017; the year stays 0 where none does. */
void date_named_read (const DateSign **at, CivilDate *date);
