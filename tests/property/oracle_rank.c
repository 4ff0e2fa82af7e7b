/* In: a law and a world. Out: the tier that is reached, and whether one item holds. */
#include "oracle_part.h"

#include <string.h>

/* Rank of a tier in the version; one that the version does not have counts as the highest below it. */
static guint rank_in_version (const Law *law, const char *reach)
{
  guint wanted = 0;
  for (guint i = 0; i < law->offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (law->offence->versions, i);
    for (guint k = 0; k < version->tiers->len; k++) {
      const Tier *tier = g_ptr_array_index (version->tiers, k);
      if (strcmp (tier->id, reach) == 0)
        wanted = version == law->version || wanted == 0 ? tier->rank : wanted;
    }
  }
  guint best = 0;
  for (guint k = 0; k < law->version->tiers->len; k++) {
    const Tier *tier = g_ptr_array_index (law->version->tiers, k);
    if (tier->rank <= wanted && tier->rank > best)
      best = tier->rank;
  }
  return best;
}

static guint article_rank (Scope scope)
{
  guint rank = 0;
  const GPtrArray *rules = scope.clause.article->tiers;
  for (guint i = 0; i < rules->len; i++) {
    const TierRule *rule = g_ptr_array_index (rules, i);
    if (oracle_rule_holds (rule, scope))
      rank = MAX (rank, rank_in_version (scope.law, rule->reach));
  }
  return rank;
}

/* Can the defendant of this world commit the offence at all? */
static gboolean who_holds (const Law *law, const World *world)
{
  Scope scope = { .law = law, .world = world, .factor = (Fraction) { 1, 1 } };
  gboolean of_a_kind = (!world->organization && law->version->persons) ||
                       ((world->organization || world->officer) && law->version->organizations);
  return of_a_kind && (law->version->who == NULL || oracle_holds (law->version->who, scope));
}

guint oracle_rank (const Law *law, const World *world)
{
  guint rank = 0;
  if (!who_holds (law, world))
    return 0;
  for (guint i = 0; i < law->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (law->instruments, i);
    for (guint s = 0; s < instrument->standards->len; s++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, s);
      gboolean early = law->day < standard->effective, late = standard->until != 0 && law->day >= standard->until;
      if (early || late || !clause_is_named (standard->offences, law->offence->id))
        continue;
      for (guint a = 0; a < standard->articles->len; a++) {
        Scope scope = oracle_scope (law, world, instrument, standard, g_ptr_array_index (standard->articles, a));
        if (oracle_article_applies (scope))
          rank = MAX (rank, article_rank (scope));
      }
    }
  }
  return rank;
}

gboolean oracle_item (const Law *law, const World *world, const Instrument *instrument, const Article *article,
                      const Item *item)
{
  const Standard *standard = standard_of_article (instrument, article);
  const TierRule *rule = rule_of_item (article, item);
  Scope scope = oracle_scope (law, world, instrument, standard, article);
  return oracle_article_applies (scope) && oracle_rule_open (rule, scope) &&
         oracle_clause_holds (oracle_scope_at (scope, clause_of_item (scope.clause, rule, item)));
}
