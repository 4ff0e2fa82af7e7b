#pragma once
#include "explain/trace/trace_scene.h"

/* Whether some item of the plan spells out an open clause. */
gboolean spelled_is_in (const Plan *plan);
/* Adds to charge->spelled what the plan's items come to that spell out open clauses; what is there already stays. `region`: of
 * the case, or NULL; `told`: the set of items that are there. */
void spelled_add (const Scene *scene, const char *region, GHashTable *told, ChargeReasons *charge);
/* Adds those that no law of the charge has and that were in force on some day up to `last`, without a truth. */
void spelled_add_others (const Program *program, const char *region, Day last, GHashTable *told, ChargeReasons *charge);
