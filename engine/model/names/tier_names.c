/* An offence in, its tiers by their ids and names out, and the words that say that none of them is reached. */
#include "model/names/tier_names.h"
#include <string.h>

/* By its name of that time. */
static const Tier *version_tier_called (const Version *version, const char *name)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (g_strcmp0 (tier->name.zh, name) == 0 || g_strcmp0 (tier->name.en, name) == 0)
      return tier;
  }
  return NULL;
}

const Tier *offence_tier (const Offence *offence, const char *name)
{
  const Tier *tier = NULL;
  for (guint i = offence->versions->len; tier == NULL && i > 0; i--)
    tier = version_tier (g_ptr_array_index (offence->versions, i - 1), name);
  for (guint i = offence->versions->len; tier == NULL && i > 0; i--)
    tier = version_tier_called (g_ptr_array_index (offence->versions, i - 1), name);
  return tier;
}

const Tier *band_tier (const LawBand *band)
{
  const LawSpot *at = band->limit->at;
  if (at->rule == NULL || at->standard->n_offences == 0)
    return NULL;
  return offence_tier (at->standard->offences[0]->stated, at->rule->reach);
}

gboolean tier_is_none (const char *text)
{
  static const char *const names[] = { "none", "无", "未达到标准", "未达到本罪的标准", "below all thresholds", NULL };
  return g_strv_contains (names, text);
}

static void add_tier_names (GPtrArray *names, const Offence *offence)
{
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint k = 0; k < version->tiers->len; k++) {
      const Tier *tier = g_ptr_array_index (version->tiers, k);
      if (!g_ptr_array_find_with_equal_func (names, tier->id, g_str_equal, NULL))
        g_ptr_array_add (names, tier->id);
    }
  }
}

const char **offence_tier_names (const Offence *offence)
{
  static char none[] = "none";
  GPtrArray *names = g_ptr_array_new ();
  g_ptr_array_add (names, none);
  add_tier_names (names, offence);
  g_ptr_array_add (names, NULL);
  gpointer list = g_ptr_array_free (names, FALSE);
  return list;
}
