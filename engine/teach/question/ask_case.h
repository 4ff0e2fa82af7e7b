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
/* What each of two readings of one provision leads to. */
gboolean ask_readings (const Asking *asking, Exercise *exercise);
gboolean ask_items (const Asking *asking, Exercise *exercise);
gboolean ask_judge (const Asking *asking, Exercise *exercise);
gboolean ask_distance (const Asking *asking, Exercise *exercise);
gboolean ask_sum (const Asking *asking, Exercise *exercise);
gboolean ask_error (const Asking *asking, Exercise *exercise);
gboolean ask_missing (const Asking *asking, Exercise *exercise);
gboolean ask_limit (const Asking *asking, Exercise *exercise);
gboolean ask_charge (const Asking *asking, Exercise *exercise);
gboolean ask_steps (const Asking *asking, Exercise *exercise);
/* What is met as one value: "key;key". Returns: yours. */
char *ask_set_value (const Result *result);
/* What a result is called: a tier, none, or that it is open between two. Returns: yours. */
char *ask_tier_name (const Asking *asking, const Result *result, SillLanguage language);
/* What is said to who made the mistake. Returns: yours. */
char *ask_feedback (Blunder blunder, SillLanguage language);
