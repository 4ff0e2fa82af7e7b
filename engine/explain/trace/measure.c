/* In: a measured node and the slots. Out: the same comparison as exact fractions in units, which a reader can check
 * by hand. Sums are 128 bit wide; what does not fit 64 bit in lowest terms is left out, never rounded. */
#include "explain/trace/measure.h"

/* What is measured against one figure after the other. */
struct MeasuredSum {
  gint64 scale, parts; /* `ends` are in these; 0: not asked for yet */
  Ends ends;
  gboolean fits;    /* `ends` are known */
  ArenaArray facts; /* of guint slot: those that it names; no data: not asked for yet */
  guint surely;     /* so many of these are more than zero */
};

/* a·over / b·under; FALSE if it does not fit. Rules may give units of any size. */
static gboolean divide_products (Wide a, Wide over, Wide b, Wide under, Rational *ret)
{
  Wide numerator, denominator;
  return !__builtin_mul_overflow (a, over, &numerator) && !__builtin_mul_overflow (b, under, &denominator) &&
         rational_reduce (numerator, denominator, ret);
}

/* What a node measures, or what it is divided by. */
static Extent extent_of (const Scene *scene, guint first, guint n)
{
  return linear_extent (plan_term (scene->plan, first), n, scene->slots);
}

static gint64 parts_of (const Scene *scene, guint slot)
{
  const Unit *unit = vocabulary_fact (scene_vocabulary (scene), slot)->unit;
  return unit == NULL ? 1 : unit->parts;
}

/* One sum as a multiple of another, in units. What is negative is greatest over the most. */
static gboolean set_share (const Scene *scene, const Node *node, Ends *ret)
{
  const Extent measure = extent_of (scene, node->first_term, node->n_terms);
  const Extent divisor = extent_of (scene, node->first_divisor, node->n_divisors);
  const Sum sum = measure.sum;
  const Wide over = parts_of (scene, plan_term (scene->plan, node->first_divisor)->slot);
  const Wide under = (Wide) node->measure_scale * parts_of (scene, plan_term (scene->plan, node->first_term)->slot);
  const Wide least = MAX (divisor.sum.lo, 1);
  if (divisor.sum.hi < 1 || measure.bottomless)
    return FALSE;
  *ret = (Ends) { RATIONAL_ZERO, RATIONAL_UNBOUNDED };
  gboolean low = (sum.lo >= 0 && divisor.endless) ||
                 divide_products (sum.lo, over, under, sum.lo < 0 ? least : divisor.sum.hi, &ret->lo);
  gboolean open = measure.endless || (sum.hi > 0 && divisor.sum.lo < 1);
  return low && (open || divide_products (sum.hi, over, under, sum.hi > 0 ? least : divisor.sum.hi, &ret->hi));
}

/* Where both ends are one. Returns: whether they are. */
static gboolean set_other_end (gboolean point, Rational end, Rational *ret)
{
  if (point)
    *ret = end;
  return point;
}

/* Of a law whose figures are many for few sums each sum is added up once. `here`: room for one of which nothing is kept. */
static MeasuredSum *sum_of (const Scene *scene, const Node *node, MeasuredSum *here)
{
  const gboolean keeps = scene->sums != NULL && node->n_terms > 0;
  MeasuredSum *sum = keeps ? scene->sums[node->first_term] : NULL;
  if (sum != NULL)
    return sum;
  sum = keeps ? arena_room (scene->arena, sizeof *sum) : here;
  *sum = (MeasuredSum) { .scale = 0 };
  if (keeps)
    scene->sums[node->first_term] = sum;
  return sum;
}

/* Of a sum in parts of its unit. */
static gboolean set_ends (const Extent *measure, Wide scale, Ends *ret)
{
  ret->hi = RATIONAL_UNBOUNDED;
  return !measure->bottomless && rational_reduce (measure->sum.lo, scale, &ret->lo) &&
         (measure->endless || set_other_end (measure->sum.lo == measure->sum.hi, ret->lo, &ret->hi) ||
          rational_reduce (measure->sum.hi, scale, &ret->hi));
}

static gboolean set_measure (const Scene *scene, const StatedLimit *stated, Ends *ret)
{
  const Node *node = stated->node;
  if (node->n_divisors > 0)
    return set_share (scene, node, ret);
  MeasuredSum here, *sum = sum_of (scene, node, &here);
  if (sum->scale != node->measure_scale || sum->parts != stated->parts) {
    const Extent measure = extent_of (scene, node->first_term, node->n_terms);
    sum->scale = node->measure_scale;
    sum->parts = stated->parts;
    sum->fits = set_ends (&measure, (Wide) sum->scale * sum->parts, &sum->ends);
  }
  *ret = sum->ends;
  return sum->fits;
}

static gboolean set_limit (const Scene *scene, const StatedLimit *stated, Ends *ret)
{
  if (!stated->settled)
    return provision_limit (scene, stated->node, stated->parts, ret);
  *ret = stated->limit;
  return stated->fits;
}

/* measure / limit; a limit of nothing is reached however many times. */
static gboolean divide (Rational measure, Rational limit, Rational *ret)
{
  const gboolean nothing = measure.numerator == 0 && limit.numerator != 0 && !rational_is_unbounded (limit);
  *ret = nothing ? RATIONAL_ZERO : RATIONAL_UNBOUNDED;
  return nothing || rational_is_unbounded (measure) || limit.numerator == 0 || rational_divide (measure, limit, ret);
}

static gboolean subtract (Rational measure, Rational limit, Rational *ret)
{
  *ret = RATIONAL_UNBOUNDED;
  return rational_is_unbounded (measure) || rational_subtract (measure, limit, ret);
}

static gboolean is_same (Rational a, Rational b)
{
  return a.numerator == b.numerator && a.denominator == b.denominator;
}

static gboolean set_distance (const Ends *measure, const Ends *limit, Reason *reason)
{
  const gboolean point = is_same (measure->lo, measure->hi) && is_same (limit->lo, limit->hi);
  return divide (measure->lo, limit->hi, &reason->degree_lo) && subtract (measure->lo, limit->hi, &reason->margin_lo) &&
         (set_other_end (point, reason->degree_lo, &reason->degree_hi) ||
          divide (measure->hi, limit->lo, &reason->degree_hi)) &&
         (set_other_end (point, reason->margin_lo, &reason->margin_hi) ||
          subtract (measure->hi, limit->lo, &reason->margin_hi));
}

/* Of the summed facts those that are more than zero. Returns: how many. */
static guint add_present (const Scene *scene, const Node *node, guint *facts, gboolean *ret_others)
{
  const Term *terms = plan_term (scene->plan, node->first_term);
  guint n = 0;
  *ret_others = FALSE;
  for (guint i = 0; i < node->n_terms; i++) {
    const Interval value = scene_slot (scene, terms[i].slot);
    *ret_others = *ret_others || (value.lo <= 0 && value.hi > 0);
    if (value.lo > 0 && scene_is_fact (scene, terms[i].slot))
      facts[n++] = terms[i].slot;
  }
  return n;
}

/* Of those that may be. Returns: how many with them. */
static guint add_possible (const Scene *scene, const Node *node, guint *facts, guint n)
{
  const Term *terms = plan_term (scene->plan, node->first_term);
  for (guint i = 0; i < node->n_terms; i++) {
    const Interval value = scene_slot (scene, terms[i].slot);
    if (value.lo <= 0 && value.hi > 0 && scene_is_fact (scene, terms[i].slot))
      facts[n++] = terms[i].slot;
  }
  return n;
}

static guint add_all (const Scene *scene, const Node *node, guint *facts)
{
  const Term *terms = plan_term (scene->plan, node->first_term);
  guint n = 0;
  for (guint i = 0; i < node->n_terms; i++)
    if (scene_is_fact (scene, terms[i].slot))
      facts[n++] = terms[i].slot;
  return n;
}

/* Of the summed facts those that are more than zero, then those that may be; all of them where none is. There is room for what is
 * divided by. Returns: how many surely are. */
static guint list_facts (const Scene *scene, const Node *node, ArenaArray *list)
{
  arena_array_reserve (scene->arena, list, node->n_terms + node->n_divisors, sizeof (guint));
  guint *facts = (guint *) (void *) list->data;
  gboolean others;
  const guint surely = list->len = add_present (scene, node, facts, &others);
  if (others)
    list->len = add_possible (scene, node, facts, list->len);
  if (list->len == 0)
    list->len = add_all (scene, node, facts);
  return surely;
}

/* Nothing is added behind them. */
static void share_facts (const Scene *scene, const Node *node, Reason *reason)
{
  MeasuredSum *sum = sum_of (scene, node, NULL);
  if (sum->facts.data == NULL)
    sum->surely = list_facts (scene, node, &sum->facts);
  reason->facts = (ArenaArray) { sum->facts.data, sum->facts.len, sum->facts.len };
  reason->surely = sum->surely;
}

/* Those of the sum, then what it is divided by. */
static void set_facts (const Scene *scene, const Node *node, Reason *reason)
{
  ArenaArray *list = &reason->facts;
  if (list->len > 0) { /* it is the only one */
    reason->surely = scene_slot (scene, g_array_index (list, guint, 0)).lo > 0;
    return;
  }
  if (scene->sums != NULL && node->n_terms > 0 && node->n_divisors == 0) {
    share_facts (scene, node, reason);
    return;
  }
  reason->surely = list_facts (scene, node, list);
  for (guint i = 0; i < node->n_divisors; i++)
    ((guint *) (void *) list->data)[list->len++] = plan_term (scene->plan, node->first_divisor + i)->slot;
}

/* The facts of a formula in the order in which they stand there: some may be in the place of others. */
static void set_formula (const Scene *scene, const Node *node, Reason *reason)
{
  if (!condition_is_formula (node->condition))
    return;
  arena_array_reserve (scene->arena, &reason->formula, node->n_terms + node->n_divisors, sizeof (guint));
  guint *slots = (guint *) (void *) reason->formula.data;
  for (guint i = 0; i < node->n_terms; i++)
    slots[reason->formula.len++] = plan_term (scene->plan, node->first_term + i)->slot;
  for (guint i = 0; i < node->n_divisors; i++)
    slots[reason->formula.len++] = plan_term (scene->plan, node->first_divisor + i)->slot;
}

/* Only regions set the limit, and that of the case is not known. */
static gboolean lacks_figure (const Scene *scene, const Node *node)
{
  return node->hidden != 0 && node->comparison == AT_LEAST && node->condition->at_least.unset &&
         !interval_is_point (scene_slot (scene, scene->program->n_facts + node->hidden - 1));
}

static gboolean times_hundred (Rational *share)
{
  return rational_is_unbounded (*share) || rational_multiply (*share, (Rational) { 100, 1 }, share);
}

static gboolean in_percent (const Node *node, Ends *measure, Ends *limit)
{
  return node->n_divisors == 0 || !node->condition->percent ||
         (times_hundred (&measure->lo) && times_hundred (&measure->hi) && times_hundred (&limit->lo) &&
          times_hundred (&limit->hi));
}

/* One step of the unit or more, or more than nothing; or less than that, and not by multiplying. */
static gboolean asks_for_any (const Reason *reason, gint64 parts)
{
  if (!reason->measured || !is_same (reason->limit_lo, reason->limit_hi))
    return FALSE;
  const gboolean nothing = reason->comparison == ABOVE || reason->comparison == AT_MOST;
  return is_same (reason->limit_lo, nothing ? RATIONAL_ZERO : (Rational) { 1, parts });
}

static void keep_ends (const Ends *measure, const Ends *limit, Reason *reason)
{
  reason->measure_lo = measure->lo;
  reason->measure_hi = measure->hi;
  reason->limit_lo = limit->lo;
  reason->limit_hi = limit->hi;
}

void measure_limit (const Scene *scene, const Provision *provision, Reason *reason)
{
  const StatedLimit *stated = &provision->limit;
  const Node *node = stated->node;
  const gboolean lacks = lacks_figure (scene, node);
  Ends measure = { { 0, 0 }, { 0, 0 } }, limit = measure;
  set_facts (scene, node, reason);
  set_formula (scene, node, reason);
  const gboolean fits = set_measure (scene, stated, &measure);
  reason->no_figure = lacks && fits;
  reason->measured = !lacks && fits && set_limit (scene, stated, &limit) && in_percent (node, &measure, &limit);
  keep_ends (&measure, &limit, reason);
  reason->measured = reason->measured && set_distance (&measure, &limit, reason);
  reason->presence = node->n_divisors == 0 && asks_for_any (reason, stated->parts);
}

static gboolean share_of (const Scene *scene, const StatedShare *of, Share *share)
{
  const StatedLimit *stated = &of->stated;
  const Node *part = stated->node;
  Ends measure = { { 0, 0 }, { 0, 0 } }, limit = measure;
  if (lacks_figure (scene, part) || !set_measure (scene, stated, &measure) || !set_limit (scene, stated, &limit) ||
      !in_percent (part, &measure, &limit))
    return FALSE;
  share->path = part->path;
  share->part = part->condition;
  share->unit = stated->unit;
  share->measure_lo = measure.lo;
  share->measure_hi = measure.hi;
  share->limit = of->whole;
  return (stated->settled ? of->fits : rational_divide (limit.lo, part->factor, &share->limit)) &&
         divide (share->measure_lo, share->limit, &share->share_lo) &&
         (set_other_end (is_same (share->measure_lo, share->measure_hi), share->share_lo, &share->share_hi) ||
          divide (share->measure_hi, share->limit, &share->share_hi));
}

/* It may be more than nothing. */
static gboolean counts (const Scene *scene, const Node *part)
{
  for (guint i = 0; i < part->n_terms; i++)
    if (scene_slot (scene, plan_term (scene->plan, part->first_term + i)->slot).hi > 0)
      return TRUE;
  return FALSE;
}

static gboolean add_shares (const Scene *scene, const Provision *provision, Reason *reason)
{
  const ArenaArray *stated = &provision->shares;
  arena_array_reserve (scene->arena, &reason->shares, stated->len, sizeof (Share));
  for (guint i = 0; i < stated->len; i++) {
    const StatedShare *of = &g_array_index (stated, StatedShare, i);
    if (!counts (scene, of->stated.node))
      continue;
    if (!share_of (scene, of, &g_array_index (&reason->shares, Share, reason->shares.len)))
      return FALSE;
    reason->shares.len++;
  }
  return provision->summed;
}

void measure_sum (const Scene *scene, const Provision *provision, Reason *reason)
{
  const StatedLimit *stated = &provision->limit;
  Ends measure = { { 0, 0 }, { 0, 0 } }, limit = measure;
  reason->measured = set_measure (scene, stated, &measure) && set_limit (scene, stated, &limit);
  keep_ends (&measure, &limit, reason);
  reason->measured = reason->measured && set_distance (&measure, &limit, reason);
}

void measure_shares (const Scene *scene, const Provision *provision, Reason *reason)
{
  set_facts (scene, provision->limit.node, reason);
  measure_sum (scene, provision, reason);
  reason->measured = reason->measured && add_shares (scene, provision, reason);
}
