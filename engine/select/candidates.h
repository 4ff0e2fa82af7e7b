#pragma once
#include "model/verdict/verdict.h"

/* The laws that a charge can meet by its dates, each of which lies between two days on which the law changes; ranks are not filled
 * in. No candidate: it was no offence at the time of the conduct.
 * Source: Criminal Law art. 12; 高检发释字〔2001〕5号 arts 2, 3; for conduct that ran into a new version of the law 高检发释字
 * 〔1998〕6号, and where it was no crime before, the notice of the Supreme People's Procuratorate of 1997-10-06, 3. On conduct that
 * ran into new figures there is no rule: what it began under is a candidate too (`older`). */
void select_laws (const Program *program, const Case *fact_case, const Charge *charge, Laws *ret);
/* The same for every occasion that the case leaves possible, unless what was selected last of the offence holds it already: then
 * only the dates and the region are compared. Returns: borrowed, work->selection. */
const Selection *select_again (const Program *program, const Case *fact_case, const Charge *charge, Work *work);
