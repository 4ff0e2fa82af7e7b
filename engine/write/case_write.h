#pragma once
#include "model/program/program.h"
#include "model/case/case.h"

/* A case as an XML case file that reads back as the same case. What it was expected to come to is left out.
 * Returns: yours. */
char *case_write (const Case *fact_case, const Vocabulary *vocabulary);

/* What an <expect> for every charge says; NULL: it does not say that. */
typedef struct {
  const char *tier, *floor, *ceiling, *items;
} ExpectText;

/* The same with that expectation. Returns: yours. */
char *case_write_expecting (const Case *fact_case, const Vocabulary *vocabulary, const ExpectText *expect);
