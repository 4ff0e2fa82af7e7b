/* The table of what a rule file may contain; what each element does stands in the other files of this folder. */
#include "read/rules/rules_grammar.h"
#include "read/rules/rules_draft.h"

static const char OBTAINED_IDS[] =
#define OBTAINED(code, id, zh, en) id " "
#include "model/book/obtained.def"
#undef OBTAINED
    ;

#define GRAMMAR_TABLE "read/rules/rules_grammar.def"
#include "read/document/grammar_rows.h"

const Grammar rules_grammar = { "urn:sill:rules:1", "vocabulary instrument collection", rows };
