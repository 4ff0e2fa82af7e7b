#pragma once
#include "base/findings.h"
#include "logic/interval.h"
#include "model/book/vocabulary.h"
#include "read/document/span.h"

/* What is wrong with a text that is no grade. BARE_GRADE: a number alone, which may be the place of the grade or the number in its name;
 * BAD_VALUE: it is nothing of the kind. */
FindingCode grade_fault (Span text);
/* A grade of a unit that has levels: 二级文物, 二级文物以上, at least grade two, or none. Else a grade_fault. */
FindingCode grade_read (const Unit *unit, Span text, Interval *ret);
