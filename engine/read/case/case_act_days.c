/* What is known of conduct and decision in, the days on which an act can lie out. */
#include "read/case/case_act_days.h"
#include "model/case/days.h"

Interval case_days_of_acts (const Case *fact_case)
{
  const Interval decided = fact_case->decided;
  const gboolean unknown = !days_are_known (fact_case->conduct_to) && days_are_known (decided);
  return (Interval) { MAX (fact_case->conduct_from.lo, 1), unknown ? decided.hi : fact_case->conduct_to.hi };
}

gboolean case_act_is_outside (const Case *fact_case, Interval on)
{
  const Interval days = case_days_of_acts (fact_case);
  return on.hi < days.lo || on.lo > days.hi;
}

/* As the case says it where it states both ends, else by its days; in both languages. Returns: yours. */
static char *conduct_as_stated (const Case *fact_case)
{
  const char *from = fact_case->from_text.written, *to = fact_case->to_text.written;
  const Interval acts = case_days_of_acts (fact_case);
  const Days days = { acts.lo, acts.hi };
  if (from != NULL && to != NULL)
    return g_strdup_printf ("%s至%s|%s to %s", from, to, from, to);
  g_autofree char *zh = date_write (days);
  g_autofree char *en = date_write_english (days);
  return g_strconcat (zh, "|", en, NULL);
}

void draft_fault_outside (CaseDraft *draft, Place place, const char *found)
{
  g_autofree char *conduct = conduct_as_stated (draft->fact_case);
  draft_fault (draft, FINDING_ACT_OUTSIDE, place, found, conduct, NULL);
}
