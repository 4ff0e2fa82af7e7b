#pragma once
#include <sill/findings.h>

#pragma GCC visibility push(default)

/* One HTML file in which a class tries what facts come to: it holds the engine and the rules, and needs nothing else.
 * `page`: the text of the page that is made with the program. `paths`: as of sill_rules_new. `offences`: ids of those that are
 * offered, NULL-terminated; none: all.
 * Errors: IO, RULES, DOCUMENT (the findings say why, or the page is another). Returns: yours. */
char *sill_explorer_write (const char *page, const char *const *paths, const char *const *offences,
                           SillFindings *findings, GError **error);

#pragma GCC visibility pop
