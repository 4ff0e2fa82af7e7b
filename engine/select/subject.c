/* In: a defendant. Out: whether the offence is a person's or an organization's: officers and others who acted for one answer for
 * its crime. */
#include "select/subject.h"

/* For what no organization can commit persons alone answer, whoever it was done for. */
static Interval subject_unsaid (const Version *version) { return (Interval) { 0, version->organizations }; }

/* Whether the offence is an organization's. Those who acted for one answer for its crime, and as persons for what no
 * organization can commit. Source: Criminal Law arts 30, 31 and their interpretation of 2014-04-24. */
Interval subject_of (const Version *version, const Case *fact_case, gint defendant)
{
  if (defendant < 0)
    return interval_point (0);
  if (case_organization_of (fact_case, defendant) >= 0)
    return interval_point (version->organizations);
  const DefendantKind kind = g_array_index (fact_case->defendants, Defendant, defendant).kind;
  return kind == DEFENDANT_UNSAID ? subject_unsaid (version) : interval_point (kind == DEFENDANT_ORGANIZATION);
}
