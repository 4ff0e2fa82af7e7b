#pragma once
#include "base/rational_text.h"
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* An exact number, at the end or the beginning of `room`. Returns: where it begins; NULL if unbounded. */
const char *record_print_quantity (Rational quantity, char room[RATIONAL_ROOM]);
/* Exact numbers as texts: a decimal where it ends, else a fraction; nothing where unbounded. */
void record_quantity (Record *record, RecordKey key, Rational quantity);
/* `81/50`, `4`. */
void record_fraction (Record *record, RecordKey key, Rational fraction);
/* `81`, `20000..29999.99`, `20000..`. */
void record_range (Record *record, RecordKey key, Rational lo, Rational hi);
/* The same of base units. */
void record_units (Record *record, RecordKey key, Interval base, const Unit *unit);
/* 2017-06-01; nothing for what is not known or open. */
void record_day (Record *record, RecordKey key, Day day);
/* `2017-06-01`, `2017-06-01..2017-06-30`, `2017-06-01..`; nothing where both ends are open. */
void record_days (Record *record, RecordKey key, Interval days);
/* `yes`, `no`, `unknown`. */
void record_truth (Record *record, RecordKey key, Truth truth);
/* Ids of the facts in the slots. */
void record_facts (Record *record, RecordKey key, const Vocabulary *vocabulary, const guint *slots, guint n);
/* Ids of instruments. */
void record_instruments (Record *record, RecordKey key, const GPtrArray *instruments);
/* Unless it is `home`. */
void record_instrument (Record *record, RecordKey key, const Instrument *instrument, const Instrument *home);
