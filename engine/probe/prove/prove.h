#pragma once
#include <sill/prove.h>
#include "form/pair.h"
#include "model/case/case.h"
#include "probe/meetings.h"

/* What was asked of rules, and what came of it. */

typedef enum { PROPERTY_MONOTONE, PROPERTY_GAPLESS, PROPERTY_ORDERED, PROPERTY_IMPLIES } Property;

enum { MOST_STAGES = 3 };

/* Cases that differ in one amount at most and refute a property together. */
typedef struct {
  const Offence *offence;
  const Version *version;
  Interval days;
  const Fact *fact;     /* what grows from one case to the next; NULL: there is one case */
  const PlanItem *item; /* ORDERED, IMPLIES: that is met; NULL elsewhere */
  guint rank;           /* that is not reached */
  guint n;              /* cases */
  Case *cases[MOST_STAGES];
  guint ranks[MOST_STAGES];
} Counterexample;

typedef struct {
  Property property;
  char *text;         /* as it was asked */
  const Fact *fact;   /* MONOTONE: of this fact alone; NULL: of every amount */
  char *item, *tier;  /* IMPLIES */
  GPtrArray *against; /* of Counterexample, the newest law first; one for each fact or item of an offence */
  guint n_offences, n_laws;
  guint n_open; /* searches that were not finished within the bound */
} Claim;

struct _SillProof {
  Program *program;
  GPtrArray *claims; /* of Claim */
};

/* Boxes to look at for each search. */
enum { PROVE_BOUND = 20000 };

void counterexample_free (gpointer data);
/* Goes through every law of every offence. */
void claim_prove (const SillProof *proof, Claim *claim);
char *prove_paper (const SillProof *proof, const SillReport *report);
char *prove_record (const SillProof *proof, SillLanguage language);
/* One stage of a counterexample as a case file. Returns: yours. */
char *prove_case (const SillProof *proof, const Claim *claim, const Counterexample *against, guint stage,
                  SillLanguage language);

/* --- stages.c: a law several times over one space, each time with a value of its own for one fact. */
typedef struct {
  const Program *program;
  const Offence *offence;
  const Meeting *meeting;
  Pair *pair;
  guint32 *layout;                /* per slot of the law: its variable */
  guint n;                        /* stages; 1: no fact is told apart */
  guint32 variables[MOST_STAGES]; /* of the fact, growing from stage to stage */
  Literals laws[MOST_STAGES];
} Stages;

/* One stage. */
void stages_init (Stages *stages, const Program *program, const Offence *offence, const Meeting *meeting);
/* So many stages in which the fact of that slot grows, instead of those before. */
void stages_grow (Stages *stages, guint slot, guint n);
void stages_clear (Stages *stages);
/* Looks for facts where all of `wanted` holds and the fact grows. `near`: what follows from `wanted` of a few facts alone, looked at first; NULL:
 * nothing. FOUND_POINT: *ret_point, yours. */
gint stages_find (const Stages *stages, const GArray *wanted, const GArray *near, gint64 **ret_point);
/* What the point says of each stage, as cases. */
void stages_tell (const Stages *stages, const gint64 *point, Counterexample *to);

/* --- parting.c */
/* Adds to `to` (of Literal) what must hold where the one does and the other does not, of what they do not have in common. */
void parting_add (Space *space, Literal one, Literal other, GArray *to);
