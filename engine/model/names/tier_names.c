/* An offence in, its tiers by their ids and names out, and the words that say that none of them is reached. */
#include "model/names/tier_names.h"
#include <string.h>
#include "base/fold.h"

/* The whole name; or up to what stands before the next thing that it names: 数额巨大 of 数额巨大或者其他严重情节. */
static gboolean is_called (const char *name, const char *key, const char *before)
{
  if (name == NULL)
    return FALSE;
  const char *end = before == NULL ? NULL : strstr (name, before);
  g_autofree char *called = text_key (name, end != NULL ? (gsize) (end - name) : strlen (name));
  return strcmp (called, key) == 0;
}

/* By its name of that time: `whole`, or by the first of what that names. */
static const Tier *version_tier_called (const Version *version, const char *key, gboolean whole)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (is_called (tier->name.zh, key, whole ? NULL : "或者") || is_called (tier->name.en, key, whole ? NULL : " or "))
      return tier;
  }
  return NULL;
}

static const Tier *offence_tier_called (const Offence *offence, const char *name, gboolean whole)
{
  const Tier *tier = NULL;
  g_autofree char *key = text_key (name, strlen (name));
  for (guint i = offence->versions->len; tier == NULL && i > 0; i--)
    tier = version_tier_called (g_ptr_array_index (offence->versions, i - 1), key, whole);
  return tier;
}

const Tier *offence_tier (const Offence *offence, const char *name)
{
  const Tier *tier = NULL;
  for (guint i = offence->versions->len; tier == NULL && i > 0; i--)
    tier = version_tier (g_ptr_array_index (offence->versions, i - 1), name);
  if (tier == NULL)
    tier = offence_tier_called (offence, name, TRUE);
  return tier != NULL ? tier : offence_tier_called (offence, name, FALSE);
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
  static const char *const names[] = { "none",
                                       "无",
                                       "未达到标准",
                                       "未达到本罪的标准",
                                       "未达到定罪量刑标准",
                                       "below all thresholds",
                                       "no threshold reached",
                                       "no threshold of this offence is reached",
                                       NULL };
  return g_strv_contains (names, text);
}

/* The ids of all tiers of all versions, each once. Returns: yours, NULL-terminated; the strings are borrowed. */
static GPtrArray *tier_ids (const Offence *offence)
{
  GPtrArray *ids = g_ptr_array_new ();
  for (guint i = 0; i < offence->versions->len; i++) {
    const Version *version = g_ptr_array_index (offence->versions, i);
    for (guint k = 0; k < version->tiers->len; k++) {
      const Tier *tier = g_ptr_array_index (version->tiers, k);
      if (!g_ptr_array_find_with_equal_func (ids, tier->id, g_str_equal, NULL))
        g_ptr_array_add (ids, tier->id);
    }
  }
  g_ptr_array_add (ids, NULL);
  return ids;
}

const char **offence_tier_names (const Offence *offence)
{
  static char none[] = "none";
  GPtrArray *names = tier_ids (offence);
  g_ptr_array_insert (names, 0, none);
  gpointer list = g_ptr_array_free (names, FALSE);
  return list;
}

char *offence_tiers_there (const Offence *offence)
{
  g_autoptr (GPtrArray) ids = tier_ids (offence);
  g_autofree char *zh = g_strjoinv ("、", (char **) ids->pdata);
  g_autofree char *en = g_strjoinv (", ", (char **) ids->pdata);
  return ids->len == 1 ? NULL
                       : g_strdup_printf ("（%s 的档次是 %s）| (those of %s are %s)", offence->id, zh, offence->id, en);
}
