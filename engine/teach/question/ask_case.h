#pragma once
#include "teach/question/slips.h"

/* Questions on one case: each fills what is asked, the options and the answer. FALSE: the case makes no such question, because
 * nobody would answer it wrongly, or not everyone alike. */

/* What a question is made of. */
typedef struct {
  const Setting *setting;
  const Sketch *sketch;
  const Result *key;
  const GPtrArray *slips; /* of Misjudged */
  const char *who;        /* what the person is called */
} Asking;

gboolean ask_tier (const Asking *asking, Exercise *exercise);
gboolean ask_items (const Asking *asking, Exercise *exercise);
/* What a result is called: a tier, none, or that it is open between two. Returns: yours. */
char *ask_tier_name (const Asking *asking, const Result *result, SillLanguage language);
/* What is said to who made the mistake. Returns: yours. */
char *ask_feedback (Blunder blunder, SillLanguage language);
