#pragma once
#include "layout/json_page.h"

/* The one layout of a JSON case file. `values`: of json_page_new. Returns: yours. */
char *json_lay_out (const GPtrArray *values);
