#pragma once
#include "base/term/written.h"

/* One of the things that a doubtful text can mean, written so that it can mean nothing else. */
typedef struct {
  char *text, *english;
} Meaning;

void meaning_clear (Meaning *meaning);

/* A comma that parts no groups of three digits, behind the number `before`: a point, a range, a group that lacks digits, or
 * two numbers: 1，2万元. Returns: yours, of Meaning, the likeliest first; some of them may not be read. */
GArray *doubtful_comma (const Input *input, const Amount *before);
/* A word that some mean so and some otherwise: a couple of, as many as, 满, 之上. Returns: as there; empty: none stands in the text. */
GArray *doubtful_word (const Input *input);
/* What a time as a clock shows it can be as a duration: of 2:30 hours and minutes, or minutes and seconds; 1:05:20 is one thing alone.
 * Returns: as there; empty: it is none. */
GArray *doubtful_clock (const Input *input);
