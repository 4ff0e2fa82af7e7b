#pragma once
#include "oracle.h"

/* What the two halves of the oracle share: oracle.c judges conditions, oracle_rank.c tiers. */

typedef struct {
  __int128 over;
  __int128 under; /* > 0 */
} Fraction;

/* Facts that stand for others, innermost reference first. */
typedef struct Swap Swap;
struct Swap {
  char **of, **instead_of;
  const Swap *outer;
};

/* Where in the documents a condition is read, in which world, and by how much its limits are multiplied. */
typedef struct {
  const Law *law;
  const World *world;
  RuleClause clause;
  Fraction factor;
  gboolean tiered; /* in an item, or before the items of a tier: there the upper end of a band bounds nothing */
  const Swap *swaps;
  gboolean upper; /* bands are asked for at their upper ends */
} Scope;

gboolean oracle_holds (const Condition *condition, Scope scope);
/* A whole item holds with its gates; a sub-item has none of its own. */
gboolean oracle_clause_holds (Scope scope);
gboolean oracle_rule_open (const TierRule *rule, Scope scope);
gboolean oracle_rule_holds (const TierRule *rule, Scope scope);
gboolean oracle_article_applies (Scope scope);
Scope oracle_scope_at (Scope scope, RuleClause clause);
Scope oracle_scope (const Law *law, const World *world, const Instrument *instrument, const Standard *standard,
                    const Article *article);
