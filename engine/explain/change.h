#pragma once
#include "explain/scene.h"

/* What the only ground for the tier of a decided charge depends on: changes down whose tiers are still to be found out.
 * Returns: yours, of Change (each is for the caller to free); borrow from the charge. */
GPtrArray *change_down (const ChargeReasons *charge);
/* Completes a change up by what the charge rests on after it. `then`: the law that applies then, filled and run with the
 * change; `growth`: by how many base units the amount grew, 0 of a fact. */
void change_explain (const Scene *then, gint64 growth, Change *change);
/* Adds a change up, or only its fact where the same is known of another fact of the same sum. Takes `change`. */
void change_add (const Vocabulary *vocabulary, GPtrArray *changes, Change *change);
/* Up before down, by tier, amounts before facts, nearest first. */
void change_sort (GPtrArray *changes);
