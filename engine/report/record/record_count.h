#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* The lists `counts` and `shares`: only where the case lists acts, or states a share. */
void record_counts (Record *record, const GPtrArray *counts, const Vocabulary *vocabulary);
void record_shares (Record *record, const GPtrArray *shares, const Vocabulary *vocabulary);
