/* Whoever does more is not judged more lightly for it, unless the rules say that they mean just that: an item that fails where a
 * quantity is greater has a limit that is truly closed, or is looked into. */
#include "advise/advice.h"

static gboolean is_lower (const LawEnd *end) { return end->comparison == AT_LEAST || end->comparison == ABOVE; }

/* The end beyond which the item fails; NULL: more never hurts. */
static const LawEnd *closing_end (const LawCondition *condition)
{
  const LawLimit *limit = condition->limit;
  for (guint i = 0; i < limit->n_ends; i++) {
    const LawEnd *end = &limit->ends[i];
    if (condition->inverted ? is_lower (end) : !is_lower (end) && !end->next)
      return end;
  }
  return NULL;
}

static void look_at (const Advice *advice, const LawCondition *condition)
{
  const LawEnd *end = closing_end (condition);
  const LawItem *item = condition->at->item;
  if (item == NULL || end == NULL || end->stated->written == NULL || condition->stated->fixed ||
      condition->limit->n_over > 0 || g_hash_table_contains (advice->scaled, condition))
    return;
  g_autofree char *facts = g_strjoinv (" ", condition->stated->facts);
  g_autofree char *more = g_strdup_printf ("%s %s %s", facts, is_lower (end) ? "≥" : ">", end->stated->written);
  findings_add (advice->findings, FINDING_MORE_IS_LESS, end->stated->place, item->stated->path, more, NULL);
}

void bounds_advise (const Advice *advice)
{
  const GPtrArray *conditions = advice->law->conditions;
  for (guint i = 0; i < conditions->len; i++) {
    const LawCondition *condition = g_ptr_array_index (conditions, i);
    if (condition->limit != NULL)
      look_at (advice, condition);
  }
}
