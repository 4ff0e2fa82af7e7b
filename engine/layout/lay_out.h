#pragma once
#include "layout/page.h"

enum { LAYOUT_WIDTH = 132, LAYOUT_STEP = 2 }; /* columns */

/* How many columns it takes when it is shown. */
guint layout_width (const char *text);
/* The one layout of a document. `parts`: of page_new. Returns: yours. */
char *lay_out (const GPtrArray *parts);
