#pragma once
#include "model/interview/interview.h"

/* The answers between which what is asked can tell, before it is known what each would do. */

/* Whether it is a quantity, whose answers are ranges that begin where a sum turns. */
gboolean options_are_pieces (const Interview *interview);
/* `begins`: for a quantity, where its ranges begin, ascending. Returns: yours, of Answer; `written` is borrowed. */
GArray *options_of (const Interview *interview, const GArray *begins);
/* Adds what one answer would do; neighbours that would do the same become one. */
void options_add (GArray *options, Option option);
