/* A compiled rulebook comes in, advice goes out. Each pass looks at one thing that rules can say without anyone having meant
 * it; none of them changes what a case comes to. */
#include "advise/advise.h"
#include "advise/advice.h"

void advise_rules (const Program *program, SillFindings *findings, GArray *mends, SillProgress progress)
{
  g_autoptr (GHashTable) scaled = g_hash_table_new (NULL, NULL);
  const Advice advice = { program, program->law, findings, mends, scaled, progress };
  names_advise (&advice);
  facts_advise (&advice);
  questions_advise (&advice);
  days_advise (&advice);
  references_advise (&advice);
  shares_advise (&advice);
  texts_advise (&advice);
  ladder_advise (&advice);
  bounds_advise (&advice);
  copies_advise (&advice);
  locals_advise (&advice);
  acts_advise (&advice);
  defines_advise (&advice);
  tiers_advise (&advice);
  items_advise (&advice);
  findings_drop_repeated (findings);
}
