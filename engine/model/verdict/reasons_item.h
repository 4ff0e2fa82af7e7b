#pragma once
#include "base/arena.h"
#include "model/verdict/verdict.h"

/* Why an item holds or does not: its conditions as a tree, the article that it stands in. All of it stands in the arena of the
 * record. */

typedef struct Reason Reason;
struct Reason {
  ConditionKind kind;
  gboolean gate;         /* a "when"/"unless" of the item */
  gboolean negated;      /* "unless" */
  gboolean precondition; /* of the paragraph */
  gboolean clauses;      /* it is an open clause, or there is one below it */
  gboolean answered;     /* OPEN: a person has found that it holds, or that it does not */
  Truth truth;
  const char *path;             /* item whose figure it is */
  const Instrument *instrument; /* where that stands; NULL outside instruments */
  const Instrument *abroad;     /* the same where another instrument refers to it; NULL: the item's own */
  const Hidden *clause;         /* OPEN: how a case names it; borrowed from the plan; else NULL */
  Words words;                  /* borrowed: OPEN and named conditions; may be NULL */
  ArenaArray facts;             /* of guint slot: what is measured or asked; of a sum only what may be more than zero */
  guint surely;                 /* of a sum: so many of its facts, the first, are more than zero */
  /* Of guint slot: of a sum with addends, or a share, what is measured and what it is divided by, in order. */
  ArenaArray formula;
  const Condition *condition; /* borrowed; NULL for gates */
  const Node *node;           /* of the plan: what it is the reason of */

  gboolean no_figure; /* LIMIT: no national figure, and the region's is not known: only `measure` and `unit` are set */
  gboolean measured;  /* LIMIT, PROPORTIONAL: the fields below are set */
  gboolean presence;  /* LIMIT: the limit is the least step there is: whether there is any at all, or none */
  Comparison comparison;
  const Unit *unit;                /* NULL: shares of the standard */
  Rational measure_lo, measure_hi; /* hi may be unbounded */
  Rational limit_lo, limit_hi;     /* equal unless a regional limit is unknown */
  Rational degree_lo, degree_hi;   /* measure / limit */
  Rational margin_lo, margin_hi;   /* measure - limit: negative is short */
  Rational factor;                 /* 1 unless scaled */
  ArenaArray factors;              /* of Rational: the multipliers, innermost first; their product is `factor` */
  ArenaArray shares;               /* PROPORTIONAL: of Share; those that may be more than nothing */

  Lapse lapse;        /* WITHIN, ACTS */
  const char *act;    /* ACTS: the one that meets it, or comes nearest; NULL: those of a time do, or none are listed */
  Interval on;        /* ACTS: its days, or that time; 0: no acts are listed */
  guint count;        /* AT_LEAST, SCALE */
  ArenaPtrs children; /* of Reason */
  const Reason *lead; /* the measured condition that the whole depends on; NULL: nothing is measured */
};

/* One summand of a proportional sum. */
typedef struct {
  const char *path;
  const Condition *part; /* the limit it is a share of; borrowed */
  Rational measure_lo, measure_hi, limit, share_lo, share_hi;
  const Unit *unit;
} Share;

/* What of an item a reader is told at once. */
typedef enum {
  ITEM_ELSEWHERE, /* nothing here: open clauses, articles that do not apply, someone who cannot commit it */
  ITEM_SHOWN,     /* met, or open above the floor and the case speaks of it: with its conditions */
  ITEM_NEAR,      /* not met, and a good part of it found: its figure */
  ITEM_GATED,     /* not met for want of a precondition alone */
  ITEM_FOLDED,    /* open above the floor, beside those shown */
  ITEM_NO_MATTER, /* open, but no longer of effect */
  ITEM_FAR,       /* not met, little or nothing found */
  ITEM_PASSED,    /* met, and so is a higher figure of the same provision for the same */
} ItemStanding;

typedef struct {
  const PlanItem *item;
  Truth truth;
  ItemStanding standing;
  Reason *reason;
  const Reason *lead;  /* the measured condition with the greatest degree; NULL: nothing is measured */
  gboolean open;       /* the item is an open clause and nothing else, and no gate of it fails */
  gboolean asserted;   /* ... that the case asserts */
  gboolean applicable; /* FALSE: its article does not apply to the case (truth of the article's own condition is NO) */
  const Reason *gate;  /* the first precondition that fails; NULL: none does */
  Truth article;       /* whether its article applies: its own condition holds and no other article takes its place */
} ItemReason;

/* An article that does not always apply. */
typedef struct ArticleReason ArticleReason;
struct ArticleReason {
  const LawArticle *law;
  const Article *article;
  const Instrument *instrument; /* where it stands; NULL: no item in it speaks of the charge */
  const char *region;           /* the only one where it applies; NULL: everywhere */
  Truth truth; /* whether it applies: its own condition holds, no other article takes its place, it is of the region */
  const Article *replaced_by; /* the one that takes its place in this case; NULL: none does */
  Reason *reason;             /* its own condition; NULL: it has none, another one may take its place */
  gboolean has_told;          /* one of its items is told: met, open above the floor, or near */
  gboolean telling;           /* the case has something of what decides whether it applies */
  const ArticleReason *like;  /* the one told before it, where that hangs on the very same condition; else NULL */
};

Reason *reason_new (Arena *arena, ConditionKind kind);
/* Adds the open clauses below it that its preconditions leave to a person, `all` of them or those that none has answered.
 * `ret`: of const Reason, borrowed. */
void reason_find_open (const Reason *reason, gboolean all, GPtrArray *ret);
/* Whether the fact is among those that it measures or asks for. */
gboolean reason_has (const Reason *reason, guint slot);
/* Both measure the same: of plain sums what may be more than zero, of others the whole formula. */
gboolean reason_measures_same (const Reason *reason, const Reason *other);
/* The condition whose words say it: of "not" one fact that fact, of everything else itself. */
const Reason *reason_stated (const Reason *reason);
/* A precondition of it fails, whatever its figures are and whatever a person finds below it. */
gboolean reason_is_blocked (const Reason *reason);
/* The open clauses in it that nobody has decided and that count if they are found. Returns: yours, of const Reason. */
GPtrArray *reason_open_clauses (const Reason *reason);
/* Whether there are any. */
gboolean reason_has_open_clauses (const Reason *reason);
/* It asks for a share of limits that are not reached. */
static inline gboolean reason_is_near (const Reason *reason)
{
  return reason->kind == CONDITION_ALL && reason->condition != NULL && reason->condition->kind == CONDITION_NEAR;
}
/* What the heading of its group says already: of "near" that the whole is not reached. */
gboolean reason_is_told (const Reason *group, const Reason *child);
