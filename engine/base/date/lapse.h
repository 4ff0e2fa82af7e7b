#pragma once
#include "base/date/civil.h"

/* So many years, months or days of the calendar, as the law counts time from a day: 二年内, 六个月以内, 100日. Years are
 * twelve months each. A whole number, so that it lies in a slot; 0 stands for none. */
typedef guint Lapse;

typedef enum { LAPSE_YEARS, LAPSE_MONTHS, LAPSE_DAYS } LapseUnit;
enum { N_LAPSE_UNITS = LAPSE_DAYS + 1 };

Lapse lapse_new (LapseUnit unit, guint n);
/* In the largest unit of which it is a whole number. */
LapseUnit lapse_unit (Lapse lapse);
guint lapse_number (Lapse lapse);
/* One of its own unit more, or (down) less. */
Lapse lapse_longer (Lapse lapse);
Lapse lapse_shorter (Lapse lapse);

/* The last day that lies within it from that day on. Clamped to the calendar. */
Day lapse_end (Lapse lapse, Day from);
/* The first day from which on it still reaches that day. Clamped. */
Day lapse_begin (Lapse lapse, Day to);

/* Whatever lies within the shorter one lies within this one. */
gboolean lapse_holds (Lapse lapse, Lapse shorter);
/* What is as long ago as the longer one, to the day, surely does not lie within this one. */
gboolean lapse_misses (Lapse lapse, Lapse longer);
/* Shorter ones first. A month goes for a twelfth of a year. */
int lapse_compare (Lapse a, Lapse b);

/* Appends it to a listing: " 2 years". */
void lapse_list (GString *to, Lapse lapse);
/* As an attribute of a rule file: years="2". Returns: yours. */
char *lapse_attribute (Lapse lapse);
/* As a case file says it: `within 2 years`. Returns: yours. */
char *lapse_write (Lapse lapse);
