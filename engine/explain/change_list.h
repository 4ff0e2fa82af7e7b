#pragma once
#include "model/verdict/reasons.h"

/* What it measures is in the unit of its facts, and each of them counts once. */
gboolean change_lead_is_plain (const Reason *lead);
/* Adds a change, or only its fact where the same is known of another fact of the same sum. Returns: what says it then; borrowed. */
Change *change_add (ChargeReasons *charge, Change *change);
/* Whether the growth of another amount, which leads to the same by as much, is the same change. */
gboolean change_adds_up (const Change *change, guint slot);
/* ... and says it of that amount too. `reached`: of it. */
void change_take (ChargeReasons *charge, Change *change, guint slot, Rational reached);
/* Adds what was tried of a sum of change_sums, with what it says better than those of its facts, or not where they say it
 * better. */
void change_add_sum (GPtrArray *changes, Change *sum);
/* Up before down, by tier, amounts before facts before clauses, nearest first. */
void change_sort (GPtrArray *changes);
