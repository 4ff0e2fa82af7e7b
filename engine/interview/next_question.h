#pragma once
#include "model/interview/interview.h"

/* What to ask next. Each chooses and returns TRUE, or finds nothing of its kind worth asking. */

/* Date it happened; when it was or will be decided, where the law changed after the conduct. */
gboolean next_question_conduct (Interview *interview);
gboolean next_question_decision (Interview *interview);
/* The first of the missing facts of a charge that was not asked for yet: the region and the kind of defendant go before
 * facts, facts in the order of work->missing. Counts those left. */
gboolean next_question_missing (Interview *interview, const ChargeVerdict *charge, const Work *work);
/* A day that is known too little for the law to be known. */
gboolean next_question_days (Interview *interview, const ChargeVerdict *charge);
/* Whether the conduct since the law changed is a crime by itself, where that makes a difference. */
gboolean next_question_later_part (Interview *interview, const ChargeVerdict *charge);
/* Takes over the range that a charge has come to. */
void next_question_range (Interview *interview, const ChargeVerdict *charge);
