/* In: a limit. Out: the sum that it measures, with exact weights: 1 for the facts it names, `times` for what is added,
 * converted between units. */
#include "model/book/summands.h"
#include "base/divisor.h"

static gint64 parts_of (const Vocabulary *vocabulary, const char *fact)
{
  gint slot = vocabulary_find (vocabulary, fact);
  const Unit *unit = slot < 0 ? NULL : vocabulary_fact (vocabulary, (guint) slot)->unit;
  return unit == NULL ? 1 : unit->parts;
}

static void add (GArray *to, const Vocabulary *vocabulary, const char *fact, Rational weight)
{
  const Summand summand = { (guint) vocabulary_find (vocabulary, fact), weight };
  g_array_append_val (to, summand);
}

/* `times` is written in units: a hundredth of a yuan is a fen. */
static gboolean add_addend (GArray *to, const Vocabulary *vocabulary, const Condition *limit, const Addend *addend)
{
  Rational units, weight;
  if (!rational_new (parts_of (vocabulary, limit->facts[0]), parts_of (vocabulary, addend->fact), &units) ||
      !rational_multiply (units, addend->times, &weight))
    return FALSE;
  add (to, vocabulary, addend->fact, weight);
  return TRUE;
}

GArray *summands_of (const Vocabulary *vocabulary, const Condition *limit)
{
  g_autoptr (GArray) summands = g_array_new (FALSE, FALSE, sizeof (Summand));
  for (guint i = 0; limit->facts[i] != NULL; i++)
    add (summands, vocabulary, limit->facts[i], RATIONAL_ONE);
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++)
    if (!add_addend (summands, vocabulary, limit, g_ptr_array_index (limit->addends, i)))
      return NULL;
  return g_steal_pointer (&summands);
}

gint64 summands_scale (const GArray *summands)
{
  gint64 scale = 1;
  for (guint i = 0; i < summands->len; i++) {
    gint64 denominator = g_array_index (summands, Summand, i).weight.denominator;
    if (__builtin_mul_overflow (scale / (gint64) common_divisor (scale, denominator), denominator, &scale))
      return 0;
  }
  return scale;
}

Rational summands_parts (const Vocabulary *vocabulary, const Condition *limit)
{
  Rational parts = RATIONAL_ONE;
  if (limit->over != NULL && limit->over[0] != NULL)
    rational_new (parts_of (vocabulary, limit->facts[0]), parts_of (vocabulary, limit->over[0]), &parts);
  return parts;
}
