#pragma once
#include "probe/choices/choice_moves.h"
#include "probe/chosen.h"
#include "probe/diff.h"

/* What two choices come to, of some cases, whenever both sets choose so. */
typedef struct {
  Pair *pair;
  GPtrArray *moves;   /* of ChoiceMove */
  const char *region; /* where it is said to be so; NULL: wherever */
  const Condition *reading[N_PAIR];
  gboolean of_officers;
  gboolean rest, acts; /* there may be more; of lists of acts */
  gboolean among;      /* of laws that both choose: ranges that one law alone moves between are left out */
} ChoiceCompared;

void choice_compared_free (ChoiceCompared *compared);

/* An offence whose laws two sets choose between otherwise, as it is gone through: every time, every region. */
typedef struct {
  Diff *diff;
  const ChosenOf *of;
  GHashTable *met;    /* old plan → new ones that it was compared with */
  GArray *cuts;       /* of Day: where stretches begin; the first one has no law */
  GPtrArray *regions; /* of const char * */
  GArray *like;       /* of guint, per region: the first one of which the same laws speak */
  const char *elsewhere;
  GHashTable *known;           /* name of two choices → what they come to, of ChoiceCompared */
  guint n_compared;            /* choices */
  ChoiceLeft left, left_among; /* for all of these; for those that both make among the same laws */
  ChoiceLeft left_acts;        /* for lists of acts */
  ChoiceTime time;
  Interval conduct, decided; /* the stretches */
  const Laws *laws[N_PAIR];
  const Condition *reading[N_PAIR]; /* NULLs: the defaults */
  GPtrArray *found;                 /* of ChoiceCompared: of the choices that are being looked at */
  gboolean of_officers;             /* those who acted for an organization are looked at, all others have been */
  gboolean some_move;               /* some law by itself, or it may */
  gboolean alike;                   /* both sets choose among laws of the same days */
  gboolean among;                   /* ALIKE: among several, some of which are another law by either */
} Choosing;

/* Both choices as they are. */
Choices choosing_choices (const Choosing *choosing);
const Offence *choosing_offence (const Choosing *choosing);
/* Of the stretch of the decision; with another one of that kind it is one. `name`: NULL: none. */
void choosing_unproved (const Choosing *choosing, UnprovedKind kind, const char *name);
/* The moves that are listed of a law by itself, where both choose among the same ones: between these ranges none is looked for. `region`: where; NULL: none that is named.
 * Returns: yours, of
 * const Move, borrowed from the diff; NULL: both choose otherwise, and any is. */
GPtrArray *choosing_told (const Choosing *choosing, const char *region);
/* The case may lie in any region: it does not say in which. */
gboolean choosing_is_unplaced (const Choosing *choosing);
/* What may still be looked at for the choices that are being compared. */
ChoiceLeft *choosing_left (Choosing *choosing);
