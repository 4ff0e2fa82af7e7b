#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* The instrument of a charge that needs no naming: the first that decides anything, else the first. NULL: none. */
const Instrument *record_home (const ChargeReasons *charge);
/* The same of instruments (of const Instrument) that speak of an offence. */
const Instrument *record_home_among (const GPtrArray *instruments, const char *offence);
/* Measure, limit, degree and margin of an item of which nothing is measured. */
void record_no_figures (Record *record);

/* A clause that a person decides. */
typedef struct {
  const char *path;
  const PlanItem *item; /* it stands in */
  const Instrument *home;
  gboolean asserted, denied;
} OpenClause;

/* All that is written of it below full detail. */
void record_open_begin (Record *record, const OpenClause *clause);
void record_items (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary);
/* The clauses that a person decides. */
void record_open_clauses (Record *record, const ChargeReasons *charge);
