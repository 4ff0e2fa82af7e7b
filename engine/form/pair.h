#pragma once
#include "form/meaning.h"
#include "form/space/literals.h"

/* Two laws over one space, their slots numbered together by what they mean: a fact by its id, a span by its fact and years, an
 * open clause or a regional figure by its instrument and name, wherever a program declared it. */

/* A law in its program; `plan` NULL: there is none, and no tier is reached. All borrowed. */
typedef struct {
  const Program *program;
  const Plan *plan;
} PairLaw;

/* What is known of a region: the limits that it sets. Where it sets none a law has its whole band, and reaches what each figure of it
 * leads to at least, and at most. */
typedef struct {
  const char *name;              /* NULL: none that the laws name */
  const Interval *const *limits; /* per law of the pair, and hidden slot of its plan: what a LOCAL one is there */
  const GPtrArray *stated;       /* of const Hidden: limits whose figures the case states all the same; NULL: none */
  gboolean unsaid;               /* the case does not say where it lies: what speaks of one region may speak of it */
} PairRegion;

typedef struct {
  guint n_laws;     /* the first is the old one, the second the new one; of what is chosen among several, more follow */
  PairLaw *of;      /* per law */
  guint *sides;     /* per law: of which program */
  Literals *floors; /* per law: what no text says anything of leads nowhere */
  Literals *ceilings; /* ... leads to its tier */
  Space *space;
  GArray *meanings; /* of SlotMeaning, per variable */
  const char *
      unlike; /* id of a fact, or name of a limit, that is something else in either: they cannot be compared; NULL: none */
  gboolean
      loose; /* more of a figure that nobody has set raises tiers and lowers them: what is found need not be so, nor be all */
  gboolean apart; /* no figure lies in the band of a limit in both: none that a case states is compared here */
} Pair;

/* `region`: where the case lies; NULL: anywhere, with any figures that the bands of both leave. */
Pair *pair_new (PairLaw old, PairLaw now, const PairRegion *region);
/* Laws of either program, the first one of the old, the second of the new. */
typedef struct {
  const PairLaw *of;  /* per law */
  const guint *sides; /* per law */
  guint n;
  gboolean of_officers; /* of cases of those who acted for an organization: who that is each law says by itself */
  const guint *
      counting; /* per law: by which rules acts are counted, from 0: each class has amounts of its own; NULL: all by the same */
  const GPtrArray
      *left_out; /* of const char *: ids of facts that the case leaves out, and that are open then; NULL: none */
} PairLaws;

/* All of them over one space, whether or not the case speaks of their clauses. `region`: NULL: anywhere, with any figure that the case
 * states; a figure that it has not set is any of its band, for each law by itself. */
Pair *pair_new_of (const PairLaws *laws, const PairRegion *region);
void pair_free (Pair *pair);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pair, pair_free)
static inline const SlotMeaning *pair_meaning (const Pair *pair, guint variable)
{
  return &g_array_index (pair->meanings, SlotMeaning, variable);
}
