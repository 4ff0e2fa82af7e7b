/* In: a topic. Out: the remarks of the rule files that an explanation can cite for it. */
#include "explain/cited_remarks.h"
#include <string.h>
#include "model/book/statute.h"

void source_add (Arena *arena, ArenaArray *sources, const Instrument *instrument, const GPtrArray *remarks,
                 const char *topic)
{
  for (guint i = 0; i < remarks->len; i++) {
    const RemarkSource source = { instrument, g_ptr_array_index (remarks, i) };
    const char *of = source.remark->topic;
    if (of != NULL && of[0] == topic[0] &&
        strcmp (of, topic) == 0) /* few begin alike, and all are looked at for each case */
      arena_array_add (arena, sources, &source, 1, sizeof source);
  }
}

void source_add_general (Arena *arena, ArenaArray *sources, const Lawbook *law, const Offence *offence,
                         const char *topic)
{
  for (guint i = 0; i < law->n_instruments; i++) {
    const Instrument *instrument = law->instruments[i].stated;
    if (instrument->remarks->len > 0 && same_jurisdiction (instrument->id, offence->id))
      source_add (arena, sources, instrument, instrument->remarks, topic);
  }
}
