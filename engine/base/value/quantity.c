/* Text of a quantity -> the interval of what it can mean.
 *
 *   quantity = list [= sum] | not known | nothing
 *   list     = sum { 、 sum } [， 共计 sum]
 *
 * The words are the table of sign.def, a sum of products is sum.c's. */
#include "base/value/quantity.h"
#include <string.h>
#include "base/decimal.h"
#include "base/value/doubtful.h"
#include "base/value/goods.h"
#include "base/value/joints.h"
#include "base/term/remark.h"
#include "base/value/share.h"
#include "base/value/sum.h"
#include "base/term/turned.h"

enum { MOST_PARTS = 8 }; /* of a list that is written anew with + */

static QuantityStatus refuse_kind (const Gauge *gauge, const Part *part)
{
  if (part->foreign && gauge_is_money (gauge))
    return QUANTITY_FOREIGN;
  if (part->wrong_unit || part->foreign)
    return QUANTITY_WRONG_UNIT;
  if (part->is_share)
    return QUANTITY_SHARE;
  return part->is_price ? QUANTITY_PRICE : QUANTITY_OK;
}

/* --- lists --- */

/* The parts of a list as they stand in the text. */
typedef struct {
  const char *from[MOST_PARTS], *to[MOST_PARTS];
  guint n;
  gboolean summed;  /* 共计 or 分别 says that they are to be added */
  gboolean each;    /* it was 分别 */
  gboolean ordered; /* they are told one after the other */
} List;

static void hear_sum (ValueReader *reader, List *list)
{
  reader->total = joints_say_sum (reader->input.scan);
  list->summed |= reader->total;
  list->each |= joints_say_each (reader->input.scan);
}

static QuantityStatus read_part (ValueReader *reader, List *list, Part *ret)
{
  gboolean opened = FALSE;
  hear_sum (reader, list);
  list->ordered |= joints_take_order (&reader->input.scan);
  if (goods_take (&reader->input.scan, &opened))
    hear_sum (reader, list);
  const char *from = reader->input.scan.at;
  QuantityStatus status = sum_read (reader, ret);
  if (opened && status == QUANTITY_OK && !scan_take (&reader->input.scan, SIGN_CLOSE))
    status = QUANTITY_NOT_A_NUMBER;
  if (status == QUANTITY_OK)
    goods_take_behind (&reader->input.scan, from);
  if (list->n < MOST_PARTS) {
    list->from[list->n] = from;
    list->to[list->n] = reader->input.scan.at;
  }
  list->n++;
  return status;
}

/* 3000元+2000元; nothing where that is too long. */
static QuantityStatus refuse_several (ValueReader *reader, const List *list, const Part *sum)
{
  const QuantityStatus kind = refuse_kind (reader->input.gauge, sum);
  g_autoptr (GString) forms = g_string_new (NULL);
  for (guint i = 0; i < MIN (list->n, MOST_PARTS); i++) {
    g_string_append (forms, i > 0 ? "+" : "");
    g_string_append_len (forms, list->from[i], list->to[i] - list->from[i]);
    while (g_ascii_isspace (forms->str[forms->len - 1]))
      g_string_truncate (forms, forms->len - 1);
  }
  const gboolean fits = list->n <= MOST_PARTS && forms->len < QUANTITY_FORMS;
  g_strlcpy (reader->input.forms, fits ? forms->str : "", QUANTITY_FORMS);
  return kind == QUANTITY_OK ? QUANTITY_SEVERAL : kind;
}

static gboolean is_other_count (const Part *part) { return part->wrong_unit && !part->foreign && !part->is_price; }

/* The sum of several and the total that is said behind them: what both allow. Of 两次共5000元 the total counts. */
static QuantityStatus meet (ValueReader *reader, Part *sum, const Part *total)
{
  const Part several = *sum;
  *sum = *total;
  sum->is_product = TRUE;
  if (is_other_count (&several) && !total->wrong_unit)
    return QUANTITY_OK;
  sum->wrong_unit |= several.wrong_unit;
  sum->foreign |= several.foreign;
  sum->is_price |= several.is_price;
  if (refuse_kind (reader->input.gauge, sum) != QUANTITY_OK)
    return QUANTITY_OK; /* the whole is refused for that */
  if (fraction_compare (several.own.lo, sum->own.lo) > 0)
    sum->own.lo = several.own.lo;
  if (!several.own.open && (sum->own.open || fraction_compare (several.own.hi, sum->own.hi) < 0))
    sum->own.hi = several.own.hi;
  sum->own.open &= several.own.open;
  if (sum->own.open || fraction_compare (sum->own.hi, sum->own.lo) >= 0)
    return QUANTITY_OK;
  summand_write_forms (&reader->input, &several, total);
  return QUANTITY_AMBIGUOUS;
}

/* 5万元，其中2万元: one of them is meant, never both; 共5万元，个人获利2万元: one of them, or both. */
static QuantityStatus refuse_part (ValueReader *reader, const Part *whole, const Part *part, gboolean or_both)
{
  const QuantityStatus first = refuse_kind (reader->input.gauge, whole),
                       second = refuse_kind (reader->input.gauge, part);
  if (first != QUANTITY_OK || second != QUANTITY_OK)
    return first != QUANTITY_OK ? first : second;
  if (or_both)
    summand_write_readings (&reader->input, whole, part);
  else
    summand_write_forms (&reader->input, whole, part);
  return QUANTITY_AMBIGUOUS;
}

/* Behind 共 of an amount what comes next may be a part of it: where it is named once more, put in order, or stands behind a comma. */
static gboolean is_doubtful (const ValueReader *reader, const List *list, gboolean plainly)
{
  return gauge_is_money (reader->input.gauge) && list->summed && !list->each &&
         (!plainly || joints_name_follows (reader->input.scan));
}

/* Passes the parts of a list and adds them up. */
static QuantityStatus read_parts (ValueReader *reader, List *list, Part *ret)
{
  Scan *scan = &reader->input.scan;
  Part next;
  QuantityStatus status = read_part (reader, list, ret);
  while (status == QUANTITY_OK && !joints_total_follows (*scan)) {
    const gboolean within = joints_part_follows (*scan), plainly = joints_part_plainly (scan);
    if (!joints_take (scan, ret))
      break;
    const gboolean named = is_doubtful (reader, list, plainly);
    status = read_part (reader, list, &next);
    if (status == QUANTITY_OK && (within || named))
      return refuse_part (reader, ret, &next, named);
    if (status == QUANTITY_OK)
      status = sum_add (reader, ret, &next, ret);
  }
  return status;
}

/* 3000元、2000元等 and 第二次3000元 are not all of them. */
static QuantityStatus check_list (ValueReader *reader, const List *list, const Part *sum)
{
  const gboolean partial = scan_take (&reader->input.scan, SIGN_ETC) || list->ordered;
  return partial || (list->n > 1 && !list->summed) ? refuse_several (reader, list, sum) : QUANTITY_OK;
}

/* Several amounts are their sum where that is said: 分别为3000元、2000元; 3000元、2000元，共计5000元; 三次分别为…. */
static QuantityStatus read_list (ValueReader *reader, Part *ret)
{
  Scan *scan = &reader->input.scan;
  List list = { .n = 0 }, total = { .n = 0 };
  Part said;
  QuantityStatus status = read_parts (reader, &list, ret);
  if (status != QUANTITY_OK)
    return status;
  Scan ahead = *scan;
  scan_take (&ahead, SIGN_ETC);
  if (!joints_total_follows (ahead))
    return check_list (reader, &list, ret);
  *scan = ahead;
  scan_take (scan, SIGN_COMMA);
  status = read_parts (reader, &total, &said);
  if (status == QUANTITY_OK && total.n > 1 && !total.each)
    return refuse_several (reader, &total, &said);
  return status == QUANTITY_OK ? meet (reader, ret, &said) : status;
}

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
      sum_read (&ahead, &second) != QUANTITY_OK || refuse_kind (ahead.input.gauge, first) != QUANTITY_OK ||
      refuse_kind (ahead.input.gauge, &second) != QUANTITY_OK)
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
  QuantityStatus status = read_list (reader, ret);
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
    status = refuse_kind (reader->input.gauge, &part);
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
