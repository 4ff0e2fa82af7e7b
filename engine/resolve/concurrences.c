/* Concurrence: the offences that a provision weighs against its own exist and are others. */
#include <string.h>
#include "resolve/passes.h"

static void check_other (const Resolver *resolver, const char *own, const char *with, Place place)
{
  if (g_strcmp0 (own, with) == 0)
    findings_add (resolver->findings, FINDING_CYCLE, place, with, NULL, NULL);
  else if (strcmp (with, "*") != 0 && lawbook_offence (resolver->law, with) == NULL)
    report_unknown_offence (resolver, with, place);
}

static void check_all (const Resolver *resolver, const char *own, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_concurrences; i++) {
    const Concurrence *concurrence = asides->concurrences[i].stated;
    for (guint j = 0; concurrence->with[j] != NULL; j++)
      check_other (resolver, own, concurrence->with[j], concurrence->names);
  }
}

static void resolve_others (const Lawbook *law, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_concurrences; i++) {
    LawConcurrence *concurrence = &asides->concurrences[i];
    concurrence->n_with = names_count (concurrence->stated->with);
    concurrence->with = lawbook_room (law, const LawOffence *, concurrence->n_with);
    for (guint j = 0; j < concurrence->n_with; j++)
      concurrence->with[j] = lawbook_offence (law, concurrence->stated->with[j]);
  }
}

static void resolve_instrument (const Resolver *resolver, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_offences; i++) {
    resolve_others (resolver->law, &instrument->offences[i].asides);
    check_all (resolver, instrument->offences[i].stated->id, &instrument->offences[i].asides);
  }
  for (guint i = 0; i < instrument->n_standards; i++) {
    const LawStandard *standard = &instrument->standards[i];
    resolve_others (resolver->law, &standard->asides);
    for (guint j = 0; j < names_count (standard->stated->offences); j++)
      check_all (resolver, standard->stated->offences[j], &standard->asides);
  }
}

void resolve_concurrences (const Resolver *resolver)
{
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    resolve_instrument (resolver, &resolver->law->instruments[i]);
}
