/* The table of what a rule file may contain; what each element does stands in the other files of this folder. */
#include "read/rules/rules_grammar.h"
#include "base/numeral/ordinal.h"
#include "read/rules/rules_draft.h"

static const char OBTAINED_IDS[] =
#define OBTAINED(code, id, zh, en) id " "
#include "model/book/obtained.def"
#undef OBTAINED
    ;

static const char ADVICE_CODES[] =
#define ADVICE_SILL_FAULT(name)
#define ADVICE_SILL_WARNING(name) name " "
#define ADVICE_SILL_NOTE(name) name " "
#define FINDING(code, name, severity, zh, en) ADVICE_##severity (name)
#include "base/findings.def"
#undef FINDING
    ;

#define GRAMMAR_TABLE "read/rules/rules_grammar.def"
#include "read/document/grammar_rows.h"

const Grammar rules_grammar = { "urn:sill:rules:1", "vocabulary instrument collection", rows };
