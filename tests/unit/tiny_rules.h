#pragma once
#include "model/case/case.h"
#include "model/law/lawbook.h"
#include "read/format/read_case.h"

/* A vocabulary and rules just large enough for the tests of case files, made by hand. */
Lawbook *tiny_rules (void);
/* A case as one line: everything in it that is not as case_clear leaves it. Returns: yours. */
char *tiny_describe (const Lawbook *law, const Case *fact_case);
/* Reads a case file; each good case as one line, then each finding. Returns: yours. */
char *tiny_read (const Lawbook *law, const char *bytes, gsize length, const char *path);
