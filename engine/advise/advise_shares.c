/* A limit that is divided by something of its own unit is a ratio: 60 is sixty times, not sixty per cent. What is divided by
 * another unit is a rate: 5,000 yuan for each person. */
#include <string.h>
#include "advise/advice.h"

static gboolean is_bare (const Limit *limit)
{
  return limit->present && limit->written != NULL && strpbrk (limit->written, "%/") == NULL &&
         rational_compare (limit->ratio, RATIONAL_ONE) > 0;
}

static const Unit *unit_of (const Advice *advice, const char *fact)
{
  gint slot = vocabulary_find (advice->book->vocabulary, fact);
  return slot < 0 ? NULL : vocabulary_fact (advice->book->vocabulary, (guint) slot)->unit;
}

static gboolean is_ratio (const Advice *advice, const Condition *condition)
{
  return condition->over != NULL && unit_of (advice, condition->facts[0]) == unit_of (advice, condition->over[0]);
}

static void look_at (Condition *condition, const Spot *spot, gpointer data)
{
  (void) spot;
  const Advice *advice = data;
  const Limit *ends[] = { &condition->at_least, &condition->above, &condition->below, &condition->at_most };
  for (guint i = 0; is_ratio (advice, condition) && i < G_N_ELEMENTS (ends); i++)
    if (is_bare (ends[i]))
      findings_add (advice->findings, FINDING_BARE_SHARE, ends[i]->place, ends[i]->written, NULL, NULL);
}

void shares_advise (const Advice *advice) { rulebook_each_condition (advice->book, look_at, (gpointer) advice); }
