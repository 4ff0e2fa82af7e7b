#pragma once
#include "model/verdict/verdict.h"

/* Whether anything of its time that speaks for the region (NULL: for any) says what leads to a tier: an interpretation or a standard,
 * a figure of the region, what a statute says only from or until a day. */
gboolean has_figures (const Plan *plan, const char *region);
/* One version with the same rules and figures, as far as they speak for the region. */
gboolean same_law (const Plan *a, const Plan *b, const char *region);
/* The same, with the same figures of the region that the case states. */
gboolean same_candidate (const Case *fact_case, const Candidate *a, const Candidate *b);
/* One version whose rules come to the same, though the documents are others: every case has the same tier under both. FALSE: it may
 * have another. */
gboolean same_outcome (const Plan *a, const Plan *b, const char *region);
/* Keeps the candidates in the order of their versions, then of their figures; what does not fit is marked. Returns: whether it
 * does. */
gboolean laws_insert (Laws *laws, const Candidate *candidate);
