/* In: a defendant. Out: whether the offence is a person's or an organization's: officers and others who acted for one answer for
 * its crime. */
#include "select/subject.h"

/* Whether the offence is an organization's. Those who acted for one answer for its crime, and as persons for what no
 * organization can commit. Source: Criminal Law arts 30, 31. */
Interval subject_of (const Version *version, const Case *fact_case, gint defendant)
{
  if (defendant < 0)
    return interval_point (0);
  if (case_organization_of (fact_case, defendant) >= 0)
    return interval_point (version->organizations);
  const DefendantKind kind = g_array_index (fact_case->defendants, Defendant, defendant).kind;
  return kind == DEFENDANT_UNSAID ? (Interval) { 0, 1 } : interval_point (kind == DEFENDANT_ORGANIZATION);
}
