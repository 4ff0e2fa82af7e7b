/* Text of a quantity -> the interval of what it can mean.
 *
 *   quantity = list [= sum] | not known | nothing
 *   list     = sum { 、 sum } [， 共计 sum]
 *
 * The words are the table of sign.def, a list is parts_list.c's, a sum of products sum.c's. */
#include "base/value/quantity.h"
#include <string.h>
#include "base/decimal.h"
#include "base/value/doubtful.h"
#include "base/value/joints.h"
#include "base/value/parts_list.h"
#include "base/term/remark.h"
#include "base/value/share.h"
#include "base/value/sum.h"
#include "base/term/turned.h"

/* --- the whole --- */

static gboolean takes_minus (Scan *scan)
{
  gboolean minus = scan->kind == SIGN_MINUS || (scan->kind == SIGN_TO && scan->value == '-');
  if (minus)
    scan_advance (scan);
  return minus;
}

static gboolean is_point (const Spread *spread)
{
  return !spread->open && fraction_compare (spread->lo, spread->hi) == 0;
}

/* `40 45`: the number ends, and another one begins. Of 不超过40 45 and 3 thousand 500 nothing is written without their words. */
static QuantityStatus refuse_rest (ValueReader *reader, const Part *part)
{
  Scan *scan = &reader->input.scan;
  Numeral next;
  if (scan->kind != SIGN_ARABIC || !scan->spaced || part->has_word || part->is_product ||
      part->amount.value > G_MAXINT64 || part->big != 0 || !is_point (&part->own))
    return QUANTITY_NOT_A_NUMBER;
  const char *from = scan->at, *to = from;
  while (to < scan->end && g_ascii_isdigit (*to))
    to++;
  if (!numeral_read (scan, FALSE, &next) || next.amount.value > G_MAXINT64)
    return QUANTITY_NOT_A_NUMBER;
  g_autofree char *first = quantity_write_units ((gint64) part->amount.value, part->amount.divisor);
  g_autofree char *second = quantity_write_units ((gint64) next.amount.value, next.amount.divisor);
  g_autofree char *digits = g_strndup (from, (gsize) (to - from)); /* 00 is 0, but not in 5000 */
  g_snprintf (reader->input.forms, sizeof reader->input.forms, "%s%s, %s+%s", first, digits, first, second);
  return QUANTITY_AMBIGUOUS;
}

/* In whole base units. */
static QuantityStatus finish (const Part *part, Quantity *ret)
{
  gboolean exact = fraction_is_whole (part->own.lo) && (part->own.open || fraction_is_whole (part->own.hi));
  if (!part->whole || (!exact && !part->rounds))
    return QUANTITY_FRACTION;
  const __int128 lo = fraction_floor (part->own.lo);
  const __int128 hi = part->own.open ? G_MAXINT64 : fraction_ceiling (part->own.hi);
  if (lo > G_MAXINT64 || hi > G_MAXINT64)
    return QUANTITY_TOO_LARGE;
  ret->lo = (gint64) lo;
  ret->hi = (gint64) hi;
  return QUANTITY_OK;
}

/* 1万元，价值2万元: the value of what was told may be more of it or the same once more; 经核实2万元 corrects it. */
static QuantityStatus refuse_again (ValueReader *reader, const Part *first)
{
  ValueReader ahead = *reader;
  gboolean of_value;
  Part second;
  if (!first->has_word || !joints_take_again (&ahead.input.scan, first, &of_value) ||
      sum_read (&ahead, &second) != QUANTITY_OK || summand_refusal (ahead.input.gauge, first) != QUANTITY_OK ||
      summand_refusal (ahead.input.gauge, &second) != QUANTITY_OK)
    return QUANTITY_NOT_A_NUMBER;
  if (of_value)
    summand_write_readings (&reader->input, first, &second);
  else
    summand_write_forms (&reader->input, first, &second);
  return QUANTITY_AMBIGUOUS;
}

static QuantityStatus read_whole (ValueReader *reader, Part *ret)
{
  Scan *scan = &reader->input.scan;
  Part again;
  QuantityStatus status = parts_list_read (reader, ret);
  while (status == QUANTITY_OK && scan_take (scan, SIGN_EQUALS))
    if ((status = sum_read (reader, &again)) == QUANTITY_OK)
      status = sum_agree (reader, ret, &again);
  if (status == QUANTITY_OK)
    scan_take (scan, SIGN_SEMICOLON);
  if (status != QUANTITY_OK || scan->kind == SIGN_END)
    return status;
  reader->before_comma = ret->amount;
  if ((status = refuse_again (reader, ret)) != QUANTITY_NOT_A_NUMBER)
    return status;
  return scan->kind == SIGN_COMMA ? QUANTITY_NOT_A_NUMBER : refuse_rest (reader, ret);
}

static QuantityStatus read_quantity (ValueReader *reader, Quantity *ret)
{
  Part part;
  if (remark_is_unknown (reader->input.scan) || remark_is_nothing (reader->input.scan)) {
    ret->lo = 0;
    ret->hi = remark_is_nothing (reader->input.scan) ? 0 : G_MAXINT64;
    return QUANTITY_OK;
  }
  if (remark_is_below_nought (reader->input.scan))
    return QUANTITY_NEGATIVE;
  gboolean negative = takes_minus (&reader->input.scan);
  QuantityStatus status = read_whole (reader, &part);
  if (negative)
    return status == QUANTITY_OK && !part.is_product && !part.is_range ? QUANTITY_NEGATIVE : QUANTITY_NOT_A_NUMBER;
  if (status == QUANTITY_OK)
    status = summand_refusal (reader->input.gauge, &part);
  return status == QUANTITY_OK ? finish (&part, ret) : status;
}

/* Nearly all quantities are plain digits. Returns: QUANTITY_NOT_A_NUMBER for all others. */
static QuantityStatus read_plain (const char *text, gsize length, gint64 parts, Quantity *ret)
{
  switch (decimal_read_exact (text, length, parts, &ret->lo)) {
  case DECIMAL_OK: ret->hi = ret->lo; return QUANTITY_OK;
  case DECIMAL_TOO_LARGE: return QUANTITY_TOO_LARGE;
  case DECIMAL_FRACTION: return QUANTITY_FRACTION;
  case DECIMAL_NOT_A_NUMBER: break;
  }
  return QUANTITY_NOT_A_NUMBER;
}

gboolean quantity_begins (const char *text, gsize length)
{
  const Scan scan = scan_new (text, length, NULL);
  return joints_begin_number (&scan) || scan.kind == SIGN_BIG ||
         (scan.kind >= SIGN_NAMED && scan.kind <= SIGN_POWERS) ||
         (scan.kind >= SIGN_SEVERAL && scan.kind <= SIGN_BELOW);
}

/* --- what can be meant in two ways --- */

static QuantityStatus read_other (const ValueReader *reader, const char *text, Quantity *ret)
{
  ValueReader other = { .input = { .scan = scan_new (text, strlen (text), reader->input.gauge),
                                   .gauge = reader->input.gauge },
                        .counts = reader->counts };
  other.input.begin = other.input.scan.at;
  return read_quantity (&other, ret);
}

static gboolean is_readable (const ValueReader *reader, const char *text)
{
  Quantity read;
  return read_other (reader, text, &read) == QUANTITY_OK;
}

static void add_form (char *forms, const char *form)
{
  const gsize used = strlen (forms);
  g_snprintf (forms + used, QUANTITY_FORMS - used, "%s%s", used > 0 ? ", " : "", form);
}

/* Names the first two that are read. FALSE: none is. */
static gboolean refuse_meanings (ValueReader *reader, const GArray *meanings)
{
  Input *input = &reader->input;
  guint n = 0;
  for (guint i = 0; i < meanings->len && n < 2; i++) {
    const Meaning *meaning = &g_array_index (meanings, Meaning, i);
    const gsize longer = MAX (strlen (meaning->english), strlen (meaning->text));
    const gsize used = n == 0 ? 0 : MAX (strlen (input->english), strlen (input->forms));
    if (used + longer + strlen (", ") >= QUANTITY_FORMS || !is_readable (reader, meaning->text))
      continue;
    if (n++ == 0)
      *input->forms = *input->english = '\0';
    add_form (input->forms, meaning->text);
    add_form (input->english, is_readable (reader, meaning->english) ? meaning->english : meaning->text);
  }
  return n > 0;
}

/* `status`: what the text is refused for where it has one meaning at most. */
static QuantityStatus refuse_doubtful (ValueReader *reader, const Input *whole, QuantityStatus status)
{
  const gboolean at_comma = reader->input.scan.kind == SIGN_COMMA && reader->before_comma.divisor > 0;
  g_autoptr (GArray) of_comma = at_comma ? doubtful_comma (&reader->input, &reader->before_comma) : NULL;
  g_autoptr (GArray) of_word = doubtful_word (whole);
  g_autoptr (GArray) of_clock = doubtful_clock (whole);
  const gboolean several = (at_comma && refuse_meanings (reader, of_comma)) || refuse_meanings (reader, of_word) ||
                           refuse_meanings (reader, of_clock);
  return several ? QUANTITY_AMBIGUOUS : share_said (whole) ? QUANTITY_SHARE : status;
}

static QuantityStatus read_with_words (ValueReader *reader, Quantity *ret)
{
  const Input whole = reader->input;
  const QuantityStatus status = read_quantity (reader, ret);
  g_autoptr (GArray) clock = status == QUANTITY_NOT_A_NUMBER ? doubtful_clock (&whole) : NULL;
  if (clock != NULL && clock->len == 1)
    return read_other (reader, g_array_index (clock, Meaning, 0).text, ret);
  if (status == QUANTITY_SEVERAL && share_said (&whole)) /* 5万元的一半 */
    return QUANTITY_SHARE;
  if (status != QUANTITY_NOT_A_NUMBER && status != QUANTITY_WRONG_UNIT)
    return status;
  return refuse_doubtful (reader, &whole, status);
}

/* Whether words around it say that it is something else. A denial says so only where it was passed over. */
static QuantityStatus check_turned (ValueReader *reader, const Scan *scan, QuantityStatus status)
{
  if (status == QUANTITY_FOREIGN || status == QUANTITY_PRICE || status == QUANTITY_SHARE)
    return status;
  const gboolean denied = status == QUANTITY_OK && !remark_is_nothing (*scan);
  return turned_name (&reader->input, *scan, denied) ? QUANTITY_ELSE : status;
}

QuantityStatus quantity_read (const char *text, gsize length, const Gauge *gauge, Quantity *ret)
{
  Quantity read = { .forms = "" };
  QuantityStatus status = read_plain (text, length, gauge_parts (gauge), &read);
  if (status == QUANTITY_NOT_A_NUMBER && length <= QUANTITY_LONGEST) {
    g_autoptr (Gauge) counts = gauge_new (1);
    ValueReader reader = { .input = { .scan = scan_new (text, length, gauge), .gauge = gauge }, .counts = counts };
    const Scan first = reader.input.scan;
    reader.input.begin = first.at;
    status = check_turned (&reader, &first, read_with_words (&reader, &read));
    memcpy (ret->forms, reader.input.forms, sizeof ret->forms);
    memcpy (ret->english, reader.input.english, sizeof ret->english);
  }
  if (status == QUANTITY_OK) {
    ret->lo = read.lo;
    ret->hi = read.hi;
  }
  return status;
}
