/* Parts of a quantity -> their product, what a dash between them can mean, and how two of them are named. */
#include "base/value/summand.h"
#include "base/term/quantity_write.h"

QuantityStatus summand_refusal (const Gauge *gauge, const Part *part)
{
  if (part->foreign && gauge_is_money (gauge))
    return QUANTITY_FOREIGN;
  if (part->wrong_unit || part->foreign)
    return QUANTITY_WRONG_UNIT;
  if (part->is_share)
    return QUANTITY_SHARE;
  return part->is_price ? QUANTITY_PRICE : QUANTITY_OK;
}

/* Returns: yours. */
static char *write_spread (const Spread *spread, gint64 parts, char *(*write) (gint64, gint64, gint64))
{
  const __int128 lo = MIN (fraction_floor (spread->lo), G_MAXINT64);
  const __int128 hi = spread->open ? G_MAXINT64 : MIN (fraction_ceiling (spread->hi), G_MAXINT64);
  return write ((gint64) lo, (gint64) hi, parts);
}

/* Both, the sum before them or not. */
static void write_both (char *to, const char *one, const char *other, gboolean sum)
{
  if (sum)
    g_snprintf (to, QUANTITY_FORMS, "%s+%s, %s, %s", one, other, one, other);
  else
    g_snprintf (to, QUANTITY_FORMS, "%s, %s", one, other);
}

static void write_forms (Input *input, const Part *first, const Part *second, gboolean sum)
{
  const gint64 parts = gauge_parts (input->gauge);
  g_autofree char *one = write_spread (&first->own, parts, quantity_write);
  g_autofree char *other = write_spread (&second->own, parts, quantity_write);
  g_autofree char *one_english = write_spread (&first->own, parts, quantity_write_english);
  g_autofree char *other_english = write_spread (&second->own, parts, quantity_write_english);
  write_both (input->forms, one, other, sum);
  write_both (input->english, one_english, other_english, sum);
}

void summand_write_forms (Input *input, const Part *first, const Part *second)
{
  write_forms (input, first, second, FALSE);
}

void summand_write_readings (Input *input, const Part *first, const Part *second)
{
  write_forms (input, first, second, TRUE);
}

/* 2年 behind 5000元/月: no number of what the price is of. Of 每人每天 one is left, and with it the price. What 两人各获利 is the gain of one or of
 * both. */
static QuantityStatus settle_price (const Part *price, const Part *count, Priced *ret)
{
  *ret = price->priced;
  guint i = 0;
  while (i < ret->n && !piece_goes_with (ret->of[i], count->piece))
    i++;
  if (count->names_one || (i == ret->n && ret->n > 0) || (price->each_gains && count->piece == PIECE_PERSON))
    return QUANTITY_PRICE;
  if (ret->n > 0)
    ret->of[i] = ret->of[--ret->n];
  return QUANTITY_OK;
}

/* Its unit is no mere piece, of which others could be so many: 个. */
static gboolean is_exact (const Gauge *gauge) { return gauge_is_money (gauge) || gauge_parts (gauge) > 1; }

/* Of two factors at most one is of the unit, unless the unit is a mere piece: 3个×50条. */
QuantityStatus summand_multiply (const Gauge *gauge, const Part *a, const Part *b, Part *ret)
{
  gboolean first = a->is_own || (!b->is_own && !a->wrong_unit && !b->is_price);
  if (a->is_own && b->is_own && is_exact (gauge))
    return QUANTITY_NOT_A_NUMBER;
  if (a->foreign || b->foreign)
    return gauge_is_money (gauge) ? QUANTITY_FOREIGN : QUANTITY_WRONG_UNIT;
  const Part *own = first ? a : b, *other = first ? b : a;
  QuantityStatus status = QUANTITY_OK;
  Part product = { .whole = TRUE, .rounds = a->rounds || b->rounds, .is_product = TRUE };
  product.has_word = a->has_word || b->has_word;
  product.is_own = own->is_own;
  product.wrong_unit = own->wrong_unit;
  product.is_price = a->is_price && b->is_price;
  product.is_share = a->is_share && b->is_share;
  product.is_countable = own->is_countable && spread_multiply (&own->counted, &other->counted, &product.counted);
  if (!other->is_countable)
    return QUANTITY_NOT_A_NUMBER;
  if (!spread_multiply (&own->own, &other->counted, &product.own))
    return QUANTITY_TOO_LARGE;
  if (a->is_price != b->is_price)
    status = settle_price (a->is_price ? a : b, a->is_price ? b : a, &product.priced);
  if (status == QUANTITY_OK && (a->is_other || b->is_other) && is_exact (gauge))
    status = QUANTITY_WRONG_UNIT; /* 5000元罚款×3 */
  product.is_price |= product.priced.n > 0;
  *ret = product;
  return status;
}

/* 1000元 of 20张×500元-1000元 may be taken off. `whole`: the range; `before`: what its first end is added to, or multiplied by. */
static QuantityStatus refuse_dash (Input *input, const Part *whole, const Spread *less, const Spread *taken)
{
  Part rest = { .own = *less };
  if (!spread_subtract (less, taken, &rest.own))
    return QUANTITY_OK; /* less than nothing would be left: the ends of a range */
  summand_write_forms (input, whole, &rest);
  return QUANTITY_AMBIGUOUS;
}

/* Of `next` behind ×: a range, or a factor and something to be taken off. Of 3%-5% nothing is. */
static QuantityStatus check_dash (Input *input, const Part *before, const Part *next, const Part *product)
{
  Part first = *next, less;
  if (!next->dashed.is || next->wrong_unit || next->is_share)
    return QUANTITY_OK;
  first.own = next->dashed.first;
  first.counted = next->dashed.counted;
  if (summand_multiply (input->gauge, before, &first, &less) != QUANTITY_OK)
    return QUANTITY_OK;
  return refuse_dash (input, product, &less.own, &next->dashed.last);
}

/* 300元-500元×10%: of the second alone, or of both. */
static QuantityStatus check_dash_before (Input *input, const Part *before, const Part *next, const Part *product)
{
  Part last = *before, taken;
  if (!before->dashed.is || before->wrong_unit)
    return QUANTITY_OK;
  last.own = last.counted = before->dashed.last;
  if (summand_multiply (input->gauge, &last, next, &taken) != QUANTITY_OK)
    return QUANTITY_OK;
  return refuse_dash (input, product, &before->dashed.first, &taken.own);
}

QuantityStatus summand_check_factors (Input *input, const Part *a, const Part *b, const Part *whole)
{
  const QuantityStatus status = check_dash (input, a, b, whole);
  return status == QUANTITY_OK ? check_dash_before (input, a, b, whole) : status;
}

/* 5000元+1000元-3000元, 1000元-3000元+5000元: something is taken off, or one of the two is a range. */
QuantityStatus summand_check_addends (Input *input, const Part *a, const Part *b, const Part *whole)
{
  const Part *range = b->dashed.is ? b : a, *other = b->dashed.is ? a : b;
  Spread less;
  if (!range->dashed.is || range->wrong_unit)
    return QUANTITY_OK;
  if (!spread_add (&other->own, &range->dashed.first, &less))
    return QUANTITY_TOO_LARGE;
  return refuse_dash (input, whole, &less, &range->dashed.last);
}
