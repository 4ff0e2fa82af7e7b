/* In: a measured node and the slots. Out: the same comparison as exact fractions in units, which a reader can check
 * by hand. Sums are 128 bit wide; what does not fit 64 bit in lowest terms is left out, never rounded. */
#include "explain/trace/measure.h"

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
static gboolean set_share (const Scene *scene, const Node *node, Reason *reason)
{
  const Extent measure = extent_of (scene, node->first_term, node->n_terms);
  const Extent divisor = extent_of (scene, node->first_divisor, node->n_divisors);
  const Sum sum = measure.sum;
  const Wide over = parts_of (scene, plan_term (scene->plan, node->first_divisor)->slot);
  const Wide under = (Wide) node->measure_scale * parts_of (scene, plan_term (scene->plan, node->first_term)->slot);
  const Wide least = MAX (divisor.sum.lo, 1);
  if (divisor.sum.hi < 1 || measure.bottomless)
    return FALSE;
  reason->measure_lo = RATIONAL_ZERO;
  reason->measure_hi = RATIONAL_UNBOUNDED;
  gboolean low = (sum.lo >= 0 && divisor.endless) ||
                 divide_products (sum.lo, over, under, sum.lo < 0 ? least : divisor.sum.hi, &reason->measure_lo);
  gboolean open = measure.endless || (sum.hi > 0 && divisor.sum.lo < 1);
  return low &&
         (open || divide_products (sum.hi, over, under, sum.hi > 0 ? least : divisor.sum.hi, &reason->measure_hi));
}

/* Where both ends are one. Returns: whether they are. */
static gboolean set_other_end (gboolean point, Rational end, Rational *ret)
{
  if (point)
    *ret = end;
  return point;
}

static gboolean set_measure (const Scene *scene, const Node *node, gint64 parts, Reason *reason)
{
  if (node->n_divisors > 0)
    return set_share (scene, node, reason);
  const Extent measure = extent_of (scene, node->first_term, node->n_terms);
  const Wide scale = (Wide) node->measure_scale * parts;
  reason->measure_hi = RATIONAL_UNBOUNDED;
  return !measure.bottomless && rational_reduce (measure.sum.lo, scale, &reason->measure_lo) &&
         (measure.endless ||
          set_other_end (measure.sum.lo == measure.sum.hi, reason->measure_lo, &reason->measure_hi) ||
          rational_reduce (measure.sum.hi, scale, &reason->measure_hi));
}

/* The limit in base units, times its scale: as the rules state it, or as the case's region sets it. */
static gboolean set_limit (const Scene *scene, const Node *node, gint64 parts, Reason *reason)
{
  const Wide scale = (Wide) node->limit_scale * parts;
  Wide lo = node->limit.lo, hi = node->limit.hi;
  if (node->hidden != 0) {
    const Interval local = scene_slot (scene, scene->program->n_facts + node->hidden - 1);
    lo = (Wide) local.lo * node->factor.numerator;
    hi = (Wide) local.hi * node->factor.numerator;
  }
  return rational_reduce (lo, scale, &reason->limit_lo) &&
         (set_other_end (lo == hi, reason->limit_lo, &reason->limit_hi) ||
          rational_reduce (hi, scale, &reason->limit_hi));
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

static gboolean set_distance (Reason *reason)
{
  const gboolean point =
      is_same (reason->measure_lo, reason->measure_hi) && is_same (reason->limit_lo, reason->limit_hi);
  return divide (reason->measure_lo, reason->limit_hi, &reason->degree_lo) &&
         subtract (reason->measure_lo, reason->limit_hi, &reason->margin_lo) &&
         (set_other_end (point, reason->degree_lo, &reason->degree_hi) ||
          divide (reason->measure_hi, reason->limit_lo, &reason->degree_hi)) &&
         (set_other_end (point, reason->margin_lo, &reason->margin_hi) ||
          subtract (reason->measure_hi, reason->limit_lo, &reason->margin_hi));
}

/* A summed fact is there for sure, perhaps or not. */
static Truth presence_of (const Scene *scene, guint slot)
{
  const Interval value = scene_slot (scene, slot);
  return value.lo > 0 ? YES : value.hi > 0 ? UNKNOWN : NO;
}

/* Of the summed facts those that are there. Returns: how many with them. */
static guint add_present (const Scene *scene, const Node *node, Truth present, guint *facts, guint n)
{
  const Term *terms = plan_term (scene->plan, node->first_term);
  for (guint i = 0; i < node->n_terms; i++)
    if (scene_is_fact (scene, terms[i].slot) && presence_of (scene, terms[i].slot) == present)
      facts[n++] = terms[i].slot;
  return n;
}

static gboolean has_unknown (const Scene *scene, const Node *node)
{
  const Term *terms = plan_term (scene->plan, node->first_term);
  for (guint i = 0; i < node->n_terms; i++)
    if (presence_of (scene, terms[i].slot) == UNKNOWN)
      return TRUE;
  return FALSE;
}

/* Of the summed facts those that are more than zero, then those that may be; all of them where none is. Then what is divided by. */
static void set_facts (const Scene *scene, const Node *node, Reason *reason)
{
  ArenaArray *list = &reason->facts;
  arena_array_reserve (scene->arena, list, node->n_terms + node->n_divisors, sizeof (guint));
  guint *facts = (guint *) (void *) list->data;
  reason->surely = list->len = add_present (scene, node, YES, facts, 0);
  if (list->len < node->n_terms && has_unknown (scene, node))
    list->len = add_present (scene, node, UNKNOWN, facts, list->len);
  if (list->len == 0)
    list->len = add_present (scene, node, NO, facts, 0);
  for (guint i = 0; i < node->n_divisors; i++)
    facts[list->len++] = plan_term (scene->plan, node->first_divisor + i)->slot;
}

/* Of a share written as such %; else none, whatever it is a share of. */
static const Unit *unit_of (const Scene *scene, const Node *node)
{
  static const Unit percent = { .id = (char *) "percent", .name = { (char *) "%", (char *) "%" }, .parts = 1 };
  if (node->n_divisors > 0)
    return node->condition->percent ? &percent : NULL;
  for (guint i = 0; i < node->n_terms; i++) {
    guint slot = plan_term (scene->plan, node->first_term + i)->slot;
    if (scene_is_fact (scene, slot))
      return vocabulary_fact (scene_vocabulary (scene), slot)->unit;
  }
  return NULL;
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

static gboolean in_percent (const Node *node, Reason *reason)
{
  return node->n_divisors == 0 || !node->condition->percent ||
         (times_hundred (&reason->measure_lo) && times_hundred (&reason->measure_hi) &&
          times_hundred (&reason->limit_lo) && times_hundred (&reason->limit_hi));
}

/* One step of the unit or more, or more than nothing; or less than that, and not by multiplying. */
static gboolean asks_for_any (const Reason *reason, gint64 parts)
{
  if (!reason->measured || !is_same (reason->limit_lo, reason->limit_hi))
    return FALSE;
  const gboolean nothing = reason->comparison == ABOVE || reason->comparison == AT_MOST;
  return is_same (reason->limit_lo, nothing ? RATIONAL_ZERO : (Rational) { 1, parts });
}

/* Measure and limit. */
static void set_ends (const Scene *scene, const Node *node, Reason *reason)
{
  reason->unit = unit_of (scene, node);
  reason->comparison = node->comparison;
  gint64 parts = reason->unit == NULL || node->n_divisors > 0 ? 1 : reason->unit->parts;
  const gboolean lacks = lacks_figure (scene, node), fits = set_measure (scene, node, parts, reason);
  reason->no_figure = lacks && fits;
  reason->measured = !lacks && fits && set_limit (scene, node, parts, reason) && in_percent (node, reason);
}

static void set_figures (const Scene *scene, const Node *node, Reason *reason)
{
  set_ends (scene, node, reason);
  reason->measured = reason->measured && set_distance (reason);
  const gboolean plain = node->n_divisors == 0;
  reason->presence = plain && asks_for_any (reason, reason->unit == NULL ? 1 : reason->unit->parts);
}

void measure_limit (const Scene *scene, const Node *node, Reason *reason)
{
  set_facts (scene, node, reason);
  set_figures (scene, node, reason);
}

static gboolean share_of (const Scene *scene, const Node *part, Share *share)
{
  Reason figures = { .kind = CONDITION_LIMIT }, *measured = &figures; /* no list of it is looked at */
  set_ends (scene, part, measured);
  share->path = part->path;
  share->part = part->condition;
  share->unit = measured->unit;
  share->measure_lo = measured->measure_lo;
  share->measure_hi = measured->measure_hi;
  return measured->measured && rational_divide (measured->limit_lo, part->factor, &share->limit) &&
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

static gboolean add_shares (const Scene *scene, const Node *node, Reason *reason)
{
  arena_array_reserve (scene->arena, &reason->shares, node->children->len, sizeof (Share));
  for (guint i = 0; i < node->children->len; i++) {
    const Node *part = node_summand (g_ptr_array_index (node->children, i));
    Share share;
    if (part == NULL)
      return FALSE;
    if (!counts (scene, part))
      continue;
    if (!share_of (scene, part, &share))
      return FALSE;
    arena_array_add (scene->arena, &reason->shares, &share, 1, sizeof share);
  }
  return TRUE;
}

void measure_sum (const Scene *scene, const Node *node, Reason *reason)
{
  reason->comparison = AT_LEAST;
  reason->measured =
      set_measure (scene, node, 1, reason) && set_limit (scene, node, 1, reason) && set_distance (reason);
}

void measure_shares (const Scene *scene, const Node *node, Reason *reason)
{
  set_facts (scene, node, reason);
  measure_sum (scene, node, reason);
  reason->measured = reason->measured && add_shares (scene, node, reason);
}
