#pragma once
#include "model/program/program.h"

/* Writes steps into a plan. An equal step is written once; trivial ones fold away. All results are step indices. */
typedef struct {
  const Lawbook *law;
  const Rulebook *book; /* that of the law */
  Plan *plan;
  SillFindings *findings; /* limits that leave 64 bit are reported, never wrapped */
} Emitter;

/* The i-th instrument of the plan. Returns: borrowed. */
const LawInstrument *emit_instrument (const Emitter *emitter, guint i);
guint emit_no (Emitter *emitter);
guint emit_yes (Emitter *emitter);
/* Σ terms >= bound. */
guint emit_reach (Emitter *emitter, const Term *terms, guint n, gint64 bound);
/* The yes/no slot is 1. */
guint emit_flag (Emitter *emitter, guint slot);
guint emit_not (Emitter *emitter, guint step);
/* At least `need` of the steps hold. */
guint emit_count (Emitter *emitter, guint need, const guint32 *steps, guint n);
guint emit_all (Emitter *emitter, const guint32 *steps, guint n);
guint emit_any (Emitter *emitter, const guint32 *steps, guint n);
guint emit_both (Emitter *emitter, guint a, guint b);
/* Terms that no step uses: what a node measures. Returns: index of the first. */
guint emit_measure (Emitter *emitter, const Term *terms, guint n);
/* The slot of something hidden, made at its first use. */
guint emit_hidden (Emitter *emitter, const Hidden *hidden);
