#pragma once
#include "teach/grade/gradebook.h"

/* Says of each wrong answer of a student by which mistake it came about: as few mistakes as explain them. Fills blunders of the
 * answers and the habits. */
void diagnose (GradedStudent *student);
/* How many answered questions of the student the mistake would lead to a wrong answer of. */
guint diagnose_chances (const GradedStudent *student, Blunder blunder);
/* By hits, then by the share of chances, then by their order in the table. */
void diagnose_sort (GArray *habits);
