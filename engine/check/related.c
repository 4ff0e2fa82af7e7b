/* Concurrence: the offences that a provision weighs against its own exist and are others. */
#include "base/text.h"
#include "check/passes.h"
#include <string.h>

static void check_name (const Check *check, const char *own, const char *with, Place place)
{
  if (strcmp (with, "*") == 0)
    return;
  if (g_strcmp0 (own, with) == 0) {
    findings_add (check->findings, FINDING_CYCLE, place, with, NULL, NULL);
    return;
  }
  if (rulebook_offence (check->book, with) != NULL)
    return;
  g_autofree const char **names = rulebook_offence_names (check->book);
  findings_add_unknown (check->findings, FINDING_UNKNOWN_OFFENCE, place, with, names);
}

static void check_all (const Check *check, const char *own, const GPtrArray *concurrences)
{
  for (guint i = 0; i < concurrences->len; i++) {
    const Concurrence *concurrence = g_ptr_array_index (concurrences, i);
    for (guint j = 0; concurrence->with[j] != NULL; j++)
      check_name (check, own, concurrence->with[j], concurrence->names);
  }
}

void related_check (const Check *check)
{
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++) {
      const Offence *offence = g_ptr_array_index (instrument->offences, j);
      check_all (check, offence->id, offence->concurrences);
    }
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      for (char **offence = standard->offences; *offence != NULL; offence++)
        check_all (check, *offence, standard->concurrences);
    }
  }
}
