#pragma once
#include <sill/batch.h>
#include "model/verdict/reasons.h"

/* What of a record asks for a person, and where it stands among others. */

/* SillBatchNeed, as bits. */
guint triage_needs (const Reasons *reasons, const Case *fact_case);
/* Least first; of a record that was refused G_MAXUINT64. */
guint64 triage_order (const Reasons *reasons, SillBatchSort sort);
/* The order by margin of a record of one charge. `distance`: from what is nearest, in millionths of that limit; NULL: nothing is
 * measured. */
guint64 triage_order_near (const guint64 *distance);
/* In words, as a table has them. Returns: yours. */
char *triage_words (guint needs, SillLanguage language);
