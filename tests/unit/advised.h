#pragma once
#include <glib.h>

/* Rules with one offence, x/1, tiers low and high, for tests of advice: the facts count, more (records), gains (yuan), given (yes or no)
 * and last (a date); all of them are asked for by remarks, so that none is idle. */

/* The advice on it, a line each, without the path: `line: code: text`. `low`, `high`: items of paragraph 1 and 2 of article 1; `gates`:
 * attributes of the first. Returns: yours. */
char *advised_lines (const char *low, const char *high, const char *gates);
/* How often the code is among them. */
guint advised_count (const char *low, const char *high, const char *code);
/* The same rules as text. Returns: yours. */
char *advised_rules (const char *low, const char *high, const char *gates);
extern const char advised_facts[];
