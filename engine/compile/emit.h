#pragma once
#include "model/program/program.h"

/* Terms that are added up; n 0: free. */
typedef struct {
  guint32 first, n;
} TermRow;

/* Writes the code of a plan. An equal step is written once; trivial ones fold away. All results are step indices. */
typedef struct {
  const Lawbook *law;
  Plan *plan;
  SillFindings *findings; /* limits that leave 64 bit are reported, never wrapped */
  GArray *steps;          /* of Step */
  GArray *terms;          /* of Term */
  GArray *inputs;         /* of guint32 */
  GArray *tiers;          /* the same: the step of each rank */
  guint32 *known;         /* steps by what they say: index + 1; 0: free */
  guint room;             /* of these, a power of two */
  TermRow *rows;          /* what is added up, each row once, by its terms */
  guint n_rows, row_room; /* a power of two */
} Emitter;

Emitter emit_begin (const Lawbook *law, Plan *plan, SillFindings *findings);
/* Gives the plan what was written as its code. */
void emit_end (Emitter *emitter);
static inline const Step *emit_step (const Emitter *emitter, guint i)
{
  return &g_array_index (emitter->steps, Step, i);
}

guint emit_no (Emitter *emitter);
guint emit_yes (Emitter *emitter);
/* Σ terms >= bound. */
guint emit_reach (Emitter *emitter, const Term *terms, guint n, gint64 bound);
/* The yes/no slot is 1. */
guint emit_flag (Emitter *emitter, guint slot);
guint emit_not (Emitter *emitter, guint step);
/* At least `need` of the steps hold. */
guint emit_count (Emitter *emitter, guint need, const guint32 *steps, guint n);
guint emit_any (Emitter *emitter, const guint32 *steps, guint n);
guint emit_both (Emitter *emitter, guint a, guint b);
/* Terms that no step need use: what a node measures; equal ones stand once. Returns: index of the first. */
guint emit_measure (Emitter *emitter, const Term *terms, guint n);
/* The slot of something hidden, made at its first use. */
guint emit_hidden (Emitter *emitter, const Hidden *hidden);
