/* A limit that is divided by something of its own unit is a ratio: 60 is sixty times, not sixty per cent. What is divided by
 * another unit is a rate: 5,000 yuan for each person. */
#include <string.h>
#include "advise/advice.h"

static gboolean is_bare (const Limit *limit)
{
  return limit->written != NULL && strpbrk (limit->written, "%/") == NULL &&
         rational_compare (limit->ratio, RATIONAL_ONE) > 0;
}

static gboolean is_ratio (const Lawbook *law, const LawLimit *limit)
{
  return limit->n_over > 0 && limit->unit == law_fact (law, limit->over[0])->unit;
}

static void look_at (const Advice *advice, const LawLimit *limit)
{
  for (guint i = 0; is_ratio (advice->law, limit) && i < limit->n_ends; i++) {
    const Limit *end = limit->ends[i].stated;
    if (is_bare (end))
      findings_add (advice->findings, FINDING_BARE_SHARE, end->place, end->written, NULL, NULL);
  }
}

void shares_advise (const Advice *advice)
{
  const GPtrArray *conditions = advice->law->conditions;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    if (condition->limit != NULL)
      look_at (advice, condition->limit);
  }
}
