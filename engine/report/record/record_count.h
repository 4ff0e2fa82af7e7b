#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* The facts as they were read; what was counted from acts, step by step; parts of joint amounts. All of them of full detail. */
/* `all`: of StatedReason. */
void record_stated (Record *record, const GPtrArray *all, const Vocabulary *vocabulary);
/* `counts`: of ActsTally; NULL: the case lists no acts. */
void record_counts (Record *record, const GPtrArray *counts, const Vocabulary *vocabulary);
/* `shares`: of ShareReason. */
void record_shares (Record *record, const GPtrArray *shares, const Vocabulary *vocabulary);
