/* Figures as the program will hold them: a limit b under factor p/q becomes q·x >= p·b, a proportional sum is brought to
 * the least common multiple of its limits. Each must stay below what keeps every sum of a plan inside 128 bits. */
#include "base/divisor.h"
#include "check/passes.h"
#include "model/book/references.h"
#include "model/book/summands.h"

#define MOST_BOUND (G_GINT64_CONSTANT (1) << 62)
#define MOST_WEIGHT (G_GINT64_CONSTANT (1) << 40)
enum { MOST_CONDITIONS = 4096 }; /* of one item with all it refers to */

typedef struct {
  const Check *check;
  Origin origin;         /* where references are read */
  const Condition *root; /* what the figures are needed for */
  guint n_conditions;
  gboolean too_large; /* told already */
} Sizes;

static void refuse (Sizes *sizes, const Condition *condition, const char *found)
{
  if (!sizes->too_large)
    findings_add (sizes->check->findings, FINDING_LIMIT_TOO_LARGE, condition->place, found, NULL, NULL);
  sizes->too_large = TRUE;
}

static void require (Sizes *sizes, const Condition *condition, gint64 a, gint64 b, gint64 most)
{
  gint64 product = 0;
  if (!__builtin_mul_overflow (a, b, &product) && product < most)
    return;
  g_autofree char *found = g_strdup_printf ("%" G_GINT64_FORMAT " × %" G_GINT64_FORMAT, a, b);
  refuse (sizes, condition, found);
}

/* The weights of the summands under the factor's denominator. Returns: the scale on which they are whole. */
static gint64 size_summands (Sizes *sizes, const Condition *condition, gint64 denominator)
{
  g_autoptr (GArray) summands = summands_of (sizes->check->book->vocabulary, condition);
  gint64 scale = summands == NULL ? 0 : summands_scale (summands);
  if (scale == 0) {
    refuse (sizes, condition, "×");
    return 1;
  }
  require (sizes, condition, scale, denominator, MOST_WEIGHT);
  for (guint i = 0; i < summands->len && !sizes->too_large; i++) {
    const Rational weight = g_array_index (summands, Summand, i).weight;
    require (sizes, condition, ABS (weight.numerator), scale / weight.denominator, MOST_WEIGHT / denominator);
  }
  return scale;
}

/* A share: q·Σx·parts >= p·scale·parts'·Σy. */
static void size_ratio (Sizes *sizes, const Condition *condition, const Limit *limit, Rational factor)
{
  Rational ratio, parts = summands_parts (sizes->check->book->vocabulary, condition);
  if (!rational_multiply (limit->ratio, factor, &ratio) || !rational_multiply (ratio, parts, &ratio)) {
    refuse (sizes, condition, "×");
    return;
  }
  gint64 scale = size_summands (sizes, condition, ratio.denominator);
  require (sizes, condition, ratio.numerator, scale, MOST_WEIGHT);
}

static void size_limit (Sizes *sizes, const Condition *condition, Rational factor)
{
  const Limit *limits[] = { &condition->at_least, &condition->above, &condition->below, &condition->at_most };
  Rational own = condition->fixed ? RATIONAL_ONE : factor;
  for (guint i = 0; condition->over != NULL && i < G_N_ELEMENTS (limits); i++)
    if (limits[i]->present)
      size_ratio (sizes, condition, limits[i], own);
  if (condition->over != NULL || sizes->too_large)
    return;
  require (sizes, condition, own.denominator, 1, MOST_WEIGHT);
  gint64 scale = sizes->too_large ? 1 : size_summands (sizes, condition, own.denominator);
  for (guint i = 0; i < G_N_ELEMENTS (limits) && !sizes->too_large; i++)
    if (limits[i]->present)
      require (sizes, condition, limits[i]->value.hi, own.numerator, MOST_BOUND / scale);
  if (condition->local != NULL)
    require (sizes, condition, own.numerator, scale, MOST_WEIGHT);
}

static void size_item (Sizes *sizes, const Item *item, Rational factor);

static GPtrArray *size_items (Sizes *sizes, const Item *from, const Condition *condition, Rational factor)
{
  const Origin outer = sizes->origin;
  sizes->origin.item = from;
  GPtrArray *items = references_follow (sizes->check->book, sizes->origin, condition, &sizes->origin, NULL);
  for (guint i = 0; i < items->len && !sizes->too_large; i++)
    size_item (sizes, g_ptr_array_index (items, i), factor);
  sizes->origin = outer;
  return items;
}

static void size_scale (Sizes *sizes, const Item *from, const Condition *condition, Rational factor)
{
  Rational product = RATIONAL_ONE;
  if (!rational_multiply (factor, condition->factor, &product)) {
    refuse (sizes, condition, "×");
    return;
  }
  g_ptr_array_unref (size_items (sizes, from, condition, product));
}

static gint64 share_of (const GPtrArray *items, guint i)
{
  gint64 limit = ((const Item *) g_ptr_array_index (items, i))->condition->at_least.value.lo;
  g_assert (limit > 0); /* links.c has seen to it */
  return limit;
}

static void size_proportional (Sizes *sizes, const Item *from, const Condition *condition, Rational factor)
{
  g_autoptr (GPtrArray) items = size_items (sizes, from, condition, factor);
  gint64 scale = 1;
  for (guint i = 0; i < items->len && !sizes->too_large; i++) {
    gint64 rest = share_of (items, i) / (gint64) common_divisor (scale, share_of (items, i));
    require (sizes, condition, scale, rest, MOST_BOUND);
    scale = sizes->too_large ? 1 : scale * rest;
  }
  for (guint i = 0; i < items->len && !sizes->too_large; i++)
    require (sizes, condition, scale / share_of (items, i), factor.denominator, MOST_WEIGHT);
  require (sizes, condition, scale, factor.numerator, MOST_BOUND);
}

static void size_condition (Sizes *sizes, const Item *from, const Condition *condition, Rational factor)
{
  if (++sizes->n_conditions > MOST_CONDITIONS)
    refuse (sizes, sizes->root, "×");
  if (sizes->too_large)
    return;
  if (condition->kind == CONDITION_LIMIT)
    size_limit (sizes, condition, factor);
  else if (condition->kind == CONDITION_SCALE)
    size_scale (sizes, from, condition, factor);
  else if (condition->kind == CONDITION_PROPORTIONAL)
    size_proportional (sizes, from, condition, factor);
  for (guint i = 0; i < condition->children->len; i++)
    size_condition (sizes, from, g_ptr_array_index (condition->children, i), factor);
}

static void size_item (Sizes *sizes, const Item *item, Rational factor)
{
  size_condition (sizes, item, item->condition, factor);
}

static void size_root (const Check *check, const Spot *spot, const Item *item, const Condition *root)
{
  Sizes sizes = { .check = check, .origin = { spot->instrument, spot->standard, item }, .root = root };
  size_condition (&sizes, item, root, RATIONAL_ONE);
}

static void start_item (const Item *item, const Spot *spot, gpointer data)
{
  size_root (data, spot, item, item->condition);
}

/* Conditions outside items: only outermost ones start. */
static void start_other (Condition *condition, const Spot *spot, gpointer data)
{
  if (spot->item != NULL)
    return;
  gboolean outermost = (spot->version != NULL && condition == spot->version->who) ||
                       (spot->leniency != NULL && condition == spot->leniency->condition) ||
                       (spot->fine != NULL && condition == spot->fine->when) ||
                       (spot->remark != NULL && condition == spot->remark->condition) ||
                       (spot->concurrence != NULL && condition == spot->concurrence->condition) ||
                       (spot->article != NULL && condition == spot->article->when) ||
                       (spot->rule != NULL && condition == spot->rule->condition);
  if (outermost)
    size_root (data, spot, NULL, condition);
}

void sizes_check (const Check *check)
{
  rulebook_each_item (check->book, start_item, (gpointer) check);
  rulebook_each_condition (check->book, start_other, (gpointer) check);
}
