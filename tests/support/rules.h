#pragma once
#include "pipeline.h"

/* A program from texts of rule files (NULL-terminated). Asserts that they have no faults. Returns: yours. */
Program *rules_program (const char *const *texts);
/* Three quantities x y z (records), two yes/no facts p q, a date d; offence t/1 with ranks 1 (low) and 2 (high); one
 * instrument whose article 1 holds `low` as paragraph 1 and `high` as paragraph 2. Returns: yours. */
Program *rules_small (const char *low, const char *high);
/* The same as drafts. Returns: yours. */
Rulebook *rules_small_book (const char *low, const char *high);
/* The only plan that a small program has figures for. */
const Plan *rules_plan (const Program *program);
guint rules_slot (const Program *program, const char *fact);
/* Of the rules that are shipped. Returns: yours. */
Program *rules_shipped (void);
/* What stands inside a case, with a day of conduct in front unless it speaks of one. Returns: yours. */
char *rules_dated (const char *inside);
