/* The ways of obtaining by their ids. */
#include "model/book/obtained.h"
#include <string.h>

static const char *const ids[] = {
#define OBTAINED(code, id, zh, en) id,
#include "model/book/obtained.def"
#undef OBTAINED
  NULL
};

const char *const *obtained_ids (void) { return ids; }

const char *obtained_id (guint obtained) { return obtained < N_OBTAINED ? ids[obtained] : NULL; }

Obtained obtained_find (const char *id)
{
  guint way = 0;
  while (way < N_OBTAINED && strcmp (ids[way], id) != 0)
    way++;
  return (Obtained) way;
}
