/* Offences and their versions: making and freeing them, finding a tier. */
#include "model/book/offence.h"
#include <string.h>

static GPtrArray *list_of (GDestroyNotify free_part) { return g_ptr_array_new_with_free_func (free_part); }

void limitation_free (Limitation *limitation)
{
  if (limitation == NULL)
    return;
  g_free (limitation->article);
  g_free (limitation);
}

static void tier_free (Tier *tier)
{
  g_free (tier->id);
  words_clear (&tier->name);
  g_free (tier);
}

Version *version_new (void)
{
  Version *version = g_new0 (Version, 1);
  version->held = TRUE;
  version->tiers = list_of ((GDestroyNotify) tier_free);
  version->fines = list_of ((GDestroyNotify) fine_free);
  version->remarks = list_of ((GDestroyNotify) remark_free);
  return version;
}

static void version_free (Version *version)
{
  words_clear (&version->name);
  words_clear (&version->by);
  g_free (version->paragraph);
  g_strfreev (version->penalties);
  condition_free (version->who);
  g_ptr_array_unref (version->tiers);
  g_ptr_array_unref (version->fines);
  g_ptr_array_unref (version->remarks);
  g_free (version);
}

Offence *offence_new (void)
{
  Offence *offence = g_new0 (Offence, 1);
  offence->versions = list_of ((GDestroyNotify) version_free);
  offence->remarks = list_of ((GDestroyNotify) remark_free);
  offence->concurrences = list_of ((GDestroyNotify) concurrence_free);
  return offence;
}

void offence_free (Offence *offence)
{
  if (offence == NULL)
    return;
  g_free (offence->id);
  g_free (offence->article);
  g_strfreev (offence->tells);
  g_free (offence->also);
  words_clear (&offence->name);
  words_clear (&offence->holder);
  g_ptr_array_unref (offence->versions);
  g_ptr_array_unref (offence->remarks);
  g_ptr_array_unref (offence->concurrences);
  g_free (offence);
}

const Tier *version_tier (const Version *version, const char *id)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (g_strcmp0 (tier->id, id) == 0)
      return tier;
  }
  return NULL;
}

const Tier *version_tier_at (const Version *version, guint rank)
{
  for (guint i = 0; i < version->tiers->len; i++) {
    const Tier *tier = g_ptr_array_index (version->tiers, i);
    if (tier->rank == rank)
      return tier;
  }
  return NULL;
}
