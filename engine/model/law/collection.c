/* What the files of one jurisdiction are together, and which of its statutes speaks for all: found by what the ids of its documents
 * begin with. */
#include <string.h>
#include "model/book/statute.h"
#include "model/law/lawbook.h"

const Collection *lawbook_collection (const Lawbook *law, const char *id)
{
  for (guint i = 0; i < law->collections->len; i++) {
    const Collection *collection = g_ptr_array_index (law->collections, i);
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

Day lawbook_complete_to (const Lawbook *law, const char *offence)
{
  Day earliest = 0;
  for (guint i = 0; i < law->collections->len; i++) {
    const Collection *collection = g_ptr_array_index (law->collections, i);
    if (has (collection, offence) && (earliest == 0 || collection->complete_to < earliest))
      earliest = collection->complete_to;
  }
  return earliest;
}

const Instrument *law_of_limitation (const Lawbook *law, const LawOffence *offence)
{
  const Instrument *own = offence->instrument->stated;
  if (own->limitations->len > 0)
    return own;
  for (guint i = 0; i < law->n_instruments; i++) {
    const Instrument *statute = law->instruments[i].stated;
    if (statute->limitations->len > 0 && same_jurisdiction (statute->id, offence->stated->id))
      return statute;
  }
  return NULL;
}
