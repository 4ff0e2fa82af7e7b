/* What the files of one jurisdiction are together: found by what the ids of its documents begin with. */
#include <string.h>
#include "model/book/rulebook.h"

const Collection *rulebook_collection (const Rulebook *rulebook, const char *id)
{
  for (guint i = 0; i < rulebook->collections->len; i++) {
    const Collection *collection = g_ptr_array_index (rulebook->collections, i);
    if (g_strcmp0 (collection->id, id) == 0)
      return collection;
  }
  return NULL;
}

static gboolean has (const Collection *collection, const char *offence)
{
  gsize length = strcspn (offence, "/");
  return strlen (collection->id) == length && strncmp (collection->id, offence, length) == 0;
}

Day rulebook_complete_to (const Rulebook *rulebook, const char *offence)
{
  Day earliest = 0;
  for (guint i = 0; i < rulebook->collections->len; i++) {
    const Collection *collection = g_ptr_array_index (rulebook->collections, i);
    if (has (collection, offence) && (earliest == 0 || collection->complete_to < earliest))
      earliest = collection->complete_to;
  }
  return earliest;
}
