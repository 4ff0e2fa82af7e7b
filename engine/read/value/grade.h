#pragma once
#include "logic/interval.h"
#include "model/book/vocabulary.h"
#include "read/document/span.h"

/* A grade of a unit that has levels: 二级文物, 二级文物以上, at least grade two, its number, or none. FALSE: it is none of them. */
gboolean grade_read (const Unit *unit, Span text, Interval *ret);
