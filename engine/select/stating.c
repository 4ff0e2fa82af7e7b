/* In: a charge and a fact. Out: whether the case says something of it, in whatever way. */
#include "select/stating.h"
#include "model/case/said.h"

/* What is said last of a fact counts. */
Says stating_of (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot)
{
  const Interval unknown = fact_unknown (vocabulary_fact (vocabulary, slot));
  Says says = SAYS_NOTHING;
  for (SaidOf whom = 0; whom < N_SAID; whom++) {
    Said said = said_begin (fact_case, SAID_FACTS, said_of (fact_case, charge, whom));
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        if (said_at (&said, i)->fact == slot)
          says = interval_equal (said_at (&said, i)->value, unknown) ? SAYS_UNKNOWN : SAYS_SOMETHING;
  }
  return says;
}

gboolean stating_share (const Case *fact_case, const Charge *charge, guint slot)
{
  Said said = said_begin (fact_case, SAID_SHARES, charge->defendant);
  while (said_next (&said))
    for (guint i = said.first; i < said.end; i++)
      if (said_share (&said, i)->fact == slot)
        return TRUE;
  return FALSE;
}

gboolean stating_acts (const Case *fact_case, guint slot)
{
  for (guint i = 0; i < fact_case->batches->len; i++)
    if (g_array_index (fact_case->batches, Batch, i).fact == slot)
      return TRUE;
  return FALSE;
}
