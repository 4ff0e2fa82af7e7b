/* In: one figure of a limit and the factor on it. Out: the amount as its document would write it: in the largest size of its unit that
 * it is a whole number of, 150 千克 for 150,000 克. */
#include "report/show/show_part.h"
#include "base/rational_text.h"
#include "report/words/phrases.h"

/* `base` units times `factor`; unbounded where that does not fit. */
static Rational scaled (gint64 base, const Unit *unit, Rational factor)
{
  Rational units, result = RATIONAL_UNBOUNDED;
  if (rational_new (base, unit != NULL ? unit->parts : 1, &units) && !rational_multiply (units, factor, &result))
    return RATIONAL_UNBOUNDED;
  return result;
}

static char *share_amount (const Condition *condition, const Limit *limit, Rational factor)
{
  Rational share = RATIONAL_UNBOUNDED;
  if (!rational_multiply (limit->ratio, factor, &share) ||
      (condition->percent && !rational_multiply (share, (Rational) { 100, 1 }, &share)))
    share = RATIONAL_UNBOUNDED;
  g_autofree char *number = phrase_number (share);
  return g_strconcat (number, condition->percent ? "%" : NULL, NULL);
}

/* Whether both ends are whole numbers of it, which has so many base units. */
static gboolean is_whole_in (gint64 parts, Interval value, Rational factor)
{
  const Unit unit = { .parts = parts };
  return scaled (value.lo, &unit, factor).denominator == 1 && scaled (value.hi, &unit, factor).denominator == 1;
}

/* The unit, or another size of it under whose name the figure is whole. */
static Unit size_for (const Unit *unit, Interval value, Rational factor)
{
  Unit best = *unit;
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    const gboolean better = other->parts > best.parts || !is_whole_in (best.parts, value, factor);
    if (better && is_whole_in (other->parts, value, factor)) {
      best.name = other->name;
      best.parts = other->parts;
    }
  }
  return best;
}

char *show_amount (const Show *show, const LawCondition *condition, const Limit *end, Rational factor)
{
  const LawLimit *limit = condition->limit;
  if (limit->n_over > 0)
    return share_amount (condition->stated, end, factor);
  if (limit->unit == NULL)
    return phrase_range (scaled (end->value.lo, NULL, factor), scaled (end->value.hi, NULL, factor), NULL,
                         show->language);
  const Unit unit = size_for (limit->unit, end->value, factor);
  return phrase_range (scaled (end->value.lo, &unit, factor), scaled (end->value.hi, &unit, factor), &unit,
                       show->language);
}
