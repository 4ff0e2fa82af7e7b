/* Signs -> several quantities one after another, and what they come to: their sum where a word says so, the total that is told behind
 * them; else a refusal that names them.
 *
 *   list = sum { 、 sum } [， 共计 sum]
 */
#include "base/value/parts_list.h"
#include "base/value/goods.h"
#include "base/value/joints.h"

enum { MOST_PARTS = 8 }; /* of a list that is written anew with + */

/* The parts of a list as they stand in the text. */
typedef struct {
  const char *from[MOST_PARTS], *to[MOST_PARTS];
  guint n;
  gboolean summed;  /* 共计 or 分别 says that they are to be added */
  gboolean each;    /* it was 分别 */
  gboolean ordered; /* they are told one after the other */
  gint64 things;    /* of how many things each may be told, 0: not known */
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
  gint64 things = 0;
  hear_sum (reader, list);
  list->ordered |= joints_take_order (&reader->input.scan);
  const gboolean goods = goods_take (&reader->input.scan, &opened, &things);
  if (goods)
    hear_sum (reader, list);
  if (list->n == 0)
    list->things = things;
  const char *from = reader->input.scan.at;
  QuantityStatus status = sum_read (reader, ret);
  if (opened && status == QUANTITY_OK && !scan_take (&reader->input.scan, SIGN_CLOSE))
    status = QUANTITY_NOT_A_NUMBER;
  if (status == QUANTITY_OK)
    goods_take_behind (&reader->input.scan, from);
  if (status == QUANTITY_OK && goods && things != 1 && ret->unequal) /* 手机5部，价值1000元至3000元不等 */
    return QUANTITY_PRICE;
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
  const QuantityStatus kind = summand_refusal (reader->input.gauge, sum);
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

/* 3 of 三次分别…; 0: not exactly known. */
static gint64 count_of (const Part *part)
{
  const Spread *counted = &part->counted;
  const gboolean exact = part->is_countable && !counted->open && fraction_compare (counted->lo, counted->hi) == 0;
  return exact && fraction_is_whole (counted->lo) && counted->lo.value <= G_MAXINT32 ? (gint64) counted->lo.value : 0;
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
  if (summand_refusal (reader->input.gauge, sum) != QUANTITY_OK)
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
  const QuantityStatus first = summand_refusal (reader->input.gauge, whole),
                       second = summand_refusal (reader->input.gauge, part);
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

/* 分别 tells of as many as there are things; of 3辆 two are not all. */
static gboolean matches (const List *list, gint64 things) { return !list->each || things == 0 || list->n == things; }

/* 3000元、2000元等 and 第二次3000元 are not all of them. */
static QuantityStatus check_list (ValueReader *reader, const List *list, const Part *sum)
{
  const gboolean partial = !matches (list, list->things) || scan_take (&reader->input.scan, SIGN_ETC) || list->ordered;
  return partial || (list->n > 1 && !list->summed) ? refuse_several (reader, list, sum) : QUANTITY_OK;
}

/* Several amounts are their sum where that is said: 分别为3000元、2000元; 3000元、2000元，共计5000元; 三次分别为…. */
QuantityStatus parts_list_read (ValueReader *reader, Part *ret)
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
  const gint64 count = is_other_count (ret) ? count_of (ret) : 0;
  if (status == QUANTITY_OK && ((total.n > 1 && !total.each) || !matches (&total, count)))
    return refuse_several (reader, &total, &said);
  return status == QUANTITY_OK ? meet (reader, ret, &said) : status;
}
