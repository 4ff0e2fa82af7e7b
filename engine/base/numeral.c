/* Text of a quantity -> the interval of what it can mean -> canonical text.
 *
 *   quantity = [total] [prefix] [money] figure [suffix] [unit] [suffix] | range | bounds
 *   range    = [total] figure [unit] to [money] figure [unit]
 *   bounds   = a quantity from below, then one from above: 5000元以上不满1万元
 *   total    = 共计 and the like, and 人民币, in any order
 *
 * The words are the table of sign.c, the number itself is figure.c's; here stands what prefix and suffix make of it. An
 * approximation and a bound together have no meaning that could be relied on and are refused. */
#include "base/numeral.h"
#include "base/decimal.h"
#include "base/figure.h"

typedef enum {
  READING_EXACT,
  READING_MORE,     /* 9000余 */
  READING_ABOUT,    /* 约7万, 7万左右 */
  READING_NEARLY,   /* 近5万 */
  READING_PAIR,     /* 三四万 */
  READING_SEVERAL,  /* 数百万 */
  READING_UPWARDS,  /* 上百 */
  READING_AT_LEAST, /* 不少于50, 50以上 */
  READING_ABOVE,    /* 超过50 */
  READING_AT_MOST,  /* 不超过50, 50以下 */
  READING_BELOW,    /* 不满50 */
} Reading;

/* From where (included) to where (not included) an approximate figure may lie: halves of the figure, and halves of the
 * step of its last digit that is not zero. */
static const struct {
  int from_figure, from_step, below_figure, below_step;
} spans[] = {
  [READING_MORE] = { 2, 0, 2, 2 },     /* 9000余: [9000, 9000 + 1000) */
  [READING_ABOUT] = { 2, -1, 2, 1 },   /* 约7万: [7万 - 5000, 7万 + 5000) */
  [READING_NEARLY] = { 2, -1, 2, 0 },  /* 近5万: [5万 - 5000, 5万) */
  [READING_PAIR] = { 2, 0, 2, 4 },     /* 三四万: [3万, 3万 + 2 x 1万) */
  [READING_SEVERAL] = { 4, 0, 20, 0 }, /* 数百万: [2 x 100万, 10 x 100万) */
  [READING_UPWARDS] = { 2, 0, 20, 0 }, /* 上百: [100, 10 x 100) */
};

typedef struct {
  SignKind sign;
  Reading reading;
} Word;

static const Word prefixes[] = {
  { SIGN_ABOUT, READING_ABOUT },     { SIGN_NEARLY, READING_NEARLY },     { SIGN_SEVERAL, READING_SEVERAL },
  { SIGN_UPWARDS, READING_UPWARDS }, { SIGN_AT_LEAST, READING_AT_LEAST }, { SIGN_ABOVE, READING_ABOVE },
  { SIGN_AT_MOST, READING_AT_MOST }, { SIGN_BELOW, READING_BELOW },
};

static const Word suffixes[] = {
  { SIGN_ABOUT_AFTER, READING_ABOUT },
  { SIGN_OR_MORE, READING_AT_LEAST },
  { SIGN_OR_LESS, READING_AT_MOST },
};

/* A text that is being read. */
typedef struct {
  Scan scan;
  gint64 parts;
  const char *const *units;
  gboolean wrong_unit; /* a unit word was met that is not among `units` */
} Input;

typedef struct {
  gint64 lo, hi;
} Span;

/* --- words around the figure --- */

/* TRUE if `next` can be said beside `*reading`. */
static gboolean join_reading (Reading *reading, Reading next)
{
  gboolean joins = *reading == READING_EXACT || *reading == next;
  *reading = next;
  return joins;
}

/* Passes the word at `scan` if it is among `words`. FALSE if it contradicts what was read before. */
static gboolean take_reading (Scan *scan, const Word *words, guint n, Reading *reading)
{
  for (guint i = 0; i < n; i++)
    if (scan_take (scan, words[i].sign))
      return join_reading (reading, words[i].reading);
  return TRUE;
}

static gboolean counts_money (const Input *input)
{
  return input->units != NULL && g_strv_contains (input->units, "元");
}

static void take_money (Input *input)
{
  if (scan_take (&input->scan, SIGN_MONEY) && !counts_money (input))
    input->wrong_unit = TRUE;
}

/* What says nothing of the number: 共计, 人民币. */
static void take_total (Input *input)
{
  do
    take_money (input);
  while (scan_take (&input->scan, SIGN_TOTAL));
}

/* Where the longest of the units that stand here ends; NULL if none does. */
static const char *match_unit (const Input *input)
{
  const char *longest = NULL;
  for (guint i = 0; input->units != NULL && input->units[i] != NULL; i++) {
    const char *end = scan_match (&input->scan, input->units[i]);
    if (end != NULL && (longest == NULL || end > longest))
      longest = end;
  }
  return longest;
}

/* Passes a unit word, of whatever unit. Returns: whether there was one. */
static gboolean take_unit (Input *input)
{
  const char *end = match_unit (input);
  if (end != NULL)
    scan_jump (&input->scan, end);
  if (end != NULL && counts_money (input)) {
    scan_take (&input->scan, SIGN_WHOLE);
    scan_take (&input->scan, SIGN_MONEY);
  }
  gboolean is_other = input->scan.kind == SIGN_WORD;
  while (scan_take (&input->scan, SIGN_WORD))
    input->wrong_unit = TRUE;
  return end != NULL || is_other;
}

/* --- amounts in base units --- */

static NumeralStatus to_base (const Amount *amount, gint64 parts, gint64 *ret)
{
  __int128 scaled;
  if (amount->too_large || __builtin_mul_overflow (amount->value, parts, &scaled) ||
      scaled / amount->divisor > G_MAXINT64)
    return NUMERAL_TOO_LARGE;
  if (amount->too_fine || scaled % amount->divisor != 0)
    return NUMERAL_FRACTION;
  *ret = (gint64) (scaled / amount->divisor);
  return NUMERAL_OK;
}

static gboolean amount_less (const Amount *a, const Amount *b)
{
  __int128 a_whole = a->value / a->divisor;
  __int128 b_whole = b->value / b->divisor;
  if (a_whole != b_whole)
    return a_whole < b_whole;
  return a->value % a->divisor * b->divisor < b->value % b->divisor * a->divisor;
}

/* The first whole base unit at or above so many halves of the figure (`base`) and of its step. */
static __int128 span_end (const Figure *figure, gint64 base, gint64 parts, int halves_of_figure, int halves_of_step)
{
  __int128 divisor = 2 * (__int128) figure->amount.divisor;
  __int128 end =
      halves_of_figure * (__int128) base * figure->amount.divisor + halves_of_step * figure->amount.step * parts;
  return (end + divisor - 1) / divisor;
}

static NumeralStatus read_approximate (const Figure *figure, Reading reading, gint64 base, gint64 parts, Span *ret)
{
  gboolean is_power = figure->implied && figure->amount.value == figure->amount.step;
  if (figure->amount.step == 0 || ((reading == READING_SEVERAL || reading == READING_UPWARDS) && !is_power))
    return NUMERAL_NOT_A_NUMBER;
  __int128 from = span_end (figure, base, parts, spans[reading].from_figure, spans[reading].from_step);
  __int128 last = span_end (figure, base, parts, spans[reading].below_figure, spans[reading].below_step) - 1;
  if (last > G_MAXINT64)
    return NUMERAL_TOO_LARGE;
  *ret = (Span) { (gint64) MIN (from, last), (gint64) last }; /* 近5条: half a step is less than one record */
  return NUMERAL_OK;
}

static NumeralStatus read_bound (Reading reading, gint64 base, Span *ret)
{
  if (reading == READING_BELOW && base == 0)
    return NUMERAL_NEGATIVE;
  if (reading == READING_ABOVE && base == G_MAXINT64)
    return NUMERAL_TOO_LARGE;
  switch (reading) {
  case READING_AT_LEAST: *ret = (Span) { base, G_MAXINT64 }; break;
  case READING_ABOVE: *ret = (Span) { base + 1, G_MAXINT64 }; break;
  case READING_AT_MOST: *ret = (Span) { 0, base }; break;
  case READING_BELOW: *ret = (Span) { 0, base - 1 }; break;
  default: *ret = (Span) { base, base };
  }
  return NUMERAL_OK;
}

static NumeralStatus read_span (const Figure *figure, Reading reading, gint64 parts, Span *ret)
{
  gboolean is_approximate = reading >= READING_MORE && reading <= READING_UPWARDS;
  if (figure->alone && !is_approximate)
    return NUMERAL_NOT_A_NUMBER;
  gint64 base;
  NumeralStatus status = to_base (&figure->amount, parts, &base);
  if (status != NUMERAL_OK)
    return status;
  return is_approximate ? read_approximate (figure, reading, base, parts, ret) : read_bound (reading, base, ret);
}

/* --- forms --- */

static gboolean read_figure (Input *input, Figure *ret)
{
  return figure_read (&input->scan, !decimal_ends (input->parts), ret);
}

/* What the powers behind the second figure of a range do to the first: 3至5万 is 3万至5万, 5000至3万 stays. FALSE for
 * 一至二百, which may be 1 or 100 to 200. */
static gboolean share_power (Figure *first, const Figure *second)
{
  if (first->has_big)
    return TRUE;
  Amount scaled = first->amount;
  amount_scale (&scaled, second->big);
  Amount scaled_more = scaled;
  amount_scale (&scaled_more, second->small);
  if (second->small > 1 && !first->has_small && !scaled_more.too_large && amount_less (&scaled_more, &second->amount))
    return FALSE;
  if (!scaled.too_large && amount_less (&scaled, &second->amount))
    first->amount = scaled;
  return TRUE;
}

static NumeralStatus read_range_end (Input *input, Figure *first, gboolean first_has_unit, Span *ret)
{
  Figure second;
  take_money (input);
  if (!read_figure (input, &second) || first->alone || second.alone || second.more || second.pair)
    return NUMERAL_NOT_A_NUMBER;
  take_unit (input);
  if (input->scan.kind != SIGN_END || (!first_has_unit && !share_power (first, &second)))
    return NUMERAL_NOT_A_NUMBER;
  NumeralStatus status = to_base (&first->amount, input->parts, &ret->lo);
  if (status == NUMERAL_OK)
    status = to_base (&second.amount, input->parts, &ret->hi);
  if (status == NUMERAL_OK && ret->lo > ret->hi)
    status = NUMERAL_REVERSED;
  return status;
}

static NumeralStatus read_negative (Input *input)
{
  Figure figure;
  scan_advance (&input->scan);
  take_money (input);
  if (!read_figure (input, &figure))
    return NUMERAL_NOT_A_NUMBER;
  take_unit (input);
  return input->scan.kind == SIGN_END ? NUMERAL_NEGATIVE : NUMERAL_NOT_A_NUMBER;
}

/* A quantity as it is written. */
typedef struct {
  Figure figure;
  Reading reading;
  gboolean has_unit;
} Written;

/* 余 behind the unit counts as before it: 2万元余. */
static gboolean take_suffixes (Input *input, Written *written)
{
  Scan *scan = &input->scan;
  if ((written->figure.more && !join_reading (&written->reading, READING_MORE)) ||
      (written->figure.pair && !join_reading (&written->reading, READING_PAIR)) ||
      !take_reading (scan, suffixes, G_N_ELEMENTS (suffixes), &written->reading))
    return FALSE;
  written->has_unit = take_unit (input);
  if (written->has_unit && !written->figure.more && scan_take (scan, SIGN_MORE) &&
      !join_reading (&written->reading, READING_MORE))
    return FALSE;
  return take_reading (scan, suffixes, G_N_ELEMENTS (suffixes), &written->reading);
}

static gboolean read_written (Input *input, Written *ret)
{
  *ret = (Written) { .reading = READING_EXACT };
  take_reading (&input->scan, prefixes, G_N_ELEMENTS (prefixes), &ret->reading);
  take_money (input);
  return read_figure (input, &ret->figure) && take_suffixes (input, ret);
}

/* The second half of 5000元以上不满1万元; what the first one says is in *ret. A figure that could share the power of the
 * other is refused: 5以上不满10万. */
static NumeralStatus read_upper_bound (Input *input, const Written *first, Span *ret)
{
  Written second;
  Span upper;
  if (!read_written (input, &second) || input->scan.kind != SIGN_END ||
      (second.reading != READING_BELOW && second.reading != READING_AT_MOST) ||
      (!first->has_unit && !first->figure.has_big && second.figure.has_big))
    return NUMERAL_NOT_A_NUMBER;
  NumeralStatus status = read_span (&second.figure, second.reading, input->parts, &upper);
  if (status != NUMERAL_OK)
    return status;
  ret->hi = upper.hi;
  return ret->hi < ret->lo ? NUMERAL_REVERSED : NUMERAL_OK;
}

static NumeralStatus read_quantity (Input *input, Span *ret)
{
  Scan *scan = &input->scan;
  Written written;
  take_total (input);
  if (scan->kind == SIGN_MINUS || (scan->kind == SIGN_TO && scan->value == '-'))
    return read_negative (input);
  if (!read_written (input, &written))
    return NUMERAL_NOT_A_NUMBER;
  if (written.reading == READING_EXACT && scan_take (scan, SIGN_TO))
    return read_range_end (input, &written.figure, written.has_unit, ret);
  gboolean is_lower = written.reading == READING_AT_LEAST || written.reading == READING_ABOVE;
  if (scan->kind != SIGN_END && !is_lower)
    return NUMERAL_NOT_A_NUMBER;
  NumeralStatus status = read_span (&written.figure, written.reading, input->parts, ret);
  return status != NUMERAL_OK || scan->kind == SIGN_END ? status : read_upper_bound (input, &written, ret);
}

/* Nearly all quantities are plain digits. Returns: NUMERAL_NOT_A_NUMBER for all others. */
static NumeralStatus read_plain (const char *text, gsize length, gint64 parts, Span *ret)
{
  switch (decimal_read_exact (text, length, parts, &ret->lo)) {
  case DECIMAL_OK: ret->hi = ret->lo; return NUMERAL_OK;
  case DECIMAL_TOO_LARGE: return NUMERAL_TOO_LARGE;
  case DECIMAL_FRACTION: return NUMERAL_FRACTION;
  case DECIMAL_NOT_A_NUMBER: break;
  }
  return NUMERAL_NOT_A_NUMBER;
}

NumeralStatus numeral_read (const char *text, gsize length, gint64 parts, const char *const *unit_zh, gint64 *ret_lo,
                            gint64 *ret_hi)
{
  g_assert (parts > 0);
  Span span;
  NumeralStatus status = read_plain (text, length, parts, &span);
  if (status == NUMERAL_NOT_A_NUMBER) {
    Input input = { .scan = scan_new (text, length), .parts = parts, .units = unit_zh };
    status = read_quantity (&input, &span);
    if (status == NUMERAL_OK && input.wrong_unit)
      status = NUMERAL_WRONG_UNIT;
  }
  if (status != NUMERAL_OK)
    return status;
  *ret_lo = span.lo;
  *ret_hi = span.hi;
  return NUMERAL_OK;
}
