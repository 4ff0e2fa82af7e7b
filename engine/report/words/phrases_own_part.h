#pragma once
#include <sill/language.h>
#include "model/verdict/reasons.h"

/* All Returns: yours. */

/* 违法所得：本人 2万余元；共同的为 70,000 元。按共同的认定（案件写明）. */
char *phrase_share_own (const Vocabulary *vocabulary, const ShareReason *share, SillLanguage language);
/* 违法所得：“3000余元”按 3,000 至不足 4,000 元计: stated of this charge alone. */
char *phrase_of_charge (const Vocabulary *vocabulary, const StatedReason *stated, SillLanguage language);
