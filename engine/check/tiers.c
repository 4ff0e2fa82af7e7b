/* What standards say of an offence: it exists, it has the tiers they speak of, and `reaches` looks back only. */
#include "base/text.h"
#include "check/passes.h"
#include <string.h>

static gboolean has_tier (const Offence *offence, const char *id)
{
  for (guint i = 0; i < offence->versions->len; i++)
    if (version_tier (g_ptr_array_index (offence->versions, i), id) != NULL)
      return TRUE;
  return FALSE;
}

static void add_once (GPtrArray *names, char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (g_ptr_array_index (names, i), name) == 0)
      return;
  g_ptr_array_add (names, name);
}

const char **tier_names (const Offence *offence)
{
  GPtrArray *names = g_ptr_array_new ();
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint j = 0; j < version->tiers->len; j++)
      add_once (names, ((const Tier *) g_ptr_array_index (version->tiers, j))->id);
  }
  g_ptr_array_add (names, NULL);
  return (const char **) g_ptr_array_free (names, FALSE);
}

/* FALSE: there is no such tier, and that is said. */
static gboolean check_tier (const Check *check, const Offence *offence, const char *id, Place place)
{
  if (id == NULL || *id == '\0' || has_tier (offence, id))
    return TRUE;
  g_autofree const char **names = tier_names (offence);
  findings_add (check->findings, FINDING_UNKNOWN_TIER, place, id, NULL, text_nearest (id, names));
  return FALSE;
}

static void check_remarked (const Check *check, const Offence *offence, const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++) {
    const Remark *remark = g_ptr_array_index (remarks, i);
    check_tier (check, offence, remark->reach, remark->place);
  }
}

/* Every tier is one of each offence that the standard speaks of. */
static void check_standard_tiers (const Check *check, const Standard *standard, const Offence *offence)
{
  for (guint i = 0; i < standard->articles->len; i++) {
    const Article *article = g_ptr_array_index (standard->articles, i);
    for (guint j = 0; j < article->tiers->len; j++) {
      const TierRule *rule = g_ptr_array_index (article->tiers, j);
      check_tier (check, offence, rule->reach, rule->place);
    }
  }
  for (guint i = 0; i < standard->fines->len; i++) {
    const Fine *fine = g_ptr_array_index (standard->fines, i);
    check_tier (check, offence, fine->tier, fine->place);
  }
  for (guint i = 0; i < standard->leniencies->len; i++) {
    const Leniency *leniency = g_ptr_array_index (standard->leniencies, i);
    check_tier (check, offence, leniency->below, leniency->place);
  }
  check_remarked (check, offence, standard->remarks);
}

/* What statutes remark on tiers of their own offences. */
static void check_statute (const Check *check, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->offences->len; i++) {
    const Offence *offence = g_ptr_array_index (instrument->offences, i);
    check_remarked (check, offence, offence->remarks);
    for (guint j = 0; j < offence->versions->len; j++)
      check_remarked (check, offence, ((const Version *) g_ptr_array_index (offence->versions, j))->remarks);
  }
}

static void check_offence (const Check *check, const Standard *standard, const char *id)
{
  const Offence *offence = rulebook_offence (check->book, id);
  if (offence != NULL) {
    check_standard_tiers (check, standard, offence);
    return;
  }
  g_autofree const char **names = rulebook_offence_names (check->book);
  findings_add_unknown (check->findings, FINDING_UNKNOWN_OFFENCE, standard->place, id, names);
}

static void check_standard (const Check *check, const Standard *standard)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **id = standard->offences; *id != NULL; id++)
    if (g_hash_table_add (taken, *id))
      check_offence (check, standard, *id);
    else
      findings_add (check->findings, FINDING_REPEATED_ID, standard->place, *id, NULL, NULL);
}

static gboolean comes_before (const Article *article, const TierRule *rule, const char *tier)
{
  for (guint i = 0; g_ptr_array_index (article->tiers, i) != rule; i++)
    if (g_strcmp0 (((const TierRule *) g_ptr_array_index (article->tiers, i))->reach, tier) == 0)
      return TRUE;
  return FALSE;
}

static gboolean leads_to (const Article *article, const char *tier)
{
  for (guint i = 0; i < article->tiers->len; i++)
    if (g_strcmp0 (((const TierRule *) g_ptr_array_index (article->tiers, i))->reach, tier) == 0)
      return TRUE;
  return FALSE;
}

/* Some paragraph before leads to the tier: of the own article, or of the earlier one that is named. */
static gboolean is_before (const Spot *spot, const Condition *reaches)
{
  if (reaches->article == NULL)
    return comes_before (spot->article, spot->rule, reaches->tier);
  g_assert (spot->standard != NULL); /* a rule stands in one */
  const GPtrArray *articles = spot->standard->articles;
  for (guint i = 0; i < articles->len && g_ptr_array_index (articles, i) != spot->article; i++) {
    const Article *article = g_ptr_array_index (articles, i);
    if (g_strcmp0 (article->number, reaches->article) == 0)
      return leads_to (article, reaches->tier);
  }
  return FALSE;
}

static void check_reaches (Condition *condition, const Spot *spot, gpointer data)
{
  const Check *check = data;
  if (condition->kind != CONDITION_REACHES || condition->tier == NULL || *condition->tier == '\0')
    return;
  const Offence *offence = spot->offence;
  if (spot->standard != NULL && spot->standard->offences[0] != NULL)
    offence = rulebook_offence (check->book, spot->standard->offences[0]);
  if (offence == NULL || !check_tier (check, offence, condition->tier, condition->names))
    return;
  if (spot->rule == NULL || !is_before (spot, condition))
    findings_add (check->findings, FINDING_LATER_TIER, condition->names, condition->tier, NULL, NULL);
}

void tiers_check (const Check *check)
{
  for (guint i = 0; i < check->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (check->book->instruments, i);
    check_statute (check, instrument);
    for (guint j = 0; j < instrument->standards->len; j++)
      check_standard (check, g_ptr_array_index (instrument->standards, j));
  }
  rulebook_each_condition (check->book, check_reaches, (gpointer) check);
}
