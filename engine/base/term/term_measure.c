/* A term as it is written -> the interval of what it can be: how wide each word makes its figure, then the bounds, then
 * the two ends of a range. */
#include "base/term/term.h"

/* The ends as multiples of the figure, steps of its last digit that is not zero, and tenths of that; `below`: the upper end
 * is not in. */
typedef struct {
  int from_times, from_tenths;
  int to_times, to_steps, to_tenths;
  gboolean below;
} Width;

static const Width widths[] = {
  [VAGUE_EXACT] = { 1, 10, 1, 0, 10, FALSE },   /* [5000, 5000] */
  [VAGUE_ABOUT] = { 1, 9, 1, 0, 11, FALSE },    /* 约5万: [4.5万, 5.5万] */
  [VAGUE_NEARLY] = { 1, 9, 1, 0, 10, TRUE },    /* 近5万: [4.5万, 5万) */
  [VAGUE_UPWARDS] = { 1, 10, 10, 0, 10, TRUE }, /* 上百: [100, 1000) */
  [VAGUE_MORE] = { 1, 10, 1, 1, 10, TRUE },     /* 9000余: [9000, 10000) */
  [VAGUE_SEVERAL] = { 2, 10, 10, 0, 10, TRUE }, /* 数百万: [200万, 1000万) */
  [VAGUE_PAIR] = { 1, 10, 1, 2, 10, TRUE },     /* 三四万: [3万, 5万) */
  [VAGUE_APART] = { 1, 10, 1, 2, 10, FALSE },   /* 三五千: [3000, 5000] */
  [VAGUE_ONE] = { 1, 9, 2, 0, 10, FALSE },      /* 个把月: [0.9, 2] */
  [VAGUE_ROUND] = { 1, 8, 1, 0, 10, FALSE },    /* 百儿八十: [80, 100] */
};
static const Width pair_of_ones = { 1, 10, 1, 1, 10, FALSE }; /* 三四人: [3, 4] */

static const Width *width_of (const Written *written)
{
  gboolean ones = written->figure.amount.step == 1 && written->figure.amount.divisor == 1;
  return written->vagueness == VAGUE_PAIR && ones ? &pair_of_ones : &widths[written->vagueness];
}

/* So many times the figure and so many of its steps, with the head before it. */
static QuantityStatus measure_point (const Written *written, const Gauge *gauge, int times, int steps, Spread *ret)
{
  const Amount *amount = &written->figure.amount;
  Fraction number = { 0, amount->divisor };
  __int128 of_steps;
  if (amount->too_fine)
    return QUANTITY_FRACTION;
  if (amount->too_large || __builtin_mul_overflow (amount->value, times, &number.value) ||
      __builtin_mul_overflow (amount->step, steps, &of_steps) ||
      __builtin_add_overflow (number.value, of_steps, &number.value) ||
      !gauge_measure (gauge, written->wrong_unit ? NULL : written->unit, number, ret) ||
      (written->has_head && !spread_add (ret, &written->head, ret)))
    return QUANTITY_TOO_LARGE;
  return QUANTITY_OK;
}

static gboolean is_meaningful (const Written *written)
{
  const Numeral *figure = &written->figure;
  gboolean exact = written->vagueness == VAGUE_EXACT;
  gboolean of_power = written->vagueness == VAGUE_SEVERAL || written->vagueness == VAGUE_UPWARDS;
  gboolean is_power = figure->implied && figure->amount.value == figure->amount.step;
  if (exact)
    return !figure->alone || written->bound != BOUND_NONE;
  return figure->amount.step != 0 && (!of_power || is_power);
}

/* The greatest whole number below. */
static Fraction below (Fraction a)
{
  const __int128 end = fraction_ceiling (a) - 1;
  return fraction_whole (MAX (end, 0));
}

static QuantityStatus apply_bound (BoundWord bound, gboolean exact, Spread *spread)
{
  if (bound == BOUND_BELOW && spread->hi.value == 0)
    return QUANTITY_NEGATIVE;
  if (bound == BOUND_ABOVE && exact)
    spread->lo = fraction_whole (fraction_floor (spread->lo) + 1);
  if (bound == BOUND_BELOW)
    spread->hi = below (spread->hi);
  if (bound == BOUND_AT_MOST || bound == BOUND_BELOW)
    spread->lo = fraction_whole (0);
  spread->open = bound == BOUND_AT_LEAST || bound == BOUND_ABOVE;
  return QUANTITY_OK;
}

/* 不到三四百, 不足百余: below what is vague itself, so from a tenth below its least on. */
static gboolean lower_short (const Written *written, Spread *spread)
{
  const Width *nearly = &widths[VAGUE_NEARLY];
  return !written->is_short || written->vagueness <= VAGUE_NEARLY ||
         fraction_multiply (spread->lo, (Fraction) { nearly->from_tenths, 10 }, &spread->lo);
}

static QuantityStatus measure_written (const Written *written, const Gauge *gauge, Spread *ret, gboolean *whole,
                                       gboolean *rounds)
{
  const Width *width = width_of (written);
  Spread from, to, self;
  if (!is_meaningful (written))
    return QUANTITY_NOT_A_NUMBER;
  QuantityStatus status = measure_point (written, gauge, width->from_times, 0, &from);
  if (status == QUANTITY_OK)
    status = measure_point (written, gauge, width->to_times, width->to_steps, &to);
  if (status == QUANTITY_OK)
    status = measure_point (written, gauge, 1, 0, &self);
  if (status != QUANTITY_OK)
    return status;
  const gboolean is_whole = fraction_is_whole (self.lo) && fraction_is_whole (self.hi);
  *whole &= is_whole;
  *rounds |= written->vagueness != VAGUE_EXACT;
  if (!fraction_multiply (from.lo, (Fraction) { width->from_tenths, 10 }, &ret->lo) ||
      !fraction_multiply (to.hi, (Fraction) { width->to_tenths, 10 }, &ret->hi) || !lower_short (written, ret))
    return QUANTITY_TOO_LARGE;
  if (width->below && is_whole) /* of 1.5余 no next lower number is known */
    ret->hi = below (ret->hi);
  if (fraction_compare (ret->hi, ret->lo) < 0)
    ret->lo = ret->hi; /* 近5条: a tenth is less than one record */
  if (written->vagueness == VAGUE_ONE && fraction_floor (ret->lo) == 0)
    ret->lo = fraction_whole (1); /* 个把人: not nobody */
  ret->open = FALSE;
  return apply_bound (written->bound, written->vagueness == VAGUE_EXACT, ret);
}

QuantityStatus term_measure (const ValueTerm *term, const Gauge *gauge, Spread *ret, gboolean *ret_whole,
                             gboolean *ret_rounds)
{
  Spread upper;
  QuantityStatus status = measure_written (&term->first, gauge, ret, ret_whole, ret_rounds);
  if (status != QUANTITY_OK || term->form == TERM_SINGLE)
    return status;
  status = measure_written (&term->second, gauge, &upper, ret_whole, ret_rounds);
  if (status != QUANTITY_OK)
    return status;
  if (term->form == TERM_RANGE && term->first.excluded)
    ret->lo = fraction_whole (fraction_floor (ret->lo) + 1);
  ret->hi = term->form == TERM_RANGE && term->second.excluded ? below (upper.hi) : upper.hi;
  ret->open = upper.open;
  return !upper.open && fraction_compare (ret->hi, ret->lo) < 0 ? QUANTITY_REVERSED : QUANTITY_OK;
}
