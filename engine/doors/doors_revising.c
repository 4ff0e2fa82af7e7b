/* The public doors of <sill/revise.h>: rules that are tried with other figures. */
#include <sill/revise.h>
#include "doors/doors.h"
#include "revise/reviser.h"

struct _SillReviser {
  Reviser *reviser;
  SillRules old, now; /* views, borrowed */
};

SillReviser *sill_reviser_new (const char *const *paths, SillFindings *findings, GError **error)
{
  g_return_val_if_fail (paths != NULL && findings != NULL, NULL);
  Reviser *reviser = reviser_new (paths, findings, error);
  if (reviser == NULL)
    return NULL;
  SillReviser *made = g_new0 (SillReviser, 1);
  made->reviser = reviser;
  made->old = made->now = (SillRules) { .references = 1, .program = reviser->old };
  return made;
}

void sill_reviser_free (SillReviser *reviser)
{
  if (reviser == NULL)
    return;
  reviser_free (reviser->reviser);
  g_free (reviser);
}

char *sill_reviser_figures (const SillReviser *reviser, const char *offence, SillLanguage language)
{
  g_return_val_if_fail (reviser != NULL && offence != NULL, NULL);
  const LawOffence *found = lawbook_offence (reviser->reviser->old->law, offence);
  return found == NULL ? NULL : reviser_figures (reviser->reviser, found, language);
}

gboolean sill_reviser_revise (SillReviser *reviser, const SillRevisions *revisions, SillFindings *findings,
                              char **ret_problem)
{
  g_return_val_if_fail (reviser != NULL && revisions != NULL && findings != NULL && ret_problem != NULL, FALSE);
  const LawOffence *offence = lawbook_offence (reviser->reviser->old->law, revisions->offence);
  const Revisions all = { revisions->of, revisions->n };
  Refusal refusal = { revisions->language, findings, NULL };
  g_return_val_if_fail (offence != NULL, FALSE);
  const gboolean revised = reviser_revise (reviser->reviser, offence, &all, &refusal);
  Program *now = reviser->reviser->now;
  reviser->now.program = now != NULL ? now : reviser->reviser->old;
  *ret_problem = refusal.problem;
  return revised;
}

SillRules *sill_reviser_old (SillReviser *reviser) { return &reviser->old; }

SillRules *sill_reviser_rules (SillReviser *reviser) { return &reviser->now; }

char *sill_reviser_changes (const SillReviser *reviser, SillLanguage language)
{
  return reviser_changes (reviser->reviser, language);
}
