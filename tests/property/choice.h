#pragma once
#include "compare.h"

/* Whether the engine found the laws that the charge can meet, and drew from what it comes to under each the range that the
 * rules on time give. Both are worked out here day by day, from the dates in the documents. */
void choice_compare (Trial *trial, const ChargeVerdict *charge, const Rulebook *book);
