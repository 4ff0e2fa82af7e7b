/* The few words of the provision that stand beside a figure, against the figure: 五十条以上 is 50, and no less. The words are read
 * as a case's value would be, and must leave the same numbers as the limit. */
#include <string.h>
#include "advise/advice.h"
#include "advise/figures/quoted.h"
#include "base/rational_text.h"
#include "base/value/quantity.h"
#include "model/book/unit_gauge.h"

static const char *const signs[] = { [AT_LEAST] = "≥", [ABOVE] = ">", [BELOW] = "<", [AT_MOST] = "≤" };
static const char *const names[] = {
  [AT_LEAST] = "at-least", [ABOVE] = "above", [BELOW] = "below", [AT_MOST] = "at-most"
};

static void report (const Advice *advice, FindingCode code, const Condition *stated, const char *said)
{
  findings_add (advice->findings, code, stated->place, stated->text, said, NULL);
}

/* ---- limits ---- */

/* Returns: yours. */
static char *write_ends (const LawLimit *limit)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < limit->n_ends; i++)
    g_string_append_printf (to, "%s%s %s", i > 0 ? " " : "", signs[limit->ends[i].comparison],
                            limit->ends[i].stated->written);
  return g_string_free (to, FALSE);
}

/* What one end leaves. */
static Interval end_leaves (Comparison comparison, const Limit *stated)
{
  switch (comparison) {
  case AT_LEAST: return (Interval) { stated->value.lo, UNBOUNDED };
  case ABOVE: return (Interval) { stated->value.lo + 1, UNBOUNDED };
  case BELOW: return (Interval) { 0, stated->value.hi - 1 };
  case AT_MOST: return (Interval) { 0, stated->value.hi };
  }
  g_assert_not_reached ();
}

/* All numbers that meet the limit, with end `turned` strict instead of not, or the other way round; n_ends: none is. */
static Interval leaves (const LawLimit *limit, guint turned)
{
  static const Comparison other[] = { [AT_LEAST] = ABOVE, [ABOVE] = AT_LEAST, [BELOW] = AT_MOST, [AT_MOST] = BELOW };
  Interval all = { 0, UNBOUNDED };
  for (guint i = 0; i < limit->n_ends; i++) {
    const LawEnd *end = &limit->ends[i];
    const Interval one = end_leaves (i == turned ? other[end->comparison] : end->comparison, end->stated);
    all = (Interval) { MAX (all.lo, one.lo), MIN (all.hi, one.hi) };
  }
  return all;
}

/* The words name the upper end alone where the lower one says only that there is any: 不满五枚. */
static Interval leaves_beside (const LawLimit *limit, guint turned, Interval said)
{
  const gint64 one = limit->unit == NULL ? 1 : limit->unit->parts;
  Interval all = leaves (limit, turned);
  if (said.lo == 0 && all.lo <= one && all.hi < UNBOUNDED)
    all.lo = 0;
  return all;
}

/* Where nothing but the comparison is wrong, the words decide: 以上 is at least. */
static void mend_comparison (const Advice *advice, const LawLimit *limit, Interval said)
{
  static const Comparison other[] = { [AT_LEAST] = ABOVE, [ABOVE] = AT_LEAST, [BELOW] = AT_MOST, [AT_MOST] = BELOW };
  for (guint i = 0; i < limit->n_ends; i++) {
    const Comparison comparison = limit->ends[i].comparison;
    if (interval_equal (leaves_beside (limit, i, said), said))
      advice_mend (advice, (Mend) { MEND_RENAME, 0, limit->ends[i].stated->place, names[comparison],
                                    g_strdup (names[other[comparison]]) });
  }
}

static gboolean is_band (const LawLimit *limit)
{
  return limit->n_ends > 0 && !interval_is_point (limit->ends[0].stated->value);
}

/* The words but for what says that it is a lower end: 三千元至一万元以上 has both ends of a band of regions. */
static char *without_ending (const char *text)
{
  return g_str_has_suffix (text, "以上") ? g_strndup (text, strlen (text) - strlen ("以上")) : g_strdup (text);
}

static void compare_quantity (const Advice *advice, const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  const Condition *stated = condition->stated;
  g_autofree char *text = is_band (limit) ? without_ending (stated->text) : g_strdup (stated->text);
  g_autofree char *ends = write_ends (limit);
  g_autoptr (Gauge) gauge = limit->unit == NULL ? gauge_new (1) : unit_gauge (limit->unit, NULL);
  Quantity read;
  if (quantity_read (text, strlen (text), gauge, &read) != QUANTITY_OK) {
    report (advice, FINDING_TEXT_UNREAD, stated, ends);
    return;
  }
  const Interval said = { read.lo, read.hi };
  if (interval_equal (said,
                      is_band (limit) ? limit->ends[0].stated->value : leaves_beside (limit, limit->n_ends, said)))
    return;
  report (advice, FINDING_TEXT_DIFFERS, stated, ends);
  if (!is_band (limit))
    mend_comparison (advice, limit, said);
}

/* 百分之三十, 三倍; or so much for each of what it is divided by: 五千元. */
static gboolean read_share (const LawLimit *limit, const char *text, Rational *ret)
{
  if (quoted_kind (text) == QUOTED_RATIO)
    return quoted_ratio (text, ret);
  g_autoptr (Gauge) gauge = limit->unit == NULL ? gauge_new (1) : unit_gauge (limit->unit, NULL);
  Quantity read;
  return quantity_read (text, strlen (text), gauge, &read) == QUANTITY_OK &&
         rational_new (read.lo, gauge_parts (gauge), ret);
}

static void compare_share (const Advice *advice, const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  g_autofree char *ends = write_ends (limit);
  Rational said;
  if (!read_share (limit, condition->stated->text, &said))
    report (advice, FINDING_TEXT_UNREAD, condition->stated, ends);
  else if (rational_compare (said, limit->ends[0].stated->ratio) != 0)
    report (advice, FINDING_TEXT_DIFFERS, condition->stated, ends);
}

static void look_at_limit (const Advice *advice, const LawCondition *condition)
{
  const QuotedKind kind = quoted_kind (condition->stated->text);
  const LawLimit *limit = condition->limit;
  if (kind == QUOTED_NONE || limit->n_ends == 0 || limit->ends[0].stated->unset)
    return;
  if (kind == QUOTED_RATIO && limit->n_over == 0) {
    g_autofree char *ends = write_ends (limit);
    report (advice, FINDING_COPIED_FIGURE, condition->stated, ends);
  } else if (limit->n_over > 0)
    compare_share (advice, condition);
  else
    compare_quantity (advice, condition);
}

/* ---- what else has a figure ---- */

static void look_at_factor (const Advice *advice, const Condition *scale)
{
  Rational said;
  g_autofree char *factor = rational_write (scale->factor);
  g_autofree char *times = g_strconcat ("× ", factor, NULL);
  if (quoted_kind (scale->text) == QUOTED_NONE)
    return;
  if (!quoted_ratio (scale->text, &said))
    report (advice, FINDING_TEXT_UNREAD, scale, times);
  else if (rational_compare (said, scale->factor) != 0)
    report (advice, FINDING_TEXT_DIFFERS, scale, times);
}

/* The words of its unit; what is a number of years may be quoted in months. */
static gboolean is_quoted (const Condition *within, gboolean *ret_same)
{
  static const struct {
    const char *word;
    LapseUnit unit;
  } words[] = { { "年", LAPSE_YEARS }, { "个月", LAPSE_MONTHS }, { "日", LAPSE_DAYS }, { "天", LAPSE_DAYS } };
  gint64 n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (quoted_number (within->text, words[i].word, &n)) {
      *ret_same = n > 0 && n < G_MAXINT / 24 && lapse_new (words[i].unit, (guint) n) == within->lapse;
      return TRUE;
    }
  return FALSE;
}

static void look_at_lapse (const Advice *advice, const Condition *within)
{
  gboolean same = FALSE;
  g_autofree char *said = lapse_attribute (within->lapse);
  if (!is_quoted (within, &same))
    report (advice, FINDING_TEXT_UNREAD, within, said);
  else if (!same)
    report (advice, FINDING_TEXT_DIFFERS, within, said);
}

static void look_at (const Advice *advice, const LawCondition *condition)
{
  switch (condition->stated->kind) {
  case CONDITION_LIMIT: look_at_limit (advice, condition); break;
  case CONDITION_SCALE: look_at_factor (advice, condition->stated); break;
  case CONDITION_WITHIN:
  case CONDITION_ALL: look_at_lapse (advice, condition->stated); break;
  default: break;
  }
}

void texts_advise (const Advice *advice)
{
  const GPtrArray *conditions = advice->law->conditions;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    if (condition->stated->text != NULL)
      look_at (advice, condition);
  }
}
