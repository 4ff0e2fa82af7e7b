#pragma once
#include "model/case/ledger.h"
#include "model/verdict/tally.h"

/* What `given` says was given of a batch whose numbers are in `tally`. `reached`: see TransferTally. */
void transfers_add (BatchTally *tally, const LawCounting *counting, const Given *given, ActStanding standing,
                    const char *reached);
/* Records of what was given that are neither untrue nor repeated. */
Interval transfers_clean (const BatchTally *tally, const Given *given);
/* The total of a batch from all that was added. */
void transfers_count (BatchTally *tally, const LawCounting *counting);

/* Of numbers of at least 0: what has no upper bound keeps having none, and what no 64 bits hold is as if it had none. */
gint64 count_plus (gint64 a, gint64 b);
gint64 count_less (gint64 a, gint64 b);
Interval count_sum (Interval a, Interval b);
