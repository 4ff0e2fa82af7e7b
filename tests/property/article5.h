#pragma once
#include "dice.h"
#include "logic/interval.h"

/* Articles 5 and 6 of cn/fashi-2017-10 by hand, and cases of theirs made by chance. */

/* Yes/no questions; the last four stand for a date and for the open clauses. */
typedef enum {
  GIVEN,
  ON_DUTY,
  USED,
  KNEW,
  CONVICTED,
  GRAVE,
  LOSS,
  IMPACT,
  LAWFUL,
  BOUGHT,
  OBTAINED,
  SANCTIONED,
  OPEN_5_1,
  OPEN_5_2,
  OPEN_6_1,
  N_QUESTIONS
} Question;
enum { N_KINDS = 10 }; /* four strict kinds of records, five sensitive ones, the ordinary one */

/* What is known of a case. */
typedef struct {
  Interval records[N_KINDS];
  Interval gains, profit;        /* fen */
  Interval answers[N_QUESTIONS]; /* 0..1 */
} Facts;

/* A case and, appended to `text`, its file. */
Facts article5_random (Dice *dice, GString *text, gboolean json);
/* The least and the greatest rank that it can turn out to have. */
void article5_range (const Facts *facts, guint *ret_floor, guint *ret_ceiling);
