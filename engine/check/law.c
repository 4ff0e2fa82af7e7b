/* What statutes say: versions follow each other in time, tiers in rank, and a tier keeps its rank from version to
 * version, because instruments name it without saying which version they mean. */
#include "base/text.h"
#include "check/passes.h"
#include <string.h>

static const Version *version_at (const Offence *offence, guint i) { return g_ptr_array_index (offence->versions, i); }

static const Tier *tier_at (const Version *version, guint i) { return g_ptr_array_index (version->tiers, i); }

static void check_time (const Check *check, const Offence *offence)
{
  for (guint i = 1; i < offence->versions->len; i++) {
    const Version *before = version_at (offence, i - 1), *version = version_at (offence, i);
    if (version->effective == 0 || before->effective == 0 || version->effective > before->effective)
      continue;
    g_autofree char *day = date_write (version->effective);
    findings_add (check->findings, FINDING_REVERSED_DATES, version->place, day, NULL, NULL);
  }
}

static void report_order (const Check *check, const Tier *tier, guint expected)
{
  g_autofree char *found = g_strdup_printf ("%s rank=\"%u\"", tier->id, tier->rank);
  g_autofree char *right = g_strdup_printf ("%u", expected);
  findings_add (check->findings, FINDING_TIER_ORDER, tier->place, found, right, NULL);
}

static void check_ranks (const Check *check, const Version *version)
{
  for (guint i = 0; i < version->tiers->len; i++)
    if (tier_at (version, i)->rank != i + 1)
      report_order (check, tier_at (version, i), i + 1);
}

static void check_same_ranks (const Check *check, const Version *first, const Version *version)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = tier_at (version, i), *before = version_tier (first, tier->id);
    if (before != NULL && before->rank != tier->rank && tier->rank == i + 1)
      report_order (check, tier, before->rank);
  }
}

/* A fine that is for one tier names one of the version. */
static void check_fines (const Check *check, const Offence *offence, const Version *version)
{
  for (guint i = 0; i < version->fines->len; i++) {
    const Fine *fine = g_ptr_array_index (version->fines, i);
    if (fine->tier == NULL || *fine->tier == '\0' || version_tier (version, fine->tier) != NULL)
      continue;
    g_autofree const char **names = tier_names (offence);
    findings_add (check->findings, FINDING_UNKNOWN_TIER, fine->place, fine->tier, NULL,
                  text_nearest (fine->tier, names));
  }
}

static void check_offence (const Check *check, const Offence *offence)
{
  check_time (check, offence);
  for (guint i = 0; i < offence->versions->len; i++) {
    check_ranks (check, version_at (offence, i));
    check_fines (check, offence, version_at (offence, i));
    for (guint j = 0; j < i; j++)
      check_same_ranks (check, version_at (offence, j), version_at (offence, i));
  }
}

void law_check (const Check *check)
{
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    for (guint j = 0; j < instrument->offences->len; j++)
      check_offence (check, g_ptr_array_index (instrument->offences, j));
  }
}
