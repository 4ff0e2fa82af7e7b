#pragma once
#include "model/program/program.h"
#include "model/case/case.h"

/* A case as an XML case file that reads back as the same case. What it was expected to come to is left out.
 * Returns: yours. */
char *case_write (const Case *fact_case, const Vocabulary *vocabulary);
