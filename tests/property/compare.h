#pragma once
#include "model/verdict/verdict.h"
#include "random_case.h"

/* What the engine says of a case, held against what the oracle says of every completion of it. */

typedef struct {
  const RandomRules *rules;
  const RandomCase *random_case;
  const Verdict *verdict;
  const Rulebook *book;
  gint64 largest;
  GString *complaints; /* empty: they agree */
} Trial;

/* How much was seen, so that a run that compared nothing is noticed. */
typedef struct {
  guint64 pairs, rules, completions, decided, ranks[4], inexact, missing_inexact, candidates, items, readings,
      contradictions, rivals;
} Tally;

/* The range under a reading that is not the default. */
void compare_alternative (Trial *trial, const Candidate *candidate, Tally *tally);
void compare_verdict (Trial *trial, Tally *tally);
