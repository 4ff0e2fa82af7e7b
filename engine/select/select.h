#pragma once
#include "model/verdict.h"

/* The laws that a charge can meet by its dates, that of the time of the conduct first; ranks are not filled in.
 * Source: Criminal Law art. 12; 高检发释字〔2001〕5号 arts 2, 3. In doubt about a day the earlier law is taken.
 * Returns: how many of `ret` are set; 0: it was no offence at the time of the conduct. */
guint select_candidates (const Program *program, const Case *fact_case, const Charge *charge,
                         Candidate ret[MOST_CANDIDATES]);
/* The same, with the charge's offence, unless `last` holds it already: then only the dates are compared. */
void select_again (const Program *program, const Case *fact_case, const Charge *charge, Selection *last);
/* The lightest of the candidates whose ranks are known, the earlier one where they are equal; writes each one's choice.
 * Source: 最高人民法院 1997-12-31 arts 1, 2: the highest maximum decides, then the minimum. Returns: its index. */
guint select_lightest (Candidate *candidates, guint n);
/* Whether a law that is not applied could turn out lighter than the applied one, as far as both are known. */
gboolean select_may_prevail (const ChargeVerdict *verdict, guint law);
