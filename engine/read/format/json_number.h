#pragma once
#include "base/arena.h"
#include "read/document/span.h"

/* Whether a JSON number is written with an exponent. */
gboolean json_number_is_raised (Span number);
/* Whether a text is nothing but a number with an exponent, as spreadsheets write it too. */
gboolean json_number_is_all_raised (Span text);
/* A JSON number with an exponent as the plain decimal that it stands for: 1.5e4 is 15000, 25e-2 is 0.25.
 * Returns: borrowed from `arena`; text NULL: it has more places than anybody writes out. */
Span json_number_plain (Span number, Arena *arena);
