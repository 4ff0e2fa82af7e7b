/* Limits: there is one, its facts can be added, and some number satisfies it. Out: a sum with whole weights, 1 for the facts
 * that the limit names and `times` for what is added, converted between units; and its ends, lower ones first. */
#include <string.h>
#include "logic/divisor.h"
#include "resolve/passes.h"

/* ---- units ---- */

/* The unit of a known quantity, or NULL. */
static const Unit *unit_of (const Resolver *resolver, guint slot)
{
  const Fact *fact = law_fact (resolver->law, slot);
  return fact == NULL ? NULL : fact->unit;
}

void report_mixed_units (const Resolver *resolver, const Unit *first, const Unit *unit, Place place)
{
  g_autofree char *found = g_strdup_printf ("%s + %s", first->id, unit->id);
  findings_add (resolver->findings, FINDING_MIXED_UNITS, place, found, NULL, NULL);
}

/* A row of facts whose units must agree; told of the first that does not. */
typedef struct {
  const Resolver *resolver;
  Place place;
  const Unit *first; /* the unit that all of them have */
  gboolean told;
} Units;

static void check_unit (Units *units, guint slot)
{
  const Unit *unit = unit_of (units->resolver, slot);
  if (unit == NULL || units->told)
    return;
  if (units->first == NULL)
    units->first = unit;
  units->told = unit != units->first;
  if (units->told)
    report_mixed_units (units->resolver, units->first, unit, units->place);
}

/* What is added has the unit of the limit, or `times` says how it is converted. */
static void check_addend (const Resolver *resolver, const Addend *addend, const Unit *unit, const Unit *own)
{
  if (unit != NULL && own != NULL && own != unit && !addend->converts)
    report_mixed_units (resolver, unit, own, addend->place);
}

/* ---- weights ---- */

static gint64 parts_of (const Unit *unit) { return unit == NULL ? 1 : unit->parts; }

/* `times` is written in units: a hundredth of a yuan is a fen. FALSE: it leaves 64 bit. */
static gboolean weigh_addend (const LawLimit *limit, const Addend *addend, const Unit *own, Rational *ret)
{
  Rational units;
  return rational_new (parts_of (limit->unit), parts_of (own), &units) && rational_multiply (units, addend->times, ret);
}

/* The least number that makes every weight whole. 0: it leaves 64 bit. */
static gint64 common_scale (const Rational *weights, guint n)
{
  gint64 scale = 1;
  for (guint i = 0; i < n; i++) {
    const gint64 denominator = weights[i].denominator;
    if (__builtin_mul_overflow (scale / (gint64) common_divisor (scale, denominator), denominator, &scale))
      return 0;
  }
  return scale;
}

static gboolean make_whole (LawLimit *limit, const Rational *weights)
{
  limit->scale = common_scale (weights, limit->n_terms);
  for (guint i = 0; limit->scale != 0 && i < limit->n_terms; i++)
    if (__builtin_mul_overflow (weights[i].numerator, limit->scale / weights[i].denominator, &limit->terms[i].weight))
      limit->scale = 0;
  return limit->scale != 0;
}

/* Grades are not added up. */
static void check_levels (const Resolver *resolver, const Condition *stated, const LawLimit *limit)
{
  if (limit->unit == NULL || limit->unit->levels == NULL || (limit->n_terms < 2 && limit->n_over == 0))
    return;
  g_autofree char *found = g_strjoinv (" ", stated->facts);
  findings_add (resolver->findings, FINDING_BAD_VALUE, stated->names, found, "combine=\"any\"", NULL);
}

static void weigh (const Resolver *resolver, const Condition *stated, LawLimit *limit)
{
  g_autofree Rational *weights = g_new (Rational, limit->n_terms + 1);
  const guint n_addends = stated->addends == NULL ? 0 : stated->addends->len, n_own = limit->n_terms - n_addends;
  gboolean fits = TRUE;
  check_levels (resolver, stated, limit);
  for (guint i = 0; i < limit->n_terms; i++) {
    weights[i] = RATIONAL_ONE;
    if (i < n_own)
      continue;
    const Addend *addend = g_ptr_array_index (stated->addends, i - n_own);
    const Unit *own = unit_of (resolver, limit->terms[i].slot);
    check_addend (resolver, addend, limit->unit, own);
    fits = weigh_addend (limit, addend, own, &weights[i]) && fits;
  }
  if (fits && make_whole (limit, weights))
    return;
  findings_add (resolver->findings, FINDING_LIMIT_TOO_LARGE, stated->place, "×", NULL, NULL);
  limit->scale = 1;
}

/* ---- ends ---- */

static gint64 least_of (const Condition *limit)
{
  gint64 least = limit->at_least.present ? limit->at_least.value.lo : 0;
  return limit->above.present ? MAX (least, limit->above.value.lo + 1) : least;
}

static gint64 most_of (const Condition *limit)
{
  gint64 most = limit->at_most.present ? limit->at_most.value.hi : UNBOUNDED;
  return limit->below.present ? MIN (most, limit->below.value.hi - 1) : most;
}

/* The same for shares, which may lie between any two. */
static gboolean has_ratio (const Condition *limit)
{
  const Limit *lower = limit->above.present ? &limit->above : &limit->at_least;
  const Limit *upper = limit->below.present ? &limit->below : &limit->at_most;
  if (!lower->present || !upper->present)
    return TRUE;
  int order = rational_compare (lower->ratio, upper->ratio);
  return order < 0 || (order == 0 && lower == &limit->at_least && upper == &limit->at_most);
}

static void append_end (GString *text, const char *sign, const Limit *limit)
{
  if (limit->present)
    g_string_append_printf (text, "%s%s %s", text->len > 0 ? " " : "", sign,
                            limit->written != NULL ? limit->written : "?");
}

static void check_range (const Resolver *resolver, const Condition *limit)
{
  if (limit->over != NULL ? has_ratio (limit) : least_of (limit) <= most_of (limit))
    return;
  g_autoptr (GString) found = g_string_new (NULL);
  append_end (found, "≥", &limit->at_least);
  append_end (found, ">", &limit->above);
  append_end (found, "<", &limit->below);
  append_end (found, "≤", &limit->at_most);
  findings_add (resolver->findings, FINDING_EMPTY_BAND, limit->place, found->str, NULL, NULL);
}

/* A limit that every number reaches is none. */
static gboolean is_nothing (const Limit *at_least)
{
  return at_least->written != NULL && strspn (at_least->written, "0.%") == strlen (at_least->written);
}

static void check_presence (const Resolver *resolver, const Condition *stated, const LawLimit *limit)
{
  if (limit->n_ends == 0) {
    g_autofree char *facts = g_strjoinv (" ", stated->facts);
    findings_add (resolver->findings, FINDING_NO_LIMIT, stated->place, facts, NULL, NULL);
  } else if (is_nothing (&stated->at_least)) {
    findings_add (resolver->findings, FINDING_NO_LIMIT, stated->at_least.place, "≥ 0", NULL, NULL);
  }
}

/* 五万元以上不满五十万元: the second figure is that of the next tier; who reaches it has reached this one too. A limit that is
 * truly closed says so, one with an upper end alone is no band, and the opposite of a band is what lies outside of it. */
static gboolean leads_on (const LawCondition *condition)
{
  const gboolean tiered = condition->at->rule != NULL && !condition->inverted;
  return tiered && !condition->stated->fixed && condition_is_band (condition->stated);
}

static void add_end (const LawCondition *condition, Comparison comparison, const Limit *stated)
{
  LawLimit *limit = condition->limit;
  const gboolean upper = comparison == BELOW || comparison == AT_MOST;
  if (stated->present)
    limit->ends[limit->n_ends++] = (LawEnd) { comparison, stated, stated->ratio, upper && leads_on (condition) };
}

/* A share in base units of what is measured for one of what it is divided by. */
static void convert_shares (const Resolver *resolver, const Condition *stated, LawLimit *limit)
{
  Rational parts;
  const Unit *over = limit->n_over == 0 ? NULL : unit_of (resolver, limit->over[0]);
  for (guint i = 0; limit->n_over > 0 && i < limit->n_ends; i++)
    if (limit->ends[i].ratio.denominator != 0 && /* else it could not be read */
        (!rational_new (parts_of (limit->unit), parts_of (over), &parts) ||
         !rational_multiply (limit->ends[i].ratio, parts, &limit->ends[i].ratio)))
      findings_add (resolver->findings, FINDING_LIMIT_TOO_LARGE, stated->place, "×", NULL, NULL);
}

static void resolve_limit (const Resolver *resolver, const LawCondition *condition)
{
  const Condition *stated = condition->stated;
  LawLimit *limit = condition->limit;
  Units own = { resolver, stated->names, NULL, FALSE }, over = own;
  const guint n_addends = stated->addends == NULL ? 0 : stated->addends->len;
  for (guint i = 0; i + n_addends < limit->n_terms; i++)
    check_unit (&own, limit->terms[i].slot);
  limit->unit = own.first;
  weigh (resolver, stated, limit);
  for (guint i = 0; i < limit->n_over; i++)
    check_unit (&over, limit->over[i]);
  add_end (condition, AT_LEAST, &stated->at_least);
  add_end (condition, ABOVE, &stated->above);
  add_end (condition, BELOW, &stated->below);
  add_end (condition, AT_MOST, &stated->at_most);
  check_presence (resolver, stated, limit);
  check_range (resolver, stated);
  convert_shares (resolver, stated, limit);
}

static void check_count (const Resolver *resolver, const Condition *group)
{
  guint n = group->children->len;
  if (n == 0 || group->count <= n)
    return;
  g_autofree char *found = g_strdup_printf ("%u", group->count);
  g_autofree char *expected = g_strdup_printf ("1..%u", n);
  findings_add (resolver->findings, FINDING_BAD_VALUE, group->names, found, expected, NULL);
}

/* An act has figures, and nothing else that a case could state of it. */
static void check_acts (const Resolver *resolver, const LawCondition *condition)
{
  for (guint i = 0; i < condition->n_children; i++) {
    const LawCondition *child = condition->children[i];
    switch (child->stated->kind) {
    case CONDITION_LIMIT: break;
    case CONDITION_ALL:
    case CONDITION_ANY:
    case CONDITION_AT_LEAST:
    case CONDITION_ITEM:
    case CONDITION_HOLDS: check_acts (resolver, child); break;
    default: findings_add (resolver->findings, FINDING_NOT_OF_ACTS, child->stated->place, NULL, NULL, NULL);
    }
  }
}

void resolve_limits (const Resolver *resolver)
{
  for (guint i = 0; i < resolver->law->conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (resolver->law->conditions, i);
    if (condition->stated->kind == CONDITION_ACTS)
      check_acts (resolver, condition);
    if (condition->stated->kind == CONDITION_AT_LEAST)
      check_count (resolver, condition->stated);
    if (condition->stated->kind == CONDITION_LIMIT && condition->stated->facts != NULL)
      resolve_limit (resolver, condition);
  }
}
