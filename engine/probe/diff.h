#pragma once
#include "base/progress.h"
#include "form/moves.h"
#include "model/case/case.h"
#include "probe/aspects/aspects.h"
#include "probe/meetings.h"

/* What another set of rules changes, over everything that facts can be. */

/* What a tier moves by: what the laws ask for; how acts that a case lists are counted; what is made of a fact that it does not state, which comes
 * with others or is the product of others. */
typedef enum { SHIFT_BY_LIMBS, SHIFT_BY_ACTS, SHIFT_BY_SILENCE, SHIFT_BY_PRODUCT } ShiftBy;

/* Cases of one kind whose tier is another. */
typedef struct {
  const Offence *offence; /* by the old rules */
  Interval days;          /* of conduct and decision */
  gboolean earlier;       /* of a law that only conduct before its end is compared by, decided on these days */
  const char *region;     /* only there, by the figures that it sets; NULL: wherever */
  const Condition *reading[N_PAIR]; /* only under that reading, which is not the default; NULLs: as things stand */
  PairLaw of[N_PAIR];
  Move move;             /* without its point */
  gboolean unplaced;     /* only of cases that do not say their region */
  gboolean of_officers;  /* only of those who acted for an organization */
  ShiftBy by;            /* why; LIMBS: `move` says it */
  gboolean chosen;       /* the lightest of other laws is chosen: `of` are those that apply */
  gboolean among;        /* CHOSEN: both sets choose among laws of the same days, at other times as well */
  Interval conduct;      /* CHOSEN: its days; `days` are those of the decision */
  Case *witness[N_PAIR]; /* the smallest such case, as either program reads it; NULL: it has no such offence */
  gboolean replayed;     /* the engine decides both so, as things stand */
} Shift;

typedef enum {
  UNPROVED_TOO_MANY, /* too many combinations: what was found is right, there may be more */
  UNPROVED_UNLIKE,   /* a fact or a limit of one name is something else in either */
  UNPROVED_PRODUCT, /* a fact is the product of other ones; what is stated of the fact itself is compared, its factors are tried */
  UNPROVED_SILENT,   /* a fact comes with other ones in either; what is stated of it, or not known, is compared */
  UNPROVED_COUNTING, /* acts of a ledger are counted by other rules; what is stated as a sum is compared */
  UNPROVED_ALONE, /* acts are counted by whether they are the offence by themselves; what is stated as a sum is compared */
  UNPROVED_CHOSEN_ACTS, /* the lightest is chosen among laws that count acts of a ledger otherwise; what is stated as a sum is compared */
  UNPROVED_AMONG, /* among the same laws by either, some of which come to something else: too many combinations of what they come to */
  UNPROVED_REPLAY /* the engine does not decide a witness as claimed */
} UnprovedKind;

typedef struct {
  UnprovedKind kind;
  const Offence *offence;
  Interval days;
  const char *name; /* UNLIKE, PRODUCT, SILENT: of that; borrowed; NULL otherwise */
  guint amended;    /* COUNTING: which of the diff's amended lines is the rule */
} Unproved;

/* What the rules say beside the tiers, as a line each: what it is, where it stands, what it says. */
typedef struct {
  AspectKind kind;
  char *where[2];        /* by language */
  char *text[N_PAIR][2]; /* by language; both NULL: that program does not have it */
} Amended;

/* From which tiers to which, as each program calls them. */
typedef struct {
  const Offence *offence;
  const Version *version[N_PAIR]; /* NULL: none; no tier is reached */
  guint floor[N_PAIR], ceiling[N_PAIR];
} RankMove;

/* A charge of an archived case whose tier moves. */
typedef struct {
  char *path, *label;
  guint line;
  RankMove ranks;
} Moved;

/* What archived cases come to by both. */
typedef struct {
  gboolean is_read;
  GPtrArray *moved;         /* of Moved */
  guint n_cases, n_charges; /* that were compared */
  guint n_one_sided;        /* cases that only one of both reads */
} Docket;

typedef struct _SillDiff {
  Program *of[N_PAIR];
  GPtrArray *shifts;  /* of Shift: by offence, then time */
  GPtrArray *amended; /* of Amended */
  GArray *unproved;   /* of Unproved */
  Docket docket;
  guint n_offences, n_laws; /* that were compared */
  gboolean one_suffices;    /* it is only looked for whether some result moves */
  gboolean counts_differ;   /* some law counts acts otherwise */
  gboolean
      chooses_otherwise; /* some conduct meets other laws by either; diff_first does not compare what it comes to by the lightest of these */
} Diff;

/* Both are held on to; of offences that no difference of their documents reaches the new one need not have the plans. `bound`: boxes to look at for
 * each pair of laws. Returns: yours. */
Diff *diff_new (Program *old, Program *now, guint64 bound);
/* `progress`: told how many offences are compared. */
Diff *diff_new_told (Program *old, Program *now, guint64 bound, SillProgress progress);
/* Of some offences (ids, NULL-terminated) alone; what else is said otherwise of all. Returns: yours. */
Diff *diff_some (Program *old, Program *now, const char *const *offences, guint64 bound);
/* Only the tiers of some offences (ids, NULL-terminated) that both have, up to the first case whose result moves: without
 * one that is replayed and without what is not proved, no result does, as long as both choose among the same laws. Returns: yours. */
Diff *diff_first (Program *old, Program *now, const char *const *offences, guint64 bound);
void diff_free (Diff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Diff, diff_free)
