/* A rulebook comes in, findings go out. Each pass looks at one kind of fault; those that follow references come last and
 * only where every reference leads somewhere. */
#include "check/check_rules.h"
#include "check/passes.h"

void check_rules (const Rulebook *book, SillFindings *findings)
{
  if (vocabulary_size (book->vocabulary) == 0) {
    findings_add (findings, FINDING_NO_VOCABULARY, (Place) { NULL, 0, 0 }, NULL, NULL, NULL);
    return;
  }
  const Check check = { book, findings };
  identity_check (&check);
  law_check (&check);
  facts_check (&check);
  limits_check (&check);
  locals_check (&check);
  tiers_check (&check);
  if (links_check (&check) && sill_findings_faults (findings) == 0)
    sizes_check (&check);
}
