/* A rulebook comes in, findings go out. Each pass looks at one kind of fault; those that follow references come last and
 * only where every reference leads somewhere. */
#include "check/check_rules.h"
#include "check/passes.h"

/* A fault of all files together, told of the first. */
static void report_no_vocabulary (const Rulebook *book, SillFindings *findings)
{
  Place place = { NULL, 0, 0 };
  if (book->instruments->len > 0)
    place.path = ((const Instrument *) g_ptr_array_index (book->instruments, 0))->path;
  findings_add (findings, FINDING_NO_VOCABULARY, place, NULL, NULL, NULL);
}

void check_rules (const Rulebook *book, SillFindings *findings)
{
  if (vocabulary_size (book->vocabulary) == 0) {
    if (sill_findings_faults (findings) == 0) /* else it may be in what could not be read */
      report_no_vocabulary (book, findings);
    return;
  }
  const Check check = { book, findings };
  identity_check (&check);
  law_check (&check);
  facts_check (&check);
  counting_check (&check);
  limits_check (&check);
  locals_check (&check);
  tiers_check (&check);
  related_check (&check);
  spelled_check (&check);
  if (links_check (&check) && sill_findings_faults (findings) == 0)
    sizes_check (&check);
}
