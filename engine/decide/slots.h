#pragma once
#include "decide/trial.h"
#include "model/verdict/reasons.h"

/* Fills work->slots with what the case says under the plan, counted from its acts where it lists them, then with what is
 * supposed. */
void slots_fill (const Trial *trial, const Plan *plan, Day on, Work *work);
/* Calls `set` for each slot of the plan of which the facts supposed say something else than `slots`, which `set` keeps up to date. */
typedef void (*SlotFunc) (gpointer data, guint slot, Interval value);
void slots_suppose (const Trial *trial, const Plan *plan, const Supposition *all, const Interval *slots, SlotFunc set,
                    gpointer data);
/* Fills why->counts: how the measures of the applied law were counted. */
void slots_explain_counts (const Trial *trial, ChargeReasons *why, Work *work);
