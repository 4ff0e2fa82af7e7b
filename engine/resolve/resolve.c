/* A rulebook comes in, a lawbook and findings go out. Each pass fills in one kind of thing and reports what is wrong with it;
 * those that follow references come last, and only where every reference leads somewhere. */
#include "resolve/resolve.h"
#include "resolve/passes.h"

/* A fault of all files together, told of the first. */
static void report_no_vocabulary (const Rulebook *book, SillFindings *findings)
{
  Place place = { NULL, 0, 0 };
  if (book->instruments->len > 0)
    place.path = ((const Instrument *) g_ptr_array_index (book->instruments, 0))->path;
  findings_add (findings, FINDING_NO_VOCABULARY, place, NULL, NULL, NULL);
}

Lawbook *resolve_rules (Rulebook *book, SillFindings *findings)
{
  Lawbook *law = lawbook_new (book);
  if (vocabulary_size (book->vocabulary) == 0) {
    if (sill_findings_faults (findings) == 0) /* else it may be in what could not be read */
      report_no_vocabulary (book, findings);
    return law;
  }
  const Resolver resolver = { law, book, findings };
  resolve_outline (&resolver);
  check_identity (&resolver);
  resolve_tier_ranks (&resolver);
  resolve_facts (&resolver);
  resolve_counting (&resolver);
  resolve_limits (&resolver);
  resolve_regional_values (&resolver);
  resolve_standard_offences (&resolver);
  resolve_concurrences (&resolver);
  resolve_spelled_clauses (&resolver);
  check_readings (&resolver);
  gboolean followed = resolve_referred_items (&resolver);
  followed = resolve_replaced_articles (&resolver) && followed;
  if (check_circles (&resolver) && followed) {
    resolve_adapted_items (&resolver);
    if (sill_findings_faults (findings) == 0)
      check_sizes (&resolver);
  }
  findings_drop_repeated (findings);
  return law;
}
