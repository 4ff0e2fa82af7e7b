#pragma once
#include "form/space/literals.h"
#include "model/program/program.h"

/* Two laws over one space, their slots numbered together by what they mean: a fact by its id, a span by its fact and years, an
 * open clause or a regional figure by its instrument and name, wherever a program declared it. */

enum { PAIR_OLD, PAIR_NOW, N_PAIR };

/* A law in its program; `plan` NULL: there is none, and no tier is reached. All borrowed. */
typedef struct {
  const Program *program;
  const Plan *plan;
} PairLaw;

/* What a variable is about. */
typedef struct {
  HiddenKind kind;              /* of what is no fact of the vocabulary */
  const Fact *facts[N_PAIR];    /* a fact, or of WITHIN its fact; NULL: that law asks for none */
  const Hidden *hidden[N_PAIR]; /* borrowed from the plans; both NULL: it is a fact, or without facts nothing at all */
} SlotMeaning;

/* What is known of a region: the limits that it sets. Where it sets none a law has its whole band, and reaches what each figure of it
 * leads to at least, and at most. */
typedef struct {
  const char *name;               /* NULL: none that the laws name */
  const Interval *limits[N_PAIR]; /* per hidden slot of the plan: what a LOCAL one is there */
  const GPtrArray *stated;        /* of const Hidden: limits whose figures the case states all the same; NULL: none */
} PairRegion;

typedef struct {
  PairLaw of[N_PAIR];
  Space *space;
  GArray *meanings;          /* of SlotMeaning, per variable */
  Literals floors[N_PAIR];   /* what no text says anything of leads nowhere */
  Literals ceilings[N_PAIR]; /* ... leads to its tier */
  const char *
      unlike; /* id of a fact, or name of a limit, that is something else in either: they cannot be compared; NULL: none */
  gboolean
      loose; /* more of a figure that nobody has set raises tiers and lowers them: what is found need not be so, nor be all */
  gboolean apart; /* no figure lies in the band of a limit in both: none that a case states is compared here */
} Pair;

/* `region`: where the case lies; NULL: anywhere, with any figures that the bands of both leave. */
Pair *pair_new (PairLaw old, PairLaw now, const PairRegion *region);
/* Of cases that do not speak of some open clauses, each of which is what either law takes it for then. `clauses`: of const Hidden. */
Pair *pair_new_silent (PairLaw old, PairLaw now, const GPtrArray *clauses);
void pair_free (Pair *pair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)
/* Two facts of one name have the same kind and unit. */
gboolean pair_is_alike (const Fact *a, const Fact *b);
/* The same limit of one instrument, which regions set. */
gboolean pair_same_limit (const Hidden *a, const Hidden *b);
static inline const SlotMeaning *pair_meaning (const Pair *pair, guint variable)
{
  return &g_array_index (pair->meanings, SlotMeaning, variable);
}
