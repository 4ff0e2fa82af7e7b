#pragma once
#include "base/date/date_fault.h"
#include "logic/interval.h"
#include "model/book/vocabulary.h"
#include "read/document/span.h"
#include "read/value/value_expected.h"

/* What one stated value means, whatever format it came in. Nothing here knows of places; the caller reports. */

/* A fact's value as language.md has it: the interval in the way its slot holds it (model/vocabulary.h).
 * `ret_plain`: it is a plain number or yes/no that needs no original wording beside it.
 * Returns: NO_FAULT, or the code of the fault. */
FindingCode value_read (const Fact *fact, Span written, Interval *ret_value, gboolean *ret_plain);
/* `5000` or `50.25` of a unit that has so many parts. FALSE for everything that needs to be read as words, its faults among them. */
gboolean value_read_plain (Span text, gint64 parts, gint64 *ret);
/* As value_read, for min and/or max: from the least that min can mean to the most that max can. */
FindingCode value_read_range (const Fact *fact, Span min, Span max, Interval *ret_value);
/* Of a date that rules ask for several times: the last days first, `ret_n` of them, no more than fact->times and FACT_MOST_TIMES. */
FindingCode value_read_days (const Fact *fact, Span written, Interval ret_days[FACT_MOST_TIMES], guint *ret_n);

/* yes, no, unknown and what else says so. */
FindingCode value_read_yes_no (Span written, Interval *ret_value);
