#pragma once
#include "read/document/table.h"

/* What a rule file may contain. Its start() and end() functions take a Draft (rules_draft.h). */
extern const Grammar rules_grammar;
