#pragma once
#include "model/case/implied.h"
#include "probe/diff.h"

/* What answers to the clauses of one offence imply, as files of cases are read: by each program, made once it is asked for. */
typedef struct {
  GArray *paths[N_PAIR]; /* of ItemPath */
  Implying *implying[N_PAIR];
} WitnessImplied;

void witness_implied_clear (WitnessImplied *implied);

/* By what the cases of a shift are decided. */
typedef struct {
  Program *const *of;              /* N_PAIR */
  const Condition *const *reading; /* N_PAIR; NULLs: the defaults */
  WitnessImplied *implied;         /* of the offence of the shift */
} WitnessBy;

/* Takes out what the case says of documents that the program does not hold. */
void witness_keep_known (const Program *program, Case *witness);
/* Adds to what the case says of clauses what that says of others by the program, as where a file of it is read. */
void witness_imply (const Program *program, Case *witness);
/* Whether the engine decides both cases, read from files, as the shift claims. */
gboolean witness_holds (const WitnessBy *by, const Shift *shift);
/* Takes out of the cases of a shift that holds what it holds without: figures of the region, and answers to clauses that nobody has to
 * answer. */
void witness_prune (const WitnessBy *by, Shift *shift);
