#pragma once
#include "explain/trace/trace_scene.h"

/* Notes in charge->found of which facts the case has something: a number above nothing, a yes, a day. What it states, and the parts
 * of joint amounts, are told already. */
void found_note (const Scene *scene, ChargeReasons *charge);
/* Whether the case has something of the fact; of one of the facts (of guint slot). */
gboolean found_has (const ChargeReasons *charge, guint slot);
gboolean found_has_any (const ChargeReasons *charge, const ArenaArray *facts);
