#pragma once
#include "model/verdict/reasons.h"

/* Adds every remark with this topic among `remarks`, which are `instrument`'s. */
void source_add (Arena *arena, ArenaArray *sources, const Instrument *instrument, const GPtrArray *remarks,
                 const char *topic);
/* Adds those on no offence in particular, of all instruments of the jurisdiction of `offence`. */
void source_add_general (Arena *arena, ArenaArray *sources, const Lawbook *law, const Offence *offence,
                         const char *topic);
