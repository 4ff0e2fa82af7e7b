#pragma once
#include "serve/answer.h"

/* The page's own file of that name; the page itself has none. */
Reply page_files_answer (const char *path);
