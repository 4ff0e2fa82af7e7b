/* In: what slots of two programs stand for. Out: whether it is the same thing: a fact by its id, kind and unit, what is hidden by its kind
 * and what it names. */
#include "form/meaning.h"

gboolean pair_is_alike (const Fact *a, const Fact *b)
{
  const gboolean same_unit = a->unit == NULL || b->unit == NULL
                                 ? a->unit == b->unit
                                 : g_str_equal (a->unit->id, b->unit->id) && a->unit->parts == b->unit->parts;
  return a->kind == b->kind && same_unit;
}

static const char *instrument_of (const Hidden *hidden)
{
  return hidden->instrument == NULL ? NULL : hidden->instrument->id;
}

gboolean meaning_is_of (const SlotMeaning *meaning, const Hidden *hidden, const Fact *fact)
{
  const Hidden *known = meaning->hidden[PAIR_NOW] != NULL ? meaning->hidden[PAIR_NOW] : meaning->hidden[PAIR_OLD];
  const Fact *known_fact = meaning->facts[PAIR_NOW] != NULL ? meaning->facts[PAIR_NOW] : meaning->facts[PAIR_OLD];
  if (known == NULL || known->kind != hidden->kind)
    return FALSE;
  if (hidden->kind == HIDDEN_WITHIN)
    return known->lapse == hidden->lapse && g_str_equal (known_fact->id, fact->id);
  return g_strcmp0 (known->name, hidden->name) == 0 && g_strcmp0 (instrument_of (known), instrument_of (hidden)) == 0;
}

gboolean pair_same_limit (const Hidden *a, const Hidden *b)
{
  return a->kind == HIDDEN_LOCAL && b->kind == HIDDEN_LOCAL && g_str_equal (a->name, b->name) &&
         g_str_equal (a->instrument->id, b->instrument->id);
}
