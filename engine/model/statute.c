/* A statute and the penalties of a tier in; how heavy they are and how long they can be prosecuted out. */
#include "model/statute.h"
#include <string.h>

gboolean same_jurisdiction (const char *id, const char *other)
{
  gsize length = strcspn (id, "/");
  return strncmp (id, other, length) == 0 && strcspn (other, "/") == length;
}

/* Surveillance is lighter than detention, detention than any imprisonment. */
static guint minimum_weight (const Penalty *penalty)
{
  if (penalty->surveillance)
    return 0;
  return penalty->detention ? 1 : 2 + penalty->minimum_months;
}

guint64 tier_weight (const Tier *tier)
{
  if (tier == NULL)
    return 0;
  const Penalty *penalty = &tier->penalty;
  guint64 maximum = penalty->death ? G_MAXUINT16 : penalty->life ? G_MAXUINT16 - 1 : penalty->maximum_months;
  return 1 + (maximum << 16) + minimum_weight (penalty);
}

/* Whether the period is one for this penalty; `ret_bound`: how closely it fits. */
static gboolean fits (const Limitation *limitation, const Penalty *penalty, guint *ret_bound)
{
  *ret_bound = limitation->below_months == 0 ? G_MAXUINT : limitation->below_months;
  return limitation->life == (penalty->life || penalty->death) &&
         (limitation->below_months == 0 || penalty->maximum_months < limitation->below_months);
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
