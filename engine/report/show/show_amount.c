/* In: what a limit measures, its figures and the factor on them. Out: the words in a cell. An amount is in the size of its unit in
 * which the file writes it, as the document does. */
#include <string.h>
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

static Unit sized (const Unit *unit, const OtherUnit *size)
{
  Unit other = *unit;
  other.name = size->name;
  other.parts = size->parts;
  return other;
}

static gsize length_behind (const char *written, const Words *name)
{
  return MAX (g_str_has_suffix (written, name->zh) ? strlen (name->zh) : 0,
              g_str_has_suffix (written, name->en) ? strlen (name->en) : 0);
}

/* The size that stands behind the figure in the file: 千克, not 克, of 150千克; the unit itself of a bare figure. */
static Unit size_written (const Unit *unit, const char *written)
{
  Unit named = *unit;
  gsize longest = written == NULL ? 0 : length_behind (written, &unit->name);
  for (guint i = 0; written != NULL && unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    const gsize length = length_behind (written, &other->name);
    if (length > longest)
      named = sized (unit, other);
    longest = MAX (longest, length);
  }
  return named;
}

/* As the file writes it. What a factor has made of it goes up to a thousand of that, or down to the largest size it is whole in:
 * 200克 × 5 is 1 千克, 1千克 × 1/2 is 500 克. */
static Unit size_for (const Unit *unit, const Limit *end, Rational factor)
{
  enum { THOUSAND = 1000 };
  const Unit named = size_written (unit, end->written);
  const gboolean whole = is_whole_in (named.parts, end->value, factor);
  Unit best = whole || !is_whole_in (unit->parts, end->value, factor) ? named : *unit;
  if (rational_compare (factor, RATIONAL_ONE) == 0 && whole)
    return named;
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    const gboolean up = whole && other->parts / THOUSAND == named.parts && other->parts % THOUSAND == 0;
    const gboolean down = !is_whole_in (best.parts, end->value, factor) && other->parts < named.parts;
    if ((up || down) && is_whole_in (other->parts, end->value, factor))
      best = sized (unit, other);
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
  Unit unit = size_for (limit->unit, end, factor);
  unit.others = NULL; /* it is the size to be shown */
  return phrase_range (scaled (end->value.lo, &unit, factor), scaled (end->value.hi, &unit, factor), &unit,
                       show->language);
}

char *show_measure (const Show *show, const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  g_autofree guint *slots = g_new (guint, limit->n_terms + limit->n_over + 1);
  for (guint i = 0; i < limit->n_terms; i++)
    slots[i] = limit->terms[i].slot;
  for (guint i = 0; i < limit->n_over; i++)
    slots[limit->n_terms + i] = limit->over[i];
  char *formula =
      phrase_formula (show->law->vocabulary, condition->stated, slots, limit->n_terms + limit->n_over, show->language);
  if (formula != NULL)
    return formula;
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
