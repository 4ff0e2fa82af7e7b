#pragma once
#include "model/book/rulebook.h"

/* A place in the documents that a reference can name: an item, or a numbered part inside one. */
typedef struct {
  const Instrument *instrument;
  const Standard *standard;
  const Article *article;
  const TierRule *rule;
  const Item *item;
  const Condition *inner; /* CONDITION_ITEM inside the item; NULL: the item itself */
} RuleClause;

RuleClause clause_of_item (RuleClause at, const TierRule *rule, const Item *item);
RuleClause clause_inside (RuleClause at, const Condition *inner);
/* The condition of the item, or the one inside the numbered part. */
const Condition *clause_condition (RuleClause clause);
/* What the document defines under that id. */
const Condition *clause_defined (RuleClause clause, const char *id);
/* `5(1)(3)`, or `5(1)(4)(2)` inside it. Returns: yours. */
char *clause_path (RuleClause clause);

/* The places that `items` name when they stand at `from`, in order. Aborts on a reference that names nothing: the reader
 * is to have refused it. Returns: yours, of RuleClause. */
GArray *clauses_resolve (char *const *items, RuleClause from);

gboolean clause_is_named (char **names, const char *name);
/* Where the items of a condition that stands at `from` are looked for: in the instrument that it names, in what is said there
 * of the offence that it names. `instruments`: of const Instrument. */
RuleClause clause_origin (const Condition *condition, RuleClause from, const GPtrArray *instruments);

const Standard *standard_of_article (const Instrument *instrument, const Article *article);
const TierRule *rule_of_item (const Article *article, const Item *item);
