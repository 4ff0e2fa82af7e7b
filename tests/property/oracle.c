/* In: a law as it is worded and a world in which every fact has one value. Out: what holds, and the tier.
 * The idea is to be obviously right: one plain recursion over the conditions, fractions of 128 bits that are never
 * reduced, no sharing of work and no code of the engine beyond the data structures of the rulebook. */
#include "oracle_part.h"

#include <string.h>

static Fraction fraction_times (Fraction a, Fraction b) { return (Fraction) { a.over * b.over, a.under * b.under }; }

static Fraction fraction_plus (Fraction a, Fraction b)
{
  return (Fraction) { a.over * b.under + b.over * a.under, a.under * b.under };
}

/* <0, 0, >0 */
static int fraction_compare (Fraction a, Fraction b)
{
  __int128 difference = a.over * b.under - b.over * a.under;
  return difference < 0 ? -1 : difference > 0;
}

static Fraction whole (gint64 number) { return (Fraction) { number, 1 }; }

Law law_new (const Rulebook *book, const Plan *plan)
{
  GHashTable *references = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return (Law) {
    book->vocabulary, plan->offence->stated, plan->version, book->instruments, plan->instruments, plan->from, NULL,
    references
  };
}

void law_clear (Law *law) { g_clear_pointer (&law->references, g_hash_table_unref); }

/* A condition stands in one place, so what it refers to never changes. Returns: borrowed from the law. */
static const GArray *referred (const Condition *condition, Scope scope)
{
  GArray *clauses = g_hash_table_lookup (scope.law->references, condition);
  if (clauses != NULL)
    return clauses;
  clauses = clauses_resolve (condition->items, clause_origin (condition, scope.clause, scope.law->all));
  g_hash_table_insert (scope.law->references, GSIZE_TO_POINTER ((gsize) condition), clauses);
  return clauses;
}

/* The fact that stands for this one at last, or the place where several are added up for it, which ends the search. */
static const char *meant (Scope scope, const char *id, const Swap **ret_sum)
{
  const gint slot = vocabulary_find (scope.law->vocabulary, id);
  const gboolean quantity = slot >= 0 && vocabulary_fact (scope.law->vocabulary, (guint) slot)->kind == FACT_QUANTITY;
  for (const Swap *swap = scope.swaps; swap != NULL; swap = swap->outer) {
    if (swap->of != NULL && swap->instead_of == NULL && quantity) {
      *ret_sum = swap;
      return id;
    }
    for (guint i = 0; swap->of != NULL && swap->instead_of != NULL && swap->of[i] != NULL; i++)
      if (strcmp (swap->instead_of[i], id) == 0) {
        id = swap->of[i];
        break;
      }
  }
  return id;
}

static gint64 fact_value (Scope scope, const char *written);

/* `of` without `instead-of`: whatever quantity the items measure, it is these together. */
static gint64 sum_in_place (Scope scope, const Swap *sum)
{
  gint64 value = 0;
  scope.swaps = sum->outer;
  for (guint i = 0; sum->of[i] != NULL; i++)
    value += fact_value (scope, sum->of[i]);
  return value;
}

static gint64 fact_value (Scope scope, const char *written)
{
  const Swap *sum = NULL;
  const char *id = meant (scope, written, &sum);
  const Vocabulary *vocabulary = scope.law->vocabulary;
  if (sum != NULL)
    return sum_in_place (scope, sum);
  if (strcmp (id, "organization") == 0)
    return scope.world->organization || (scope.world->officer && scope.law->version->organizations);
  for (guint i = 0; i < vocabulary->facts->len; i++)
    if (strcmp (vocabulary_fact (vocabulary, i)->id, id) == 0)
      return scope.world->facts[i];
  g_error ("the rules name a fact that does not exist: %s", id);
}

static gint64 parts_of (Scope scope, const char *id)
{
  const Vocabulary *vocabulary = scope.law->vocabulary;
  for (guint i = 0; i < vocabulary->facts->len; i++)
    if (strcmp (vocabulary_fact (vocabulary, i)->id, id) == 0)
      return vocabulary_fact (vocabulary, i)->unit->parts;
  g_error ("the rules name a fact that does not exist: %s", id);
}

static Fraction sum_of (char **facts, Scope scope)
{
  Fraction sum = whole (0);
  for (char **fact = facts; *fact != NULL; fact++)
    sum = fraction_plus (sum, whole (fact_value (scope, *fact)));
  return sum;
}

/* In base units of the first fact; what is added is converted from its own units. */
static Fraction measure (const Condition *limit, Scope scope)
{
  Fraction sum = sum_of (limit->facts, scope);
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++) {
    const Addend *addend = g_ptr_array_index (limit->addends, i);
    Fraction units = { fact_value (scope, addend->fact), parts_of (scope, addend->fact) };
    Fraction times = { addend->times.numerator, addend->times.denominator };
    Fraction base = fraction_times (whole (parts_of (scope, limit->facts[0])), fraction_times (units, times));
    sum = fraction_plus (sum, base);
  }
  return sum;
}

/* Units of what is measured for one unit of what it is divided by. FALSE: there is nothing to divide by. */
static gboolean share_of (const Condition *limit, Scope scope, Fraction *ret)
{
  Fraction divisor = sum_of (limit->over, scope);
  if (divisor.over == 0)
    return FALSE;
  Fraction sum = measure (limit, scope);
  Fraction units = { sum.over, sum.under * parts_of (scope, limit->facts[0]) };
  *ret = fraction_times (units, (Fraction) { parts_of (scope, limit->over[0]), divisor.over });
  return TRUE;
}

/* How a share compares with one end of its range. */
static int share_compare (const Condition *limit, const Limit *end, Fraction share, Scope scope)
{
  Fraction ratio = { end->ratio.numerator, end->ratio.denominator };
  return fraction_compare (share, limit->fixed ? ratio : fraction_times (ratio, scope.factor));
}

/* It bounds what it stands at; that of a band only where the limit is closed or leads to no tier. */
static gboolean upper_end_bounds (const Condition *limit, Scope scope)
{
  gboolean lower = limit->at_least.present || limit->above.present;
  return !lower || limit->fixed || !scope.tiered;
}

/* 不满五十克 is asked for as 五十克以上. */
static gboolean asks_for_upper_end (const Condition *limit, Scope scope)
{
  return scope.upper && !upper_end_bounds (limit, scope) && (limit->below.present || limit->at_most.present);
}

static gboolean share_holds (const Condition *limit, Scope scope)
{
  Fraction share;
  gboolean upper = upper_end_bounds (limit, scope);
  if (asks_for_upper_end (limit, scope))
    return share_of (limit, scope, &share) &&
           (limit->below.present ? share_compare (limit, &limit->below, share, scope) >= 0
                                 : share_compare (limit, &limit->at_most, share, scope) > 0);
  return share_of (limit, scope, &share) &&
         (!limit->at_least.present || share_compare (limit, &limit->at_least, share, scope) >= 0) &&
         (!limit->above.present || share_compare (limit, &limit->above, share, scope) > 0) &&
         (!upper || !limit->below.present || share_compare (limit, &limit->below, share, scope) < 0) &&
         (!upper || !limit->at_most.present || share_compare (limit, &limit->at_most, share, scope) <= 0);
}

static gint64 regional_value (const Condition *limit, Scope scope)
{
  const GArray *locals = scope.world->locals;
  for (guint i = 0; i < locals->len; i++) {
    const RegionalLimit *local = &g_array_index (locals, RegionalLimit, i);
    if (strcmp (local->instrument, scope.clause.instrument->id) == 0 && strcmp (local->name, limit->local) == 0)
      return local->value;
  }
  g_error ("the world has no value for the regional limit %s", limit->local);
}

/* The number behind "at least", before any factor. */
static gint64 lowest_needed (const Condition *limit, Scope scope)
{
  return limit->local != NULL ? regional_value (limit, scope) : limit->at_least.value.lo;
}

static Fraction scaled (const Condition *limit, gint64 number, Scope scope)
{
  return limit->fixed ? whole (number) : fraction_times (whole (number), scope.factor);
}

static gboolean limit_holds (const Condition *limit, Scope scope)
{
  if (limit->over != NULL)
    return share_holds (limit, scope);
  Fraction sum = measure (limit, scope);
  if (asks_for_upper_end (limit, scope))
    return limit->below.present ? fraction_compare (sum, scaled (limit, limit->below.value.lo, scope)) >= 0
                                : fraction_compare (sum, scaled (limit, limit->at_most.value.lo, scope)) > 0;
  if (limit->at_least.present && fraction_compare (sum, scaled (limit, lowest_needed (limit, scope), scope)) < 0)
    return FALSE;
  if (limit->above.present && fraction_compare (sum, scaled (limit, limit->above.value.lo, scope)) <= 0)
    return FALSE;
  if (!upper_end_bounds (limit, scope))
    return TRUE;
  if (limit->below.present && fraction_compare (sum, scaled (limit, limit->below.value.lo, scope)) >= 0)
    return FALSE;
  return !limit->at_most.present || fraction_compare (sum, scaled (limit, limit->at_most.value.lo, scope)) <= 0;
}

/* By GLib's calendar. */
static void add_lapse (GDate *date, Lapse lapse)
{
  switch (lapse_unit (lapse)) {
  case LAPSE_YEARS: g_date_add_years (date, lapse_number (lapse)); return;
  case LAPSE_MONTHS: g_date_add_months (date, lapse_number (lapse)); return;
  case LAPSE_DAYS: g_date_add_days (date, lapse_number (lapse)); return;
  }
}

gboolean oracle_within (Day day, Lapse lapse, Day from, Day to)
{
  enum { LAST_YEARS = 9990 }; /* whatever a rule counts ends beyond them */
  if (day <= 0)
    return FALSE;
  GDate end;
  g_date_clear (&end, 1);
  g_date_set_julian (&end, (guint32) day);
  if (g_date_get_year (&end) > LAST_YEARS)
    return day <= to;
  add_lapse (&end, lapse);
  return day <= to && (Day) g_date_get_julian (&end) >= from;
}

static guint holding (const GPtrArray *conditions, Scope scope)
{
  guint n = 0;
  for (guint i = 0; i < conditions->len; i++)
    if (oracle_holds (g_ptr_array_index (conditions, i), scope))
      n++;
  return n;
}

static gboolean every_fact (char **facts, gint64 expected, Scope scope)
{
  for (char **fact = facts; fact != NULL && *fact != NULL; fact++)
    if (fact_value (scope, *fact) != expected)
      return FALSE;
  return TRUE;
}

Scope oracle_scope_at (Scope scope, RuleClause clause)
{
  scope.clause = clause;
  return scope;
}

/* A whole item holds with its gates; a sub-item has none of its own. */
gboolean oracle_clause_holds (Scope scope)
{
  const Item *item = scope.clause.item;
  scope.tiered = TRUE;
  if (scope.clause.inner != NULL)
    return oracle_holds (scope.clause.inner, scope);
  return every_fact (item->when, 1, scope) && every_fact (item->unless, 0, scope) &&
         oracle_holds (item->condition, scope);
}

/* None of the items reaches its own limit, but the shares of the limits add up to one (times the factor). */
static gboolean proportional_holds (const Condition *condition, Scope scope)
{
  const GArray *clauses = referred (condition, scope);
  Fraction shares = whole (0);
  for (guint i = 0; i < clauses->len; i++) {
    Scope at = oracle_scope_at (scope, g_array_index (clauses, RuleClause, i));
    const Condition *limit = clause_condition (at.clause);
    g_assert (limit->kind == CONDITION_LIMIT);
    if (limit_holds (limit, at))
      return FALSE;
    Fraction share = { measure (limit, at).over, lowest_needed (limit, at) };
    shares = fraction_plus (shares, share);
  }
  return fraction_compare (shares, scope.factor) >= 0;
}

/* An item that is named twice is still one item. */
static gboolean named_before (const GArray *clauses, guint i)
{
  for (guint k = 0; k < i; k++)
    if (g_array_index (clauses, RuleClause, k).item == g_array_index (clauses, RuleClause, i).item)
      return TRUE;
  return FALSE;
}

/* What the article and the paragraph of the item demand. */
static gboolean preconditions_hold (Preconditions which, Scope scope)
{
  const TierRule *rule = scope.clause.rule;
  const Condition *when = which == PRECONDITIONS_ALL ? scope.clause.article->when : NULL;
  scope.clause.item = NULL;
  scope.clause.inner = NULL;
  Scope apart = scope;
  scope.tiered = TRUE;
  apart.tiered = FALSE;
  return every_fact (rule->when, 1, scope) && every_fact (rule->unless, 0, scope) &&
         (rule->condition == NULL || oracle_holds (rule->condition, scope)) &&
         (when == NULL || oracle_holds (when, apart));
}

/* An item as a reference asks for it. */
static gboolean referred_holds (const Adaptation *adapted, Scope at)
{
  const Swap swap = { adapted->of, adapted->instead_of, at.swaps };
  at.swaps = &swap;
  if (adapted->preconditions != PRECONDITIONS_LEFT && !preconditions_hold (adapted->preconditions, at))
    return FALSE;
  at.upper = at.upper || adapted->bound == BOUND_UPPER;
  return oracle_clause_holds (at);
}

static gboolean scale_holds (const Condition *condition, Scope scope)
{
  const GArray *clauses = referred (condition, scope);
  Fraction by = { condition->factor.numerator, condition->factor.denominator };
  guint n = 0;
  for (guint i = 0; i < clauses->len; i++) {
    Scope at = oracle_scope_at (scope, g_array_index (clauses, RuleClause, i));
    at.factor = fraction_times (scope.factor, by);
    n += !named_before (clauses, i) && referred_holds (&condition->adapted, at);
  }
  return n >= condition->count;
}

static gboolean open_holds (Scope scope)
{
  const GArray *opens = scope.world->opens;
  g_autofree char *path = opens->len > 0 ? clause_path (scope.clause) : NULL;
  for (guint i = 0; i < opens->len; i++) {
    const OpenClause *open = &g_array_index (opens, OpenClause, i);
    if (strcmp (open->path, path) == 0 && strcmp (open->instrument, scope.clause.instrument->id) == 0)
      return open->asserted;
  }
  return FALSE;
}

/* Some item holds with `by` of its limits, none with the whole of them, and a person agrees where that is asked. */
static gboolean near_holds (const Condition *condition, Scope scope)
{
  const GArray *clauses = referred (condition, scope);
  Fraction by = { condition->factor.numerator, condition->factor.denominator };
  gboolean near = FALSE;
  for (guint i = 0; i < clauses->len; i++) {
    Scope at = oracle_scope_at (scope, g_array_index (clauses, RuleClause, i));
    at.factor = scope.factor;
    if (referred_holds (&condition->adapted, at))
      return FALSE;
    at.factor = fraction_times (scope.factor, by);
    near = near || referred_holds (&condition->adapted, at);
  }
  return near && (!condition_is_doubted (condition) || open_holds (scope));
}

/* A tier's own gates hold for its items, not where another item refers to one of them. */
gboolean oracle_rule_open (const TierRule *rule, Scope scope)
{
  scope.clause.rule = rule;
  scope.clause.item = NULL;
  scope.clause.inner = NULL;
  scope.factor = whole (1);
  scope.tiered = TRUE;
  return (rule->condition == NULL || oracle_holds (rule->condition, scope)) && every_fact (rule->when, 1, scope) &&
         every_fact (rule->unless, 0, scope);
}

gboolean oracle_rule_holds (const TierRule *rule, Scope scope)
{
  if (!oracle_rule_open (rule, scope))
    return FALSE;
  for (guint i = 0; i < rule->items->len; i++) {
    RuleClause clause = clause_of_item (scope.clause, rule, g_ptr_array_index (rule->items, i));
    if (oracle_clause_holds (oracle_scope_at (scope, clause)))
      return TRUE;
  }
  return FALSE;
}

/* An earlier article applies and leads to the tier. */
static gboolean article_reaches (const Condition *condition, Scope scope)
{
  const GPtrArray *articles = scope.clause.standard->articles;
  for (guint i = 0; i < articles->len; i++) {
    const Article *article = g_ptr_array_index (articles, i);
    if (strcmp (article->number, condition->article) != 0)
      continue;
    scope.clause.article = article;
    for (guint k = 0; k < article->tiers->len; k++) {
      const TierRule *rule = g_ptr_array_index (article->tiers, k);
      if (strcmp (rule->reach, condition->tier) == 0 && oracle_article_applies (scope) &&
          oracle_rule_holds (rule, scope))
        return TRUE;
    }
  }
  return FALSE;
}

/* An earlier tier of the same article is reached, by its own figures. */
static gboolean reaches_holds (const Condition *condition, Scope scope)
{
  const GPtrArray *rules = scope.clause.article->tiers;
  scope.factor = whole (1);
  if (condition->article != NULL)
    return article_reaches (condition, scope);
  for (guint i = 0; g_ptr_array_index (rules, i) != scope.clause.rule; i++) {
    const TierRule *rule = g_ptr_array_index (rules, i);
    if (strcmp (rule->reach, condition->tier) == 0 && oracle_rule_holds (rule, scope))
      return TRUE;
  }
  return FALSE;
}

static gboolean readings_hold (const Condition *condition, Scope scope)
{
  const Condition *followed = NULL;
  for (guint i = 0; i < condition->children->len; i++) {
    const Condition *reading = g_ptr_array_index (condition->children, i);
    if (reading == scope.law->reading || (reading->applied && followed == NULL))
      followed = reading;
  }
  g_assert (followed != NULL);
  return oracle_holds (followed, scope);
}

gboolean oracle_holds (const Condition *condition, Scope scope)
{
  switch (condition->kind) {
  case CONDITION_YES: return fact_value (scope, condition->facts[0]) == 1;
  case CONDITION_LIMIT: return limit_holds (condition, scope);
  case CONDITION_WITHIN:
    return oracle_within (fact_value (scope, condition->facts[0]), condition->lapse, scope.world->conduct_from,
                          scope.world->conduct_to);
  case CONDITION_READINGS: return readings_hold (condition, scope);
  case CONDITION_READING:
  case CONDITION_ALL: return holding (condition->children, scope) == condition->children->len;
  case CONDITION_ACTS: /* no acts are listed */
  case CONDITION_ANY: return holding (condition->children, scope) > 0;
  case CONDITION_AT_LEAST: return holding (condition->children, scope) >= condition->count;
  case CONDITION_NOT: scope.tiered = FALSE; return holding (condition->children, scope) == 0;
  case CONDITION_PROPORTIONAL: return proportional_holds (condition, scope);
  case CONDITION_SCALE: return scale_holds (condition, scope);
  case CONDITION_NEAR: return near_holds (condition, scope);
  case CONDITION_REACHES: return reaches_holds (condition, scope);
  case CONDITION_OPEN: return open_holds (scope);
  case CONDITION_HOLDS: return oracle_holds (clause_defined (scope.clause, condition->id), scope);
  case CONDITION_ITEM:
    return holding (condition->children, oracle_scope_at (scope, clause_inside (scope.clause, condition))) > 0;
  }
  g_assert_not_reached ();
}

Scope oracle_scope (const Law *law, const World *world, const Instrument *instrument, const Standard *standard,
                    const Article *article)
{
  RuleClause clause = { .instrument = instrument, .standard = standard, .article = article };
  return (Scope) { .law = law, .world = world, .clause = clause, .factor = whole (1) };
}

/* Whether an article applies is the same whoever asks: also where an item asks what another article reaches. */
static gboolean when_holds (Scope scope)
{
  scope.tiered = FALSE;
  return scope.clause.article->when == NULL || oracle_holds (scope.clause.article->when, scope);
}

/* Its own condition holds, no article that stands instead of it applies, and it is not of another region. */
gboolean oracle_article_applies (Scope scope)
{
  if (scope.clause.instrument->region != NULL && !scope.world->regional)
    return FALSE;
  const Article *article = scope.clause.article;
  const GPtrArray *articles = scope.clause.standard->articles;
  for (guint i = 0; i < articles->len; i++) {
    Scope other = scope;
    other.clause.article = g_ptr_array_index (articles, i);
    const char *instead_of = other.clause.article->instead_of;
    if (instead_of != NULL && strcmp (instead_of, article->number) == 0 && when_holds (other))
      return FALSE;
  }
  return when_holds (scope);
}
