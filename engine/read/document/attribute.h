#pragma once
#include "base/date/date.h"
#include "logic/rational.h"
#include "read/document/element.h"

/* Attributes as values, in a shape's start(). Each reports its own fault and then gives what a missing one gives:
 * "", no words, the stated default. */

/* A text, which must not be empty. Returns: yours, never NULL. */
char *attribute_text (Reader *reader, guint index);
/* Returns: yours, NULL if absent. */
char *attribute_optional (Reader *reader, guint index);
/* The blank-separated words of it. Returns: yours (g_strfreev), never NULL, may be empty. */
char **attribute_words (Reader *reader, guint index);
/* Its position among NULL-terminated `names`. */
guint attribute_choice (Reader *reader, guint index, const char *const *names, guint missing);
gboolean attribute_yes_no (Reader *reader, guint index);
/* A whole number from `least` to `most`. */
guint attribute_number (Reader *reader, guint index, guint least, guint most, guint missing);
/* A date of the calendar, to the day; 0 if missing. */
Day attribute_day (Reader *reader, guint index);
/* Greater than zero. */
Rational attribute_rational (Reader *reader, guint index, Rational missing);
