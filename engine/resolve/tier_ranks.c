/* What statutes say: versions follow each other in time, tiers in rank, and a tier keeps its rank from version to version,
 * because instruments name it without saying which version they mean. So each offence has one list of tiers. */
#include "resolve/passes.h"

static const Version *version_at (const LawOffence *offence, guint i) { return offence->versions[i].stated; }

static const Tier *tier_at (const Version *version, guint i) { return g_ptr_array_index (version->tiers, i); }

static void check_time (const Resolver *resolver, const LawOffence *offence)
{
  for (guint i = 1; i < offence->n_versions; i++) {
    const Version *before = version_at (offence, i - 1), *version = version_at (offence, i);
    if (version->effective == 0 || before->effective == 0 || version->effective > before->effective)
      continue;
    g_autofree char *day = civil_write (version->effective);
    findings_add (resolver->findings, FINDING_REVERSED_DATES, version->place, day, NULL, NULL);
  }
}

static void report_order (const Resolver *resolver, const Tier *tier, guint expected)
{
  g_autofree char *found = g_strdup_printf ("%s rank=\"%u\"", tier->id, tier->rank);
  g_autofree char *right = g_strdup_printf ("%u", expected);
  findings_add (resolver->findings, FINDING_TIER_ORDER, tier->place, found, right, NULL);
}

/* ---- the tiers of an offence ---- */

static TierName name_tier (Lawbook *law, char *id)
{
  if (!names_something (id))
    return NULL;
  g_hash_table_add (law->tiers, g_hash_table_contains (law->tiers, id) ? g_hash_table_lookup (law->tiers, id) : id);
  return g_hash_table_lookup (law->tiers, id);
}

static LawTier *find_tier (GArray *tiers, TierName name)
{
  for (guint i = 0; i < tiers->len; i++)
    if (g_array_index (tiers, LawTier, i).name == name)
      return &g_array_index (tiers, LawTier, i);
  return NULL;
}

static void check_rank (const Resolver *resolver, const Tier *tier, guint expected, const LawTier *before)
{
  if (tier->rank != expected)
    report_order (resolver, tier, expected);
  else if (before != NULL && before->rank != tier->rank)
    report_order (resolver, tier, before->rank);
}

/* The first version that has a tier says its rank. */
static void add_version (const Resolver *resolver, GArray *tiers, const Version *version)
{
  const guint n_before = tiers->len;
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = tier_at (version, i);
    const LawTier added = { name_tier (resolver->law, tier->id), tier->rank, tier };
    LawTier *known = find_tier (tiers, added.name);
    const gboolean earlier = known != NULL && known < &g_array_index (tiers, LawTier, n_before);
    check_rank (resolver, tier, i + 1, earlier ? known : NULL);
    if (known != NULL)
      known->newest = tier;
    else if (added.name != NULL)
      g_array_append_val (tiers, added);
  }
}

static void add_tiers (const Resolver *resolver, LawOffence *offence)
{
  g_autoptr (GArray) tiers = g_array_new (FALSE, FALSE, sizeof (LawTier));
  for (guint i = 0; i < offence->n_versions; i++)
    add_version (resolver, tiers, version_at (offence, i));
  offence->n_tiers = tiers->len;
  offence->tiers = lawbook_room (resolver->law, LawTier, tiers->len);
  for (guint i = 0; i < tiers->len; i++)
    offence->tiers[i] = g_array_index (tiers, LawTier, i);
}

/* A fine that is for one tier names one of the version. */
static void name_fines (const Resolver *resolver, const LawOffence *offence, const LawVersion *version)
{
  for (guint i = 0; i < version->asides.n_fines; i++) {
    LawFine *fine = &version->asides.fines[i];
    fine->tier = lawbook_tier_name (resolver->law, fine->stated->tier);
    if (names_something (fine->stated->tier) && version_tier (version->stated, fine->stated->tier) == NULL)
      report_unknown_tier (resolver, offence, fine->stated->tier, fine->stated->place);
  }
}

static void resolve_offence (const Resolver *resolver, LawOffence *offence)
{
  check_time (resolver, offence);
  add_tiers (resolver, offence);
  for (guint i = 0; i < offence->n_versions; i++)
    name_fines (resolver, offence, &offence->versions[i]);
}

void resolve_tier_ranks (const Resolver *resolver)
{
  for (guint i = 0; i < resolver->law->n_instruments; i++)
    for (guint j = 0; j < resolver->law->instruments[i].n_offences; j++)
      resolve_offence (resolver, &resolver->law->instruments[i].offences[j]);
}
