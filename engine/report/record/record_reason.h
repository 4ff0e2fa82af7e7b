#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* Exact numbers as texts: a decimal where it ends, else a fraction; null where unbounded. */
void record_quantity (Record *record, const char *name, Rational quantity);
/* The fields `zh` and `en`, null without words. */
void record_words (Record *record, const Words *words);
/* 2017-06-01; null for what is not known or open. */
void record_day (Record *record, const char *name, Day day);
/* `yes`, `no`, `unknown`. Returns: static. */
const char *record_truth (Truth truth);
/* Ids of the facts in the slots. */
void record_facts (Record *record, const Vocabulary *vocabulary, const GArray *slots);
void record_facts_named (Record *record, const char *name, const Vocabulary *vocabulary, const GArray *slots);
/* The fields of what is measured against what, from `measure` to `comparison`; all null if `reason` measures nothing
 * (or is NULL). */
void record_measure (Record *record, const Reason *reason);
/* The list `conditions`: those of an item or of leniency, each with the conditions below it. What only some kinds have
 * (bounds, shares, a number of years) stands only there. NULL is an empty list. */
void record_conditions (Record *record, const Reason *reason, const Vocabulary *vocabulary);
