/* In: what a limit measures, its figures and the factor on them. Out: the words in a cell. An amount is what its document would write: in
 * the largest size of its unit that it is a whole number of, 150 千克 for 150,000 克. */
#include "report/show/show_part.h"
#include "base/rational_text.h"
#include "report/words/phrases.h"

const char *show_word (const Show *show, Word word) { return word_text (word, show->language); }

const char *show_slot_name (const Show *show, guint slot)
{
  const Fact *fact = law_fact (show->law, slot);
  return fact != NULL ? phrase_words (&fact->name, show->language) : show_word (show, WORD_GATE_ORGANIZATION);
}

char *show_slots (const Show *show, const guint *slots, guint n)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? show_word (show, WORD_LIST) : "", show_slot_name (show, slots[i]));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

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

char *show_measure (const Show *show, const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  char *formula = phrase_formula (show->law->vocabulary, condition->stated, show->language);
  if (formula != NULL)
    return formula;
  g_autofree guint *slots = g_new (guint, limit->n_terms + 1);
  for (guint i = 0; i < limit->n_terms; i++)
    slots[i] = limit->terms[i].slot;
  g_autofree char *names = show_slots (show, slots, limit->n_terms);
  return limit->n_terms > 1 ? word_fill (WORD_SUM_OF, show->language, names, NULL) : g_steal_pointer (&names);
}

static void append_end (GString *to, const Show *show, const LawCondition *condition, const LawEnd *end,
                        Rational factor)
{
  if (end->stated->unset) {
    g_string_append (to, show_word (show, WORD_SHOW_NO_FIGURE));
    return;
  }
  g_autofree char *amount = show_amount (show, condition, end->stated, factor);
  g_string_append_printf (to, "%s%s %s", to->len > 0 ? show_word (show, WORD_CLAUSE) : "",
                          phrase_comparison (end->comparison), amount);
}

char *show_ends (const Show *show, const LawCondition *condition, Rational factor)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < condition->limit->n_ends; i++)
    append_end (text, show, condition, &condition->limit->ends[i], factor);
  if (condition->limit->band != NULL && !condition->stated->at_least.unset) {
    const Word word = rational_compare (factor, RATIONAL_ONE) == 0 ? WORD_SHOW_NAMED_LOCAL : WORD_SHOW_LOCAL;
    g_autofree char *local = word_fill (word, show->language, condition->limit->band->name, NULL);
    g_string_append (text, local);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
