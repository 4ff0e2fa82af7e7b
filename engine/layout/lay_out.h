#pragma once
#include "layout/page.h"

/* The one layout of a document. `parts`: of page_new. Returns: yours. */
char *lay_out (const GPtrArray *parts);
