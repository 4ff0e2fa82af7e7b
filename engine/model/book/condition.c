/* One condition of a document: making and freeing it, and telling what it measures. */
#include "model/book/condition.h"
#include <string.h>

Condition *condition_new (ConditionKind kind, Place place)
{
  Condition *condition = g_new0 (Condition, 1);
  condition->kind = kind;
  condition->place = place;
  condition->factor = RATIONAL_ONE;
  condition->count = 1;
  condition->children = g_ptr_array_new_with_free_func ((GDestroyNotify) condition_free);
  return condition;
}

const Condition *condition_applied (const Condition *readings)
{
  for (guint i = 0; i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    if (reading->applied)
      return reading;
  }
  g_assert_not_reached ();
}

gboolean condition_asks_the_same (const Condition *readings, const Condition *other)
{
  return readings == other || (readings->words.zh != NULL && g_strcmp0 (readings->words.zh, other->words.zh) == 0);
}

static void addend_free (Addend *addend)
{
  g_free (addend->fact);
  g_free (addend);
}

void condition_add (Condition *limit, Addend addend)
{
  if (limit->addends == NULL)
    limit->addends = g_ptr_array_new_with_free_func ((GDestroyNotify) addend_free);
  Addend *kept = g_new (Addend, 1);
  *kept = addend;
  g_ptr_array_add (limit->addends, kept);
}

void condition_free (Condition *condition)
{
  if (condition == NULL)
    return;
  g_strfreev (condition->facts);
  g_strfreev (condition->over);
  g_clear_pointer (&condition->addends, g_ptr_array_unref);
  g_strfreev (condition->items);
  g_strfreev (condition->adapted.of);
  g_strfreev (condition->adapted.instead_of);
  g_free (condition->instrument);
  g_free (condition->offence);
  g_free (condition->local);
  g_free (condition->tier);
  g_free (condition->article);
  g_free (condition->number);
  g_free (condition->id);
  words_clear (&condition->words);
  g_ptr_array_unref (condition->children);
  g_free (condition);
}

static gboolean same_names (char *const *names, char *const *other)
{
  if (names == NULL || other == NULL)
    return names == other;
  return g_strv_equal ((const char *const *) names, (const char *const *) other);
}

static gboolean same_addends (const GPtrArray *addends, const GPtrArray *others)
{
  guint n = addends != NULL ? addends->len : 0;
  gboolean same = n == (others != NULL ? others->len : 0);
  for (guint i = 0; same && i < n; i++) {
    const Addend *addend = g_ptr_array_index (addends, i), *other = g_ptr_array_index (others, i);
    same = strcmp (addend->fact, other->fact) == 0 && rational_compare (addend->times, other->times) == 0;
  }
  return same;
}

gboolean condition_measures_same (const Condition *limit, const Condition *other)
{
  return same_names (limit->facts, other->facts) && same_names (limit->over, other->over) &&
         same_addends (limit->addends, other->addends);
}
