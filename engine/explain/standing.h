#pragma once
#include "explain/trace/trace_scene.h"

/* Notes in charge->found of which facts the case has something: a number above nothing, a yes, a day. What it states, and the parts
 * of joint amounts, are told already. */
void standing_note_found (const Scene *scene, ChargeReasons *charge);
/* Decides, once everything about the charge is explained, what of it a reader is told at once: the standing of items,
 * which articles, leniencies and changes are worth a line, how many questions come first. Nothing is removed but what is
 * known of facts that are called without effect. */
void standing_explain (ChargeReasons *charge);
