#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* What stands around the tiers of a charge: which law, what it provides, and the facts as they were read. */
void record_instruments (Record *record, const GPtrArray *instruments);
/* The first day of the version; null without one. */
void record_version (Record *record, const Version *version);
void record_penalty (Record *record, const ChargeReasons *charge);
void record_fines (Record *record, const GPtrArray *fines);
void record_remarks (Record *record, const GArray *remarks);
/* The object `finding`: what a case file states to say that the open clause is met. */
void record_finding (Record *record, const ChargeReasons *charge, const Hidden *clause);
void record_leniencies (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary);
void record_candidates (Record *record, const ChargeReasons *charge);
void record_limitations (Record *record, const GPtrArray *limitations);
/* A list of rules; `sources`: of Source. */
void record_sources (Record *record, const char *name, const GArray *sources);
void record_all_stated (Record *record, const GPtrArray *all, const Vocabulary *vocabulary);
