#pragma once
#include "model/book/condition.h"

/* Appends the condition with everything inside it, in brackets; names behind a blank each. */
void condition_list (GString *to, const Condition *condition);
void condition_list_names (GString *to, char *const *words);
