/* In: a unit of the vocabulary. Out: what a case may write in it: a size that is another one makes other amounts of the same words. */
#include "probe/aspects/aspects.h"
#include "report/words/phrases.h"

static void add_name (GString *to, const Words *name, SillLanguage language)
{
  g_string_append_printf (to, "%s%s", to->len > 0 ? " · " : "", phrase_words (name, language));
}

/* Ratios are enough: 千克 × 1000/1 beside grammes. */
static void add_others (GString *to, const Unit *unit, SillLanguage language)
{
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++) {
    const OtherUnit *other = g_ptr_array_index (unit->others, i);
    Rational size = RATIONAL_ONE;
    const gboolean known = rational_new (other->parts, unit->parts, &size);
    g_autofree char *times = known ? phrase_number (size) : NULL;
    add_name (to, &other->name, language);
    g_string_append_printf (to, " × %s", known ? times : "?");
  }
}

static void add_levels (GString *to, const Unit *unit, SillLanguage language)
{
  for (guint i = 0; unit->levels != NULL && i < unit->levels->len; i++)
    add_name (to, &((const Grade *) g_ptr_array_index (unit->levels, i))->name, language);
}

void aspects_add_unit (Aspects *aspects, const Unit *unit)
{
  GString *to = g_string_new (NULL);
  add_name (to, &unit->name, aspects->language);
  for (guint i = 0; unit->also != NULL && unit->also[i] != NULL; i++)
    g_string_append_printf (to, " · %s", unit->also[i]);
  add_others (to, unit, aspects->language);
  add_levels (to, unit, aspects->language);
  aspects_add (aspects, ASPECT_UNIT, g_strdup (unit->id), g_strdup (unit->id), g_string_free (to, FALSE));
}
