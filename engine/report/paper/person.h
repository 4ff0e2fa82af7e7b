#pragma once
#include <sill/language.h>
#include "model/verdict/reasons.h"

/* What only a person can decide, the same in every format. */

/* An open clause that nobody has decided: of an item above the floor, or one that a leniency waits for. */
typedef struct {
  const ItemReason *item;         /* NULL: of a leniency */
  const LeniencyReason *leniency; /* NULL: of an item */
  const Reason *clause;
} Clause;

/* In the order of the provisions, leniencies last. Returns: yours, of Clause; empty where the defendant cannot commit the
 * offence. */
GArray *person_clauses (const ChargeReasons *charge);
/* The result is open until a person says yes or no. */
gboolean person_must_say (const Clause *clause);
/* 第五条第二款第（四）项（情节特别严重） / art. 15 (leniency). Returns: yours. */
char *person_cite (const ChargeReasons *charge, const Clause *clause, SillLanguage language);
/* `<finding item="5(2)(4)" instrument="…" value="yes"/>`: what states in the case file that it is so. Returns: yours. */
char *person_line (const ChargeReasons *charge, const Reason *clause);
/* What another provision says of the clause: 该条款由法发〔2021〕22号第九条第（一）项具体化：本案达到…; NULL if `spelled` is of
 * another clause. Returns: yours. */
char *person_spelled (const ChargeReasons *charge, const Reason *clause, const SpelledOut *spelled,
                      SillLanguage language);
/* What is to be decided. Returns: yours. */
char *person_phrase (const Vocabulary *vocabulary, const Clause *clause, SillLanguage language);
