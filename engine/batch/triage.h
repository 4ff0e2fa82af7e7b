#pragma once
#include <sill/batch.h>
#include "model/verdict/reasons.h"

/* What of a record asks for a person, and where it stands among others. */

/* SillBatchNeed, as bits. */
guint triage_needs (const Reasons *reasons);
/* Least first; of a record that was refused G_MAXUINT64. */
guint64 triage_order (const Reasons *reasons, SillBatchSort sort);
/* In words, as a table has them. Returns: yours. */
char *triage_words (guint needs, SillLanguage language);
