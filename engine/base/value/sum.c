/* Signs -> one sum of products.
 *
 *   sum      = product { + product }
 *   product  = factor { × factor }
 *   factor   = term [in other words] | ( sum )
 *
 * One factor of a product is of the unit, the others merely count: 20余个×200元. Each part is measured both ways, as of the
 * unit and as a mere count, until the product knows which it is. */
#include "base/value/sum.h"
#include "base/term/quantity_write.h"
#include "base/term/remark.h"

enum { MOST_DEPTH = 4 };

/* --- terms --- */

static QuantityStatus measure_both (ValueReader *reader, const ValueTerm *term, Part *ret)
{
  gboolean whole = TRUE, rounds = FALSE;
  ValueTerm counted = *term;
  counted.first.unit = counted.second.unit = NULL;
  counted.first.has_head = counted.second.has_head = FALSE;
  ret->whole = TRUE;
  QuantityStatus status = term_measure (term, reader->input.gauge, &ret->own, &ret->whole, &ret->rounds);
  ret->is_countable = term_measure (&counted, reader->counts, &ret->counted, &whole, &rounds) == QUANTITY_OK;
  return status;
}

/* 2019年 and 3月至5月 are of the calendar. */
static gboolean names_one (const ValueTerm *term, const Written *last)
{
  enum { FIRST_YEAR = 1000 };
  const Amount *amount = &last->figure.amount;
  const gboolean pair = last->figure.pair && last->names_one && last->piece != PIECE_DAY; /* 3、4月 */
  return term->names_one || pair || (last->piece == PIECE_YEAR && amount->value / amount->divisor >= FIRST_YEAR);
}

/* The ends of a range with a dash, each by itself. */
static QuantityStatus measure_ends (ValueReader *reader, const ValueTerm *term, Dashed *ret)
{
  Part end;
  ValueTerm one = { .form = TERM_SINGLE, .first = term->first };
  if (!term->dashed || term->form != TERM_RANGE)
    return QUANTITY_OK;
  if (one.first.unit == NULL)
    one.first.unit = term->second.unit;
  QuantityStatus status = measure_both (reader, &one, &end);
  ret->is = end.is_countable;
  ret->first = end.own;
  ret->counted = end.counted;
  one.first = term->second;
  if (status == QUANTITY_OK)
    status = measure_both (reader, &one, &end);
  ret->last = end.own;
  return status;
}

static QuantityStatus read_term (ValueReader *reader, Part *ret)
{
  ValueTerm term;
  QuantityStatus status = term_read (&reader->input, &term);
  if (status != QUANTITY_OK)
    return status;
  const Written *first = &term.first;
  const Written *last = term.form == TERM_SINGLE ? first : &term.second;
  *ret = (Part) { .amount = first->figure.amount, .big = first->figure.has_big ? first->figure.big : 0 };
  ret->has_word = first->has_word || last->has_word;
  ret->wrong_unit = first->wrong_unit || last->wrong_unit;
  ret->foreign = first->foreign || last->foreign;
  ret->is_price = first->is_price || last->is_price;
  ret->is_share = first->share > 0 || last->share > 0;
  ret->is_range = term.form != TERM_SINGLE;
  ret->is_own = last->unit != NULL && !ret->wrong_unit;
  ret->is_other = last->unit != NULL && ret->wrong_unit;
  ret->may_name_one = last->names_one;
  ret->unequal = first->unequal || last->unequal;
  ret->names_one = names_one (&term, last);
  ret->wrong_unit |= term.names_one && gauge_is_time (reader->input.gauge);
  ret->piece = last->piece;
  ret->each_gains = (first->each_gains || last->each_gains) && gauge_is_gain (reader->input.gauge);
  ret->priced = first->priced.n > 0 ? first->priced : last->priced;
  status = measure_both (reader, &term, ret);
  return status == QUANTITY_OK ? measure_ends (reader, &term, &ret->dashed) : status;
}

/* --- the same in other words --- */

static gboolean same_spread (const Spread *a, const Spread *b)
{
  return a->open == b->open && fraction_compare (a->lo, b->lo) == 0 &&
         (a->open || fraction_compare (a->hi, b->hi) == 0);
}

/* Goes behind the words of a conversion, if they come before the bracket closes: （按汇率6.5折合人民币. */
static gboolean skip_to_conversion (Scan *scan)
{
  Scan ahead = *scan;
  while (ahead.kind != SIGN_END && ahead.kind != SIGN_CLOSE && ahead.kind != SIGN_CONVERTED)
    scan_advance (&ahead);
  if (ahead.kind != SIGN_CONVERTED)
    return FALSE;
  *scan = ahead;
  return TRUE;
}

/* What follows says the amount again and must agree: 伍仟元（5000元）, 20×5=100. */
QuantityStatus sum_agree (ValueReader *reader, const Part *first, const Part *second)
{
  if (first->foreign || second->foreign)
    return QUANTITY_FOREIGN;
  if (same_spread (&first->own, &second->own))
    return QUANTITY_OK;
  summand_write_forms (&reader->input, first, second);
  return QUANTITY_AMBIGUOUS;
}

/* A sum inside brackets, which are passed. */
static QuantityStatus read_inner (ValueReader *reader, Part *ret)
{
  if (++reader->depth > MOST_DEPTH)
    return QUANTITY_NOT_A_NUMBER;
  const QuantityStatus status = sum_read (reader, ret);
  reader->depth--;
  return status;
}

/* Of 5000美元（折合人民币35000元） the yuan count. */
static QuantityStatus read_conversion (ValueReader *reader, Part *part)
{
  Part converted;
  QuantityStatus status = read_term (reader, &converted);
  if (status != QUANTITY_OK)
    return status;
  if (part->foreign == converted.foreign)
    return sum_agree (reader, part, &converted);
  if (part->foreign)
    *part = converted;
  return QUANTITY_OK;
}

/* （每片0.09克） behind 10片 is a factor, all else says the amount again. */
static QuantityStatus take_inner (ValueReader *reader, Part *part, const Part *inner)
{
  if (inner->is_price && !part->is_price && part->wrong_unit)
    return summand_multiply (reader->input.gauge, part, inner, part);
  return sum_agree (reader, part, inner);
}

/* （2000元、3000元） behind 5000元: what it was made of. */
static QuantityStatus read_made_of (ValueReader *reader, Part *ret)
{
  QuantityStatus status = read_inner (reader, ret);
  while (status == QUANTITY_OK && scan_take (&reader->input.scan, SIGN_LIST)) {
    Part next;
    status = read_inner (reader, &next);
    if (status == QUANTITY_OK)
      status = sum_add (reader, ret, &next, ret);
  }
  return status;
}

static QuantityStatus read_bracket (ValueReader *reader, Part *part)
{
  Scan *scan = &reader->input.scan;
  Part again;
  QuantityStatus status;
  scan_advance (scan);
  if (skip_to_conversion (scan))
    status = read_conversion (reader, part);
  else if ((status = read_made_of (reader, &again)) == QUANTITY_OK)
    status = take_inner (reader, part, &again);
  if (status != QUANTITY_OK)
    return status;
  return scan_take (scan, SIGN_CLOSE) ? QUANTITY_OK : QUANTITY_NOT_A_NUMBER;
}

static gboolean conversion_follows (const Scan *scan)
{
  Scan ahead = *scan;
  scan_take (&ahead, SIGN_COMMA);
  return ahead.kind == SIGN_CONVERTED;
}

static QuantityStatus read_other_words (ValueReader *reader, Part *part)
{
  Scan *scan = &reader->input.scan;
  QuantityStatus status = QUANTITY_OK;
  while (status == QUANTITY_OK && scan->kind == SIGN_OPEN)
    status = read_bracket (reader, part);
  if (status == QUANTITY_OK && part->foreign && conversion_follows (scan)) {
    scan_take (scan, SIGN_COMMA);
    status = read_conversion (reader, part);
  }
  return status;
}

/* --- products and sums --- */

static QuantityStatus read_group (ValueReader *reader, Part *ret)
{
  scan_advance (&reader->input.scan);
  const QuantityStatus status = read_inner (reader, ret);
  if (status != QUANTITY_OK)
    return status;
  ret->dashed.is = FALSE;
  return scan_take (&reader->input.scan, SIGN_CLOSE) ? QUANTITY_OK : QUANTITY_NOT_A_NUMBER;
}

static QuantityStatus read_factor (ValueReader *reader, Part *ret)
{
  Scan ahead = reader->input.scan;
  if (ahead.kind == SIGN_OPEN && !remark_take (&ahead))
    return read_group (reader, ret);
  QuantityStatus status = read_term (reader, ret);
  return status != QUANTITY_OK ? status : read_other_words (reader, ret);
}

/* × stands here, or a price and its number side by side: 20个，每个200元. `ret_sign`: it was ×. */
static gboolean take_times (Scan *scan, const Part *before, gboolean *ret_sign)
{
  Scan ahead = *scan;
  *ret_sign = scan_take (scan, SIGN_TIMES);
  if (*ret_sign)
    return TRUE;
  scan_take (&ahead, SIGN_COMMA);
  gboolean beside =
      ahead.kind == SIGN_EACH || (before->is_price && (ahead.kind == SIGN_TOTAL || ahead.kind == SIGN_ARABIC));
  if (beside && before->has_word)
    *scan = ahead;
  return beside && before->has_word;
}

/* 0x32 is 50 for a machine, and nothing times 32 is written by nobody. */
static gboolean is_bare_nought (const Part *part)
{
  return !part->has_word && !part->is_product && !part->own.open && part->own.hi.value == 0;
}

static QuantityStatus read_product (ValueReader *reader, Part *ret)
{
  gboolean sign;
  QuantityStatus status = read_factor (reader, ret);
  while (status == QUANTITY_OK && take_times (&reader->input.scan, ret, &sign)) {
    if (is_bare_nought (ret))
      return QUANTITY_NOT_A_NUMBER;
    Part next, product;
    status = read_factor (reader, &next);
    if (status == QUANTITY_OK && !sign && next.may_name_one) /* 每月5000元，6月 */
      status = QUANTITY_PRICE;
    if (status == QUANTITY_OK)
      status = summand_multiply (reader->input.gauge, ret, &next, &product);
    if (status == QUANTITY_OK && sign)
      status = summand_check_factors (&reader->input, ret, &next, &product);
    if (status == QUANTITY_OK)
      *ret = product;
  }
  return status;
}

/* 3+5万 may be 3 and 50,000 or 80,000. */
static QuantityStatus check_power (ValueReader *reader, const Part *a, const Part *b)
{
  Amount shared = a->amount;
  if (a->has_word || a->big != 0 || b->big == 0 || a->is_product || b->is_product)
    return QUANTITY_OK;
  amount_scale (&shared, b->big);
  if (!term_may_share (&shared, &b->amount) || shared.value > G_MAXINT64)
    return QUANTITY_OK;
  g_autofree char *as_is = quantity_write_units ((gint64) a->amount.value, a->amount.divisor);
  g_autofree char *raised = quantity_write_units ((gint64) shared.value, shared.divisor);
  g_autofree char *second = quantity_write_units ((gint64) b->amount.value, b->amount.divisor);
  g_snprintf (reader->input.forms, sizeof reader->input.forms, "%s+%s, %s+%s", as_is, second, raised, second);
  return QUANTITY_AMBIGUOUS;
}

QuantityStatus sum_add (ValueReader *reader, const Part *a, const Part *b, Part *ret)
{
  QuantityStatus status = check_power (reader, a, b);
  Part sum = { .whole = a->whole && b->whole, .rounds = a->rounds || b->rounds, .is_product = TRUE };
  sum.has_word = a->has_word || b->has_word;
  const gboolean dates = gauge_is_time (reader->input.gauge) && a->may_name_one && b->may_name_one; /* 5月+6月 */
  sum.wrong_unit = a->wrong_unit || b->wrong_unit || dates;
  sum.foreign = a->foreign || b->foreign;
  sum.is_price = a->is_price || b->is_price;
  sum.is_share = a->is_share || b->is_share;
  sum.is_own = a->is_own || b->is_own;
  if (status != QUANTITY_OK)
    return status;
  sum.is_countable = a->is_countable && b->is_countable && spread_add (&a->counted, &b->counted, &sum.counted);
  if (!spread_add (&a->own, &b->own, &sum.own))
    return QUANTITY_TOO_LARGE;
  *ret = sum;
  return QUANTITY_OK;
}

/* 2万元 of 共4万元加获利2万元 may be in what was told, as behind a comma. */
static QuantityStatus refuse_named (ValueReader *reader, const Part *total, const Part *next)
{
  summand_write_readings (&reader->input, total, next);
  return QUANTITY_AMBIGUOUS;
}

QuantityStatus sum_read (ValueReader *reader, Part *ret)
{
  QuantityStatus status = read_product (reader, ret);
  while (status == QUANTITY_OK && scan_take (&reader->input.scan, SIGN_PLUS)) {
    const gboolean named = reader->total && reader->input.scan.kind == SIGN_NAME;
    Part next, sum;
    status = read_product (reader, &next);
    if (status == QUANTITY_OK && named && gauge_is_money (reader->input.gauge))
      return refuse_named (reader, ret, &next);
    if (status == QUANTITY_OK)
      status = sum_add (reader, ret, &next, &sum);
    if (status == QUANTITY_OK)
      status = summand_check_addends (&reader->input, ret, &next, &sum);
    if (status == QUANTITY_OK)
      *ret = sum;
  }
  return status;
}
