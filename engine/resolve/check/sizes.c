/* Figures as the program will hold them: a limit b under factor p/q becomes q·x >= p·b, a proportional sum is brought to
 * the least common multiple of its limits. Each must stay below what keeps every sum of a plan inside 128 bits; and all that a
 * document opens up to, references followed, below what a program can be made of at once. */
#include "logic/divisor.h"
#include "resolve/passes.h"

#define MOST_BOUND (G_GINT64_CONSTANT (1) << 62)
#define MOST_WEIGHT (G_GINT64_CONSTANT (1) << 40)
enum { MOST_CONDITIONS = 4096 }; /* of one item with all it refers to */
enum { MOST_IN_ALL = 65536 };    /* of one document */

typedef struct {
  const Resolver *resolver;
  const Condition *root; /* what the figures are needed for */
  guint n_conditions;
  gboolean too_large; /* told already */
} Sizes;

static void refuse (Sizes *sizes, const Condition *condition, const char *found)
{
  if (!sizes->too_large)
    findings_add (sizes->resolver->findings, FINDING_LIMIT_TOO_LARGE, condition->place, found, NULL, NULL);
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

/* The weights of the summands under the factor's denominator. */
static void size_terms (Sizes *sizes, const LawCondition *condition, gint64 denominator)
{
  const LawLimit *limit = condition->limit;
  require (sizes, condition->stated, limit->scale, denominator, MOST_WEIGHT);
  for (guint i = 0; i < limit->n_terms && !sizes->too_large; i++)
    require (sizes, condition->stated, ABS (limit->terms[i].weight), 1, MOST_WEIGHT / denominator);
}

/* A share: q·Σx·parts >= p·scale·parts'·Σy. */
static void size_ratio (Sizes *sizes, const LawCondition *condition, Rational share, Rational factor)
{
  Rational ratio;
  if (!rational_multiply (share, factor, &ratio)) {
    refuse (sizes, condition->stated, "×");
    return;
  }
  size_terms (sizes, condition, ratio.denominator);
  require (sizes, condition->stated, ratio.numerator, condition->limit->scale, MOST_WEIGHT);
}

static void size_sum (Sizes *sizes, const LawCondition *condition, Rational factor)
{
  const LawLimit *limit = condition->limit;
  require (sizes, condition->stated, factor.denominator, 1, MOST_WEIGHT);
  if (!sizes->too_large)
    size_terms (sizes, condition, factor.denominator);
  for (guint i = 0; i < limit->n_ends && !sizes->too_large; i++)
    require (sizes, condition->stated, limit->ends[i].stated->value.hi, factor.numerator, MOST_BOUND / limit->scale);
  if (condition->stated->local != NULL)
    require (sizes, condition->stated, factor.numerator, limit->scale, MOST_WEIGHT);
}

static void size_limit (Sizes *sizes, const LawCondition *condition, Rational factor)
{
  const Rational own = condition->stated->fixed ? RATIONAL_ONE : factor;
  if (condition->limit->n_over == 0) {
    size_sum (sizes, condition, own);
    return;
  }
  for (guint i = 0; i < condition->limit->n_ends; i++)
    size_ratio (sizes, condition, condition->limit->ends[i].ratio, own);
}

static void size_condition (Sizes *sizes, const LawCondition *condition, Rational factor);

static void size_items (Sizes *sizes, const LawCondition *condition, Rational factor)
{
  for (guint i = 0; i < condition->n_items && !sizes->too_large; i++)
    size_condition (sizes, condition->items[i]->condition, factor);
}

static void size_scale (Sizes *sizes, const LawCondition *condition, Rational factor)
{
  Rational product = RATIONAL_ONE;
  if (rational_multiply (factor, condition->stated->factor, &product))
    size_items (sizes, condition, product);
  else
    refuse (sizes, condition->stated, "×");
}

static gint64 share_of (const LawCondition *condition, guint i)
{
  gint64 limit = condition->items[i]->condition->stated->at_least.value.lo;
  g_assert (limit > 0); /* referred_items.c has seen to it */
  return limit;
}

static void size_proportional (Sizes *sizes, const LawCondition *condition, Rational factor)
{
  gint64 scale = 1;
  size_items (sizes, condition, factor);
  for (guint i = 0; i < condition->n_items && !sizes->too_large; i++) {
    gint64 rest = share_of (condition, i) / (gint64) common_divisor (scale, share_of (condition, i));
    require (sizes, condition->stated, scale, rest, MOST_BOUND);
    scale = sizes->too_large ? 1 : scale * rest;
  }
  for (guint i = 0; i < condition->n_items && !sizes->too_large; i++)
    require (sizes, condition->stated, scale / share_of (condition, i), factor.denominator, MOST_WEIGHT);
  require (sizes, condition->stated, scale, factor.numerator, MOST_BOUND);
}

static void size_condition (Sizes *sizes, const LawCondition *condition, Rational factor)
{
  if (++sizes->n_conditions > MOST_CONDITIONS)
    refuse (sizes, sizes->root, "×");
  if (sizes->too_large)
    return;
  if (condition->stated->kind == CONDITION_LIMIT)
    size_limit (sizes, condition, factor);
  else if (condition->stated->kind == CONDITION_SCALE)
    size_scale (sizes, condition, factor);
  else if (condition->stated->kind == CONDITION_PROPORTIONAL)
    size_proportional (sizes, condition, factor);
  for (guint i = 0; i < condition->n_children; i++)
    size_condition (sizes, condition->children[i], factor);
}

/* A condition that stands in no other begins a tree. */
static guint size_tree (const Resolver *resolver, const LawCondition *root)
{
  Sizes sizes = { resolver, root->stated, 0, FALSE };
  size_condition (&sizes, root, RATIONAL_ONE);
  return sizes.n_conditions;
}

void check_sizes (const Resolver *resolver)
{
  const GPtrArray *conditions = resolver->law->conditions;
  const LawSpot *at = NULL;
  const LawInstrument *instrument = NULL;
  guint n = 0;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    if (condition->at == at)
      continue;
    n = condition->at->instrument == instrument ? n : 0;
    at = condition->at;
    instrument = at->instrument;
    g_assert (instrument != NULL); /* every condition stands in a document */
    if (n > MOST_IN_ALL)
      continue;
    n += size_tree (resolver, condition);
    if (n > MOST_IN_ALL)
      findings_add (resolver->findings, FINDING_TOO_MANY_REFERENCES, condition->stated->place, instrument->stated->id,
                    G_STRINGIFY (65536), NULL);
  }
}
