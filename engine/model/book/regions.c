/* The regions that a vocabulary names: found by what people write, a code or a name with or without its 市 or 省. */
#include <string.h>
#include "model/book/vocabulary.h"

static gboolean is_same (const char *name, const char *text, gsize length)
{
  return strlen (name) == length && g_ascii_strncasecmp (name, text, length) == 0;
}

/* What may follow the name of a province, a municipality or an autonomous region. */
static gboolean is_rank (const char *text, gsize length)
{
  static const char *const ranks[] = { "市", "省", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区" };
  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    if (is_same (ranks[i], text, length))
      return TRUE;
  return FALSE;
}

static gboolean is_named (const Region *region, const char *text, gsize length)
{
  const gsize own = strlen (region->name.zh);
  if (is_same (region->id, text, length) || is_same (region->name.en, text, length))
    return TRUE;
  return length >= own && memcmp (text, region->name.zh, own) == 0 &&
         (length == own || is_rank (text + own, length - own));
}

const Region *vocabulary_region_bytes (const Vocabulary *vocabulary, const char *text, gsize length)
{
  for (guint i = 0; i < vocabulary->regions->len; i++) {
    const Region *region = g_ptr_array_index (vocabulary->regions, i);
    if (is_named (region, text, length))
      return region;
  }
  return NULL;
}

const Region *vocabulary_region (const Vocabulary *vocabulary, const char *text)
{
  return vocabulary_region_bytes (vocabulary, text, strlen (text));
}

const char **vocabulary_region_names (const Vocabulary *vocabulary)
{
  const char **names = g_new0 (const char *, 3 * (gsize) vocabulary->regions->len + 1);
  guint n = 0;
  for (guint i = 0; i < vocabulary->regions->len; i++) {
    const Region *region = g_ptr_array_index (vocabulary->regions, i);
    names[n++] = region->id;
    names[n++] = region->name.zh;
    names[n++] = region->name.en;
  }
  return names;
}

char *vocabulary_region_list (const Vocabulary *vocabulary)
{
  GString *list = g_string_new (NULL);
  for (guint i = 0; i < vocabulary->regions->len; i++) {
    const Region *region = g_ptr_array_index (vocabulary->regions, i);
    g_string_append_printf (list, "%s%s %s", i > 0 ? ", " : "", region->id, region->name.zh);
  }
  return g_string_free (list, FALSE);
}
