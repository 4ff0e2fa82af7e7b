#pragma once
#include "logic/truth.h"
#include "model/case.h"
#include "model/route.h"

/* Why a candidate law was or was not applied (Criminal Law art. 12; 高检发释字〔2001〕5号 arts 1-3). */
typedef enum {
  CHOICE_ONLY,          /* one law covers conduct and decision */
  CHOICE_OF_THE_ACT,    /* the law of the time of the conduct; the newer one is not lighter */
  CHOICE_NEWER_LIGHTER, /* the newer law, because it is lighter */
  CHOICE_NEWER_FIRST,   /* the newer interpretation: none existed at the time of the conduct */
  CHOICE_NOT_LIGHTER,   /* not applied: newer and not lighter */
  CHOICE_HEAVIER,       /* not applied: of the time of the conduct, the newer one is lighter */
  CHOICE_DATE_UNKNOWN,  /* the newest law known: the case gives no date to choose by */
} Choice;

typedef struct {
  const Plan *plan;
  guint floor, ceiling; /* ranks */
  gboolean exact;       /* FALSE: too many combinations to enumerate; floor and ceiling are safe outer bounds */
  gboolean of_the_act;  /* version and instruments in force at the end of the conduct */
  gboolean crosses;     /* the conduct began under an earlier version and went on under this one */
  Choice choice;
} Candidate;

enum { MOST_CANDIDATES = 4 };

typedef struct {
  guint charge; /* index in the case */
  const Offence *offence;
  Candidate candidates[MOST_CANDIDATES];
  guint n_candidates;   /* 0: no law made it an offence at the time of the conduct */
  guint applied;        /* index into candidates */
  guint floor, ceiling; /* of the applied candidate; 0 without one */
  gboolean decided;
  gboolean exact;
} ChargeVerdict;

/* What a person would have to be asked. */
typedef enum {
  MISSING_FACT,        /* a fact of the vocabulary */
  MISSING_REGION,      /* the region, which sets a limit */
  MISSING_FIGURE,      /* the figure that the region, which is known, has set */
  MISSING_CONDUCT_DAY, /* the day of the conduct, from which a span is counted */
  MISSING_SUBJECT,     /* whether it is a person or an organization */
  MISSING_FINDING,     /* what a person finds of an open clause that must be answered */
} MissingKind;

/* Something that is not known, and what the range becomes if it turns out least or most. */
typedef struct {
  MissingKind what;
  guint slot; /* FACT, FINDING */
  guint floor_if_least, ceiling_if_least;
  guint floor_if_most, ceiling_if_most;
  gboolean yes_no;      /* a yes or no answers it */
  const Hidden *clause; /* FINDING: borrowed from the plan */
} Missing;

/* The laws that were selected last: the next case of a file is mostly of the same offence and time. */
typedef struct {
  const Offence *offence; /* NULL: none yet */
  Interval conduct_from, conduct_to, decided;
  Candidate candidates[MOST_CANDIDATES];
  guint n_candidates;
} Selection;

/* One fact as it might be, whatever the case says of it. */
typedef enum {
  SUPPOSED_VALUE, /* `value` itself */
  SUPPOSED_MORE,  /* so much more, at both ends */
  SUPPOSED_WITHIN /* of a date: `years` before the conduct, not later; NEVER: it did not happen */
} SupposedKind;

typedef struct {
  SupposedKind kind;
  guint slot;
  Interval value;
  guint years;
} Supposed;

#define NEVER G_MAXUINT

/* What a charge was decided on, kept for explaining it. Reused from charge to charge. */
typedef struct {
  Selection selection;
  GPtrArray *routes; /* of Route, as the program's plans; NULL: not laid yet */
  guint n_run;       /* plans that were run: routes are laid where there are many */
  Interval *slots;   /* n: `room`, enough for every plan run so far */
  guint room;
  Truth *truths; /* per step of the applied plan */
  guint room_for_truths;
  GArray *missing;        /* of Missing: the smallest set that settles it, in the order worth asking */
  GArray *idle;           /* of guint: unknown facts proved not to matter any more */
  const GArray *supposed; /* of Supposed, borrowed: put over what the case says; NULL: nothing */
  gboolean missing_exact; /* FALSE: some of `missing` could not be proved to matter */
} Work;

typedef struct _SillVerdict {
  const Case *fact_case; /* borrowed until the next check */
  GArray *charges;       /* of ChargeVerdict */
  Work work;
} Verdict;

Verdict *verdict_new (const Program *program);
void verdict_free (Verdict *verdict);
/* To be called before a plan is run. */
void work_make_room (Work *work, const Plan *plan);
/* Takes the route of a plan and makes room for its sums. */
void work_take_route (Work *work, const Plan *plan, Route *route);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verdict, verdict_free)
