#pragma once
#include "read/case/case_draft.h"

/* Names of facts as records have them, each looked for once. */
typedef struct PlainNames PlainNames;

/* `draft`: by whose names; `never`: signs that mean something else in these records: a name that has one is not known. Both are
 * borrowed. Returns: yours. */
PlainNames *plain_names_new (CaseDraft *draft, const char *never);
void plain_names_free (PlainNames *names);
/* The slot of the fact whose name stands at `at` with a quote behind it; then `at` is behind that. -1: there is none, or it is not
 * known here. A NUL byte stands at `end`. */
gint plain_names_take (PlainNames *names, const char **at, const char *end);
