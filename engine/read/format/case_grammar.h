#pragma once
#include "read/document/table.h"

/* What a case file may contain, in XML; JSON has the same words. Its attributes are numbered as in case_parts.h. */
extern const Grammar case_grammar;
