/* What standards say of an offence: it exists, it has the tiers they speak of, and `reaches` looks back only. Names of tiers
 * become the one name that they have in the lawbook, `reaches` the article whose paragraphs it means. */
#include "base/nearest.h"
#include "model/names/tier_names.h"
#include "resolve/passes.h"

/* ---- names ---- */

void report_unknown_tier (const Resolver *resolver, const LawOffence *offence, const char *id, Place place)
{
  g_autofree const char **names = offence_tier_names (offence->stated);
  g_autofree char *there = offence_tiers_there (offence->stated);
  findings_add (resolver->findings, FINDING_UNKNOWN_TIER, place, id, there,
                nearest_name (id, names + 1)); /* not "none" */
}

void report_unknown_offence (const Resolver *resolver, const char *id, Place place)
{
  g_autofree const char **names = lawbook_offence_names (resolver->law);
  findings_add_unknown (resolver->findings, FINDING_UNKNOWN_OFFENCE, place, id, names);
}

/* FALSE: there is no such tier, and that is said. */
static gboolean check_tier (const Resolver *resolver, const LawOffence *offence, const char *id, Place place)
{
  if (!names_something (id) || law_tier (offence, lawbook_tier_name (resolver->law, id)) != NULL)
    return TRUE;
  report_unknown_tier (resolver, offence, id, place);
  return FALSE;
}

static void check_remarked (const Resolver *resolver, const LawOffence *offence, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_remarks; i++) {
    const Remark *remark = asides->remarks[i].stated;
    check_tier (resolver, offence, remark->reach, remark->place);
  }
}

/* Every tier is one of each offence that the standard speaks of. */
static void check_standard_tiers (const Resolver *resolver, const LawStandard *standard, const LawOffence *offence)
{
  for (guint i = 0; i < standard->n_articles; i++)
    for (guint j = 0; j < standard->articles[i].n_rules; j++) {
      const TierRule *rule = standard->articles[i].rules[j].stated;
      check_tier (resolver, offence, rule->reach, rule->place);
    }
  for (guint i = 0; i < standard->asides.n_fines; i++) {
    const Fine *fine = standard->asides.fines[i].stated;
    check_tier (resolver, offence, fine->tier, fine->place);
  }
  for (guint i = 0; i < standard->n_leniencies; i++) {
    const Leniency *leniency = standard->leniencies[i].stated;
    check_tier (resolver, offence, leniency->below, leniency->place);
  }
  check_remarked (resolver, offence, &standard->asides);
}

static void name_tiers (const Lawbook *law, const LawStandard *standard)
{
  for (guint i = 0; i < standard->n_articles; i++)
    for (guint j = 0; j < standard->articles[i].n_rules; j++) {
      LawRule *rule = &standard->articles[i].rules[j];
      rule->reach = lawbook_tier_name (law, rule->stated->reach);
    }
  for (guint i = 0; i < standard->asides.n_fines; i++)
    standard->asides.fines[i].tier = lawbook_tier_name (law, standard->asides.fines[i].stated->tier);
  for (guint i = 0; i < standard->n_leniencies; i++)
    standard->leniencies[i].below = lawbook_tier_name (law, standard->leniencies[i].stated->below);
}

/* What statutes remark on tiers of their own offences. */
static void check_statute (const Resolver *resolver, const LawInstrument *instrument)
{
  for (guint i = 0; i < instrument->n_offences; i++) {
    const LawOffence *offence = &instrument->offences[i];
    check_remarked (resolver, offence, &offence->asides);
    for (guint j = 0; j < offence->n_versions; j++)
      check_remarked (resolver, offence, &offence->versions[j].asides);
  }
}

/* ---- the offences of a standard ---- */

static void resolve_offence (const Resolver *resolver, LawStandard *standard, const char *id)
{
  const LawOffence *offence = lawbook_offence (resolver->law, id);
  if (offence == NULL) {
    report_unknown_offence (resolver, id, standard->stated->place);
    return;
  }
  standard->offences[standard->n_offences++] = offence;
  check_standard_tiers (resolver, standard, offence);
}

static void resolve_standard (const Resolver *resolver, LawStandard *standard)
{
  char **ids = standard->stated->offences;
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  standard->offences = lawbook_room (resolver->law, const LawOffence *, names_count (ids));
  name_tiers (resolver->law, standard);
  for (guint i = 0; i < names_count (ids); i++)
    if (g_hash_table_add (taken, ids[i]))
      resolve_offence (resolver, standard, ids[i]);
    else
      findings_add (resolver->findings, FINDING_REPEATED_ID, standard->stated->place, ids[i], NULL, NULL);
}

/* Of each offence the standards that speak of it. */
static void gather_standards (Lawbook *law)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_standards; j++) {
      const LawStandard *standard = &law->instruments[i].standards[j];
      for (guint k = 0; k < standard->n_offences; k++) {
        gpointer offence = (gpointer) standard->offences[k];
        if (!g_hash_table_contains (found, offence))
          g_hash_table_insert (found, offence, g_ptr_array_new ());
        g_ptr_array_add (g_hash_table_lookup (found, offence), (gpointer) standard);
      }
    }
  for (guint i = 0; i < law->n_instruments; i++)
    for (guint j = 0; j < law->instruments[i].n_offences; j++) {
      LawOffence *offence = &law->instruments[i].offences[j];
      const GPtrArray *standards = g_hash_table_lookup (found, offence);
      offence->n_standards = standards == NULL ? 0 : standards->len;
      offence->standards = lawbook_room (law, const LawStandard *, offence->n_standards);
      for (guint k = 0; k < offence->n_standards; k++)
        offence->standards[k] = g_ptr_array_index (standards, k);
    }
}

/* ---- reaches ---- */

/* The article whose paragraphs it means: the own one, or an earlier one of the standard that is named. NULL: there is none. */
static const LawArticle *reached_article (const LawSpot *at, const Condition *reaches)
{
  if (reaches->article == NULL || at->standard == NULL)
    return at->article;
  for (const LawArticle *article = at->standard->articles; article != at->article; article++)
    if (g_strcmp0 (article->stated->number, reaches->article) == 0)
      return article;
  return NULL;
}

/* Some paragraph of it before the own one leads to the tier. */
static gboolean leads_to (const LawArticle *article, TierName tier, const LawRule *own)
{
  for (guint i = 0; i < article->n_rules && &article->rules[i] != own; i++)
    if (article->rules[i].reach == tier)
      return TRUE;
  return FALSE;
}

static void resolve_reaches (const Resolver *resolver, LawCondition *condition)
{
  const Condition *stated = condition->stated;
  const LawSpot *at = condition->at;
  if (stated->kind != CONDITION_REACHES || !names_something (stated->tier))
    return;
  const LawOffence *offence = at->standard == NULL           ? at->offence
                              : at->standard->n_offences > 0 ? at->standard->offences[0]
                                                             : NULL;
  if (offence == NULL || !check_tier (resolver, offence, stated->tier, stated->names))
    return;
  condition->tier = lawbook_tier_name (resolver->law, stated->tier);
  condition->article = at->rule == NULL ? NULL : reached_article (at, stated);
  if (condition->article == NULL || !leads_to (condition->article, condition->tier, at->rule))
    findings_add (resolver->findings, FINDING_LATER_TIER, stated->names, stated->tier, NULL, NULL);
}

void resolve_standard_offences (const Resolver *resolver)
{
  Lawbook *law = resolver->law;
  for (guint i = 0; i < law->n_instruments; i++) {
    check_statute (resolver, &law->instruments[i]);
    for (guint j = 0; j < law->instruments[i].n_standards; j++)
      resolve_standard (resolver, &law->instruments[i].standards[j]);
  }
  gather_standards (law);
  for (guint i = 0; i < law->conditions->len; i++)
    resolve_reaches (resolver, g_ptr_array_index (law->conditions, i));
}
