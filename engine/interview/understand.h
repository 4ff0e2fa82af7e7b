#pragma once
#include "base/findings.h"
#include "model/interview/interview.h"

/* What an answer means, in the words of both languages. Quantities, dates and yes/no of a fact are the case reader's; this
 * is what only people say. */

/* Nothing, "don't know", 不知道, ... */
gboolean understand_unknown (const char *text);
/* How a case file says what people say: y, 没有 -> no; of a date never -> no. Returns: borrowed, `text` for all else. */
const char *understand_word (const Fact *fact, const char *text);
/* An answer that is not of a fact: a span of days (from, until), a day, a region, a kind of defendant.
 * Returns: NO_FAULT, or the code of the fault. `ret->written` is yours. */
FindingCode understand_topic (const Interview *interview, const char *text, Answer *ret);
