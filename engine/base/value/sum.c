/* Signs -> one sum of products.
 *
 *   sum      = product { + product }
 *   product  = factor { × factor }
 *   factor   = term [in other words] | ( sum )
 *
 * One factor of a product is of the unit, the others merely count: 20余个×200元. Each part is measured both ways, as of the
 * unit and as a mere count, until the product knows which it is. */
#include "base/value/sum.h"
#include "base/value/remark.h"

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
  return measure_both (reader, &term, ret);
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

static void write_forms (ValueReader *reader, const Part *first, const Part *second, gboolean sum)
{
  const gint64 parts = gauge_parts (reader->input.gauge);
  g_autofree char *one = write_spread (&first->own, parts, quantity_write);
  g_autofree char *other = write_spread (&second->own, parts, quantity_write);
  g_autofree char *one_english = write_spread (&first->own, parts, quantity_write_english);
  g_autofree char *other_english = write_spread (&second->own, parts, quantity_write_english);
  write_both (reader->input.forms, one, other, sum);
  write_both (reader->input.english, one_english, other_english, sum);
}

void sum_write_forms (ValueReader *reader, const Part *first, const Part *second)
{
  write_forms (reader, first, second, FALSE);
}

void sum_write_readings (ValueReader *reader, const Part *first, const Part *second)
{
  write_forms (reader, first, second, TRUE);
}

/* What follows says the amount again and must agree: 伍仟元（5000元）, 20×5=100. */
QuantityStatus sum_agree (ValueReader *reader, const Part *first, const Part *second)
{
  if (first->foreign || second->foreign)
    return QUANTITY_FOREIGN;
  if (same_spread (&first->own, &second->own))
    return QUANTITY_OK;
  sum_write_forms (reader, first, second);
  return QUANTITY_AMBIGUOUS;
}

/* Of two factors at most one is of the unit, unless the unit is a mere piece: 3个×50条. */
static QuantityStatus multiply (const Gauge *gauge, const Part *a, const Part *b, Part *ret)
{
  gboolean first = a->is_own || (!b->is_own && !a->wrong_unit && !b->is_price);
  if (a->is_own && b->is_own && (gauge_is_money (gauge) || gauge_parts (gauge) > 1))
    return QUANTITY_NOT_A_NUMBER;
  if (a->foreign || b->foreign)
    return gauge_is_money (gauge) ? QUANTITY_FOREIGN : QUANTITY_WRONG_UNIT;
  const Part *own = first ? a : b, *other = first ? b : a;
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
  *ret = product;
  return QUANTITY_OK;
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
    return multiply (reader->input.gauge, part, inner, part);
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

/* × stands here, or a price and its number side by side: 20个，每个200元. */
static gboolean take_times (Scan *scan, const Part *before)
{
  Scan ahead = *scan;
  if (scan_take (scan, SIGN_TIMES))
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
  QuantityStatus status = read_factor (reader, ret);
  while (status == QUANTITY_OK && take_times (&reader->input.scan, ret)) {
    if (is_bare_nought (ret))
      return QUANTITY_NOT_A_NUMBER;
    Part next;
    status = read_factor (reader, &next);
    if (status == QUANTITY_OK)
      status = multiply (reader->input.gauge, ret, &next, ret);
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
  sum.wrong_unit = a->wrong_unit || b->wrong_unit;
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
  sum_write_readings (reader, total, next);
  return QUANTITY_AMBIGUOUS;
}

QuantityStatus sum_read (ValueReader *reader, Part *ret)
{
  QuantityStatus status = read_product (reader, ret);
  while (status == QUANTITY_OK && scan_take (&reader->input.scan, SIGN_PLUS)) {
    const gboolean named = reader->total && reader->input.scan.kind == SIGN_NAME;
    Part next;
    status = read_product (reader, &next);
    if (status == QUANTITY_OK && named && gauge_is_money (reader->input.gauge))
      return refuse_named (reader, ret, &next);
    if (status == QUANTITY_OK)
      status = sum_add (reader, ret, &next, ret);
  }
  return status;
}
