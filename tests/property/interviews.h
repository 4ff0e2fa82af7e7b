#pragma once
#include "model/program/program.h"
#include "random_rules.h"

/* What was seen, so that a run that asked nothing is noticed. */
typedef struct {
  guint64 interviews, questions, proved, decided;
} InterviewTally;

/* Interviews about cases in which everything is known, from nothing or from a case with gaps: each ends with the verdict
 * that the whole case has, each question can still change the verdict, and the case file written reads back the same.
 * `largest`: no value above it matters. Prints the first one that does not hold. */
gboolean interviews_hold (Dice *dice, const RandomRules *rules, Program *program, gint64 largest,
                          InterviewTally *tally);
