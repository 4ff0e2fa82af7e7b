/* In: a law as it is worded. Out: the largest number that any measure is compared with, over every chain of scales.
 * The same plain recursion as the oracle's, over limits instead of truths. */
#include "random_rules.h"

/* Where a condition is read, and the factor over / under that its limits are multiplied by on the way. */
typedef struct {
  const GPtrArray *all; /* of const Instrument */
  RuleClause clause;
  __int128 over, under;
} Reading;

static gint64 largest_of (const Condition *condition, Reading reading);

static gint64 rounded_up (const Condition *limit, gint64 number, Reading reading)
{
  if (limit->fixed)
    return number;
  return (gint64) ((number * reading.over + reading.under - 1) / reading.under);
}

static gint64 largest_of_limit (const Condition *limit, Reading reading)
{
  const Limit *ends[] = { &limit->at_least, &limit->above, &limit->below, &limit->at_most };
  gint64 largest = 0;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (ends[i]->present && ends[i]->unset)
      largest = MAX (largest, MOST_REGIONAL);
    else if (ends[i]->present)
      largest = MAX (largest, rounded_up (limit, ends[i]->value.hi, reading));
  return largest;
}

/* Of the places that a scale or a proportional refers to. */
static gint64 largest_of_references (const Condition *condition, Reading reading)
{
  g_autoptr (GArray) clauses =
      clauses_resolve (condition->items, clause_origin (condition, reading.clause, reading.all));
  if (condition->kind == CONDITION_SCALE) {
    reading.over *= condition->factor.numerator;
    reading.under *= condition->factor.denominator;
  }
  gint64 largest = 0;
  for (guint i = 0; i < clauses->len; i++) {
    reading.clause = g_array_index (clauses, RuleClause, i);
    largest = MAX (largest, largest_of (clause_condition (reading.clause), reading));
    if (condition->adapted.preconditions != PRECONDITIONS_LEFT && reading.clause.rule->condition != NULL)
      largest = MAX (largest, largest_of (reading.clause.rule->condition, reading));
    if (condition->adapted.preconditions == PRECONDITIONS_ALL && reading.clause.article->when != NULL)
      largest = MAX (largest, largest_of (reading.clause.article->when, reading));
  }
  return largest;
}

static gint64 largest_of (const Condition *condition, Reading reading)
{
  gint64 largest = condition->kind == CONDITION_LIMIT ? largest_of_limit (condition, reading) : 0;
  if (condition->kind == CONDITION_SCALE || condition->kind == CONDITION_PROPORTIONAL)
    largest = largest_of_references (condition, reading);
  if (condition->kind == CONDITION_HOLDS)
    largest = largest_of (clause_defined (reading.clause, condition->id), reading);
  for (guint i = 0; i < condition->children->len; i++)
    largest = MAX (largest, largest_of (g_ptr_array_index (condition->children, i), reading));
  return largest;
}

static gint64 largest_of_article (const GPtrArray *all, RuleClause at)
{
  Reading reading = { all, at, 1, 1 };
  gint64 largest = at.article->when != NULL ? largest_of (at.article->when, reading) : 0;
  for (guint t = 0; t < at.article->tiers->len; t++) {
    const TierRule *rule = g_ptr_array_index (at.article->tiers, t);
    if (rule->condition != NULL)
      largest = MAX (largest, largest_of (rule->condition, reading));
    for (guint i = 0; i < rule->items->len; i++) {
      reading.clause = clause_of_item (at, rule, g_ptr_array_index (rule->items, i));
      largest = MAX (largest, largest_of (reading.clause.item->condition, reading));
    }
  }
  return largest;
}

gint64 oracle_largest (const Law *law)
{
  gint64 largest = 0;
  for (guint i = 0; i < law->instruments->len; i++) {
    RuleClause at = { .instrument = g_ptr_array_index (law->instruments, i) };
    for (guint s = 0; s < at.instrument->standards->len; s++) {
      at.standard = g_ptr_array_index (at.instrument->standards, s);
      for (guint a = 0; a < at.standard->articles->len; a++) {
        at.article = g_ptr_array_index (at.standard->articles, a);
        largest = MAX (largest, largest_of_article (law->all, at));
      }
    }
  }
  return largest + 1;
}
