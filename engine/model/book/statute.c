/* A statute and the penalties of a tier in; how heavy they are and how long they can be prosecuted out. An instrument in;
 * whether it decides anything out. */
#include "model/book/statute.h"
#include <string.h>

static gboolean condition_decides (const Condition *condition)
{
  gboolean decides = condition->children->len == 0 && !condition->unanswered;
  for (guint i = 0; i < condition->children->len; i++)
    decides = decides || condition_decides (g_ptr_array_index (condition->children, i));
  return decides;
}

static gboolean article_decides (const Article *article)
{
  for (guint i = 0; i < article->tiers->len; i++) {
    const TierRule *rule = g_ptr_array_index (article->tiers, i);
    for (guint j = 0; j < rule->items->len; j++)
      if (condition_decides (((const Item *) g_ptr_array_index (rule->items, j))->condition))
        return TRUE;
  }
  return FALSE;
}

gboolean standard_decides (const Instrument *instrument, const Standard *standard)
{
  gboolean statute = instrument->kind == INSTRUMENT_STATUTE;
  for (guint i = 0; i < standard->articles->len; i++)
    if (!statute || article_decides (g_ptr_array_index (standard->articles, i)))
      return TRUE;
  return !instrument->held;
}

gboolean instrument_decides (const Instrument *instrument, const char *offence)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (standard_speaks_of (standard, offence) && standard_decides (instrument, standard))
      return TRUE;
  }
  return FALSE;
}

gboolean same_jurisdiction (const char *id, const char *other)
{
  while (*id == *other && *id != '/' && *id != '\0')
    id++, other++;
  return (*id == '/' || *id == '\0') && (*other == '/' || *other == '\0');
}

/* Principal punishments by their kind: surveillance is lighter than detention, detention than any imprisonment, any term of
 * that than life, life than death. */
enum {
  WEIGHT_NONE,
  WEIGHT_SURVEILLANCE,
  WEIGHT_DETENTION,
  WEIGHT_IMPRISONMENT,
  WEIGHT_LIFE = G_MAXUINT16 - 1,
  WEIGHT_DEATH = G_MAXUINT16
};

static gboolean has_terms (const Penalty *penalty)
{
  return penalty->minimum_months > 0 || penalty->maximum_months > 0;
}

/* A term from some months on that names no end is longer than every one that does. */
static guint longest_term (const Penalty *penalty)
{
  const gboolean open = penalty->minimum_months > 0 && penalty->maximum_months == 0;
  return open ? WEIGHT_LIFE - WEIGHT_IMPRISONMENT - 1 : penalty->maximum_months;
}

static guint maximum_weight (const Penalty *penalty)
{
  if (penalty->death || penalty->life)
    return penalty->death ? WEIGHT_DEATH : WEIGHT_LIFE;
  if (has_terms (penalty))
    return WEIGHT_IMPRISONMENT + longest_term (penalty);
  return penalty->detention ? WEIGHT_DETENTION : penalty->surveillance ? WEIGHT_SURVEILLANCE : WEIGHT_NONE;
}

static guint minimum_weight (const Penalty *penalty)
{
  if (penalty->surveillance)
    return WEIGHT_SURVEILLANCE;
  if (penalty->detention)
    return WEIGHT_DETENTION;
  return has_terms (penalty) ? WEIGHT_IMPRISONMENT + penalty->minimum_months
         : penalty->life     ? WEIGHT_LIFE
         : penalty->death    ? WEIGHT_DEATH
                             : WEIGHT_NONE;
}

guint64 tier_weight (const Tier *tier)
{
  if (tier == NULL)
    return 0;
  return 1 + ((guint64) maximum_weight (&tier->penalty) << 16) + minimum_weight (&tier->penalty);
}

/* Whether the period is one for this penalty; `ret_bound`: how closely it fits. */
static gboolean fits (const Limitation *limitation, const Penalty *penalty, guint *ret_bound)
{
  *ret_bound = limitation->below_months == 0 ? G_MAXUINT : limitation->below_months;
  return limitation->life == (penalty->life || penalty->death) &&
         (limitation->below_months == 0 || longest_term (penalty) < limitation->below_months);
}

const Limitation *statute_limitation (const Instrument *statute, const Penalty *penalty)
{
  const Limitation *found = NULL;
  guint least = 0;
  for (guint i = 0; i < statute->limitations->len; i++) {
    const Limitation *limitation = g_ptr_array_index (statute->limitations, i);
    guint bound = 0;
    if (fits (limitation, penalty, &bound) && (found == NULL || bound < least)) {
      found = limitation;
      least = bound;
    }
  }
  return found;
}
