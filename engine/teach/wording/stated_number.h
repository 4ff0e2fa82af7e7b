#pragma once
#include <glib.h>

/* The one number that an answer states, whatever unit and words stand around it: 还差1,510条, 0.151万元, 5000-3490=1510, 120%; of several the
 * one that is put in the place of another, or that the answer calls its result. Returns: yours, a plain decimal; NULL: it states
 * none, several, or a bound only (约1510, 超过1510). */
char *stated_number (const char *text);
