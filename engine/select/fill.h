#pragma once
#include "model/verdict/verdict.h"

/* Every slot of `plan` on a day of its time for one charge: what the case states, what its findings statement makes of the rest, and the hidden
 * slots. */
void select_fill (const Program *program, const Plan *plan, Day on, const Case *fact_case, const Charge *charge,
                  Interval *slots);
/* The hidden ones alone, where the facts are there. */
void select_fill_hidden (const Program *program, const Plan *plan, Day on, const Case *fact_case, const Charge *charge,
                         Interval *slots);
/* Puts the defendant's own parts of joint amounts into the slots where they are what counts; after acts were counted. */
void select_shares (const Plan *plan, const Case *fact_case, const Charge *charge, Interval *slots);
/* Whether an event of those days lies within that time before the conduct, which ends on one of `to` after it began on one of
 * `from`: 0..1. */
Interval select_within (Interval event, Lapse lapse, Interval from, Interval to);
