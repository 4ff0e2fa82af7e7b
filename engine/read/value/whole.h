#pragma once
#include "read/document/span.h"

/* A whole number that is said exactly: 2, 两, 一百. FALSE: it is none, or 近2, 约2, 2至3. `text`: NULL is none. */
gboolean value_read_whole (Span text, gint64 *ret);
