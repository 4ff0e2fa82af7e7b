#pragma once
#include <stddef.h>
#include <string.h>
#include "logic/truth.h"
#include "model/case/case.h"
#include "model/program/program.h"
#include "model/program/route.h"

/* Why a candidate law was or was not applied (Criminal Law art. 12; 高检发释字〔2001〕5号 arts 1-3). */
typedef enum {
  CHOICE_ONLY,          /* one law covers conduct and decision */
  CHOICE_OF_THE_ACT,    /* the law of the time of the conduct; the newer one is not lighter */
  CHOICE_NEWER_LIGHTER, /* the newer law, because it is lighter */
  CHOICE_NEWER_FIRST,   /* the newer interpretation: none existed at the time of the conduct */
  CHOICE_NOT_LIGHTER,   /* not applied: newer and not lighter */
  CHOICE_HEAVIER,       /* not applied: of the time of the conduct, the newer one is lighter */
  CHOICE_AT_END,        /* the law at the end of the conduct, which began under another */
  CHOICE_EARLIER,       /* not applied: law or figures under which the conduct began */
  CHOICE_OPEN,          /* not applied, but open for a person or a missing answer */
} Choice;

/* Up to which day the conduct counts for choosing the law, where it ran into a new version of it. */
enum {
  COURSE_WHOLE = 1,  /* to its end: the later part is a crime by itself */
  COURSE_EARLIER = 2 /* to the day before the new version: it is not */
};

/* What is known of that (notice of the Supreme People's Procuratorate of 1997-10-06, 3). */
typedef enum {
  CROSSES_NOTHING,
  CROSSES_PRESUMED, /* the case does not say it and its findings are complete: taken to be a crime, and said so; never of a new offence */
  CROSSES_YES, /* it is */
  CROSSES_NO,  /* it is not */
  CROSSES_OPEN /* not known: both are possible */
} Crossing;

/* Date the conduct began, when it ended and when it is decided: days that are alike in all that matters. A decision that is not
 * stated: [0, DAY_MAX], all texts that the rules hold. */
typedef struct {
  Interval began, ended, decided;
} Occasion;

typedef struct {
  const Plan *plan;
  Day since; /* the day of the plan from which on the case states the figures of the region that it is taken with */
  guint floor, ceiling; /* ranks */
  gboolean exact;       /* FALSE: too many combinations to enumerate; floor and ceiling are safe outer bounds */
  gboolean of_the_act;  /* version and instruments in force at the end of the conduct */
  gboolean crosses;     /* the conduct began under an earlier version and went on under this one */
  guint courses;        /* bits of the courses in which it competes; neither these nor `older`: only shown */
  guint older;          /* bits of the courses at whose end its figures had stopped to apply */
  gboolean of_part;     /* it competes in the earlier course as well: what came before it was no crime */
  gboolean may_apply;   /* not applied as things stand, but it may turn out to be the law that applies */
  Choice choice;
  gboolean elsewhere; /* may apply on other days that are possible: those of `on` */
  Occasion on;
} Candidate;

/* Bits of the courses in which a law competes as things stand now. */
static inline guint candidate_courses (const Candidate *candidate)
{
  return candidate->courses | (candidate->of_part ? COURSE_EARLIER : 0);
}

enum { MOST_CANDIDATES = 32 };

/* The laws that a charge can meet, in the order of their time. */
typedef struct {
  guint n_candidates;
  gboolean full; /* there are more than fit */
  Crossing crossing;
  gboolean presumed;        /* crossing is CROSSES_PRESUMED, unless what came before was no crime */
  gboolean no_crime_before; /* it was none, or may have been none, under the version that the conduct began under */
  gboolean is_new;          /* the conduct began, or may have begun, before any version of the offence */
  Day act;                  /* the day whose law is that of the conduct; 0: not known */
  Day amendment;            /* the first day of the version that the conduct ran into; 0: none */
  Occasion at;              /* the days that it is so on */
  Candidate candidates[MOST_CANDIDATES];
} Laws;

/* Copies no more than there is: it is done for every charge. */
static inline void laws_copy (Laws *to, const Laws *from)
{
  memcpy (to, from, offsetof (Laws, candidates) + from->n_candidates * sizeof *from->candidates);
}

/* The course that decides, as far as the case says it. */
static inline guint laws_course (const Laws *laws)
{
  return laws->crossing == CROSSES_NO ? COURSE_EARLIER : COURSE_WHOLE;
}

typedef enum { DAY_BEGAN, DAY_ENDED, DAY_DECIDED, N_DAYS } DayKind;

/* A day that is not known, and what the range becomes on the days that are least and most. */
typedef struct {
  gboolean matters;
  Interval least, most; /* these days */
  guint floor_if_least, ceiling_if_least, floor_if_most, ceiling_if_most;
} OpenDay;

typedef struct {
  guint charge; /* index in the case */
  const Offence *offence;
  Laws laws;     /* on the days that lead highest; no candidate: no law made it an offence at the time of the conduct */
  guint applied; /* index into the candidates */
  guint n_occasions;     /* combinations of days that are possible */
  gboolean too_many;     /* and more, which are not told apart */
  gboolean one_day;      /* the conduct is one day, of which only DAY_BEGAN is used */
  gboolean maybe_before; /* on some of these days it was no offence yet */
  OpenDay days[N_DAYS];
  guint floor,
      ceiling; /* of the applied candidate, of what may apply in its place, and of all other days; 0 without one */
  guint floor_if_earlier, ceiling_if_earlier; /* CROSSES_OPEN: what it comes to if the later part is no crime */
  guint floor_if_whole, ceiling_if_whole;     /* ... and if it is; without crossing: the charge's own */
  guint floor_if_newer;                       /* without the older figures that may apply */
  gboolean decided;
  gboolean exact;
} ChargeVerdict;

/* What a person would have to be asked. */
typedef enum {
  MISSING_FACT,          /* a fact of the vocabulary */
  MISSING_REGION,        /* the region, which sets a limit */
  MISSING_FIGURE,        /* the figure that the region, which is known, has set */
  MISSING_CONDUCT_DAY,   /* the day of the conduct: from which a span is counted, or which decides on the law */
  MISSING_CONDUCT_BEGIN, /* the day on which the conduct began, which decides on the law */
  MISSING_CONDUCT_END,   /* ... ended */
  MISSING_DECISION_DAY,  /* the day of the decision, which decides on the law */
  MISSING_SUBJECT,       /* whether it is a person or an organization */
  MISSING_RULING,        /* what a person finds of an open clause that must be answered */
  MISSING_LATER_PART,    /* whether the conduct since the law changed is a crime by itself */
  MISSING_PART,          /* which part of the figures falls on the time since the offence exists; from `since` on */
  MISSING_FIGURES,       /* no fact: a person decides which figures apply to conduct that ran into new ones */
  MISSING_TEXT,          /* no fact: the text then in force, of the law or of `text` */
  MISSING_COMPARISON,    /* no fact: there are more laws than are compared */
  MISSING_RULE,          /* no fact: what a tier asks for that no item of the rules leads to; no tier: any of them */
} MissingKind;

/* Something that is not known, and what the range becomes if it turns out least or most. */
typedef struct {
  MissingKind what;
  guint slot; /* FACT, RULING */
  guint floor_if_least, ceiling_if_least;
  guint floor_if_most, ceiling_if_most;
  Interval least, most;   /* CONDUCT_*, DECISION_DAY: on which days; 0: a span is counted from it */
  gboolean yes_no;        /* a yes or no answers it */
  gboolean counted;       /* FACT: acts that leave something open come to it; set where it is told */
  gboolean on_figure;     /* FACT: only some figures of the region make it matter; alone it narrows nothing */
  const Hidden *clause;   /* RULING, RULE: borrowed from the plan */
  Day since;              /* PART */
  const Instrument *text; /* TEXT: what is not held; NULL: the law itself */
  const PlanItem
      *met; /* RULE: the item beside which `clause` names one that asks for more; NULL: nothing leads to the tier */
} Missing;

/* What is missing is no fact. */
gboolean missing_is_of_law (const Missing *missing);
/* No answer is the least or the most of it: a text, a comparison, the figures of whichever tier. */
gboolean missing_has_no_end (const Missing *missing);
/* Of `missing` those worth asking: the first so many. Behind them stands what only some figures of the region make matter, then
 * what is open about the law. */
guint missing_questions (const GArray *missing);

/* The laws that were selected last of an offence: the next case of a file is mostly of the same time and region. */
typedef struct {
  const Offence *offence;
  Interval conduct_from, conduct_to, decided;
  gboolean complete;
  LaterPart later_part;
  Day counted_since;
  char *region;
  GArray *laws;            /* of Laws: one for each occasion that the case leaves possible, at least one */
  gboolean too_many;       /* there are more occasions */
  gboolean figures_change; /* the case states figures that do */
  gboolean kept;           /* another case with the same days meets the same laws */
} Selection;

/* One thing as it might be, whatever the case says of it. */
typedef enum {
  SUPPOSED_VALUE,  /* `value` itself */
  SUPPOSED_MORE,   /* value.lo more, at both ends */
  SUPPOSED_LESS,   /* at most what is left when value.lo is taken from the upper end */
  SUPPOSED_WITHIN, /* of a date: `lapse` before the conduct, not later; NEVER: it did not happen */
  SUPPOSED_RULING, /* what a person finds of `clause` */
  SUPPOSED_SUBJECT /* whether it is the crime of an organization */
} SupposedKind;

typedef struct {
  SupposedKind kind;
  guint slot; /* of the vocabulary; RULING, SUBJECT: none */
  Interval value;
  Lapse lapse;
  const Hidden *clause; /* RULING: borrowed from any plan */
} Supposed;

#define NEVER G_MAXUINT

/* What was last found open of a law, and of which values and ranks: the same for the next defendant is found once. */
typedef struct {
  Interval *asked; /* as those of the code */
  guint floor, ceiling;
  gboolean exact;
  GArray *missing, *idle; /* as those of Work */
  gboolean missing_exact;
} FoundOpen;

/* Which of the acts of a case come nearest to what one of them, or those of some time, must meet: of these nothing else is
 * known than what is listed of them. */
typedef struct {
  guint hidden;     /* index of the HIDDEN_ACTS_MET of the plan */
  const char *name; /* of the one act; NULL: those of some time; borrowed from the case */
  Interval on;      /* of one act its days, else that time */
  Truth truth;
  Interval *slots; /* per slot of the plan: what these acts come to */
  Truth *truths;   /* per step */
} ActsMet;

/* The short way to the rank of a law, laid where it is gone often. */
typedef struct {
  Route *route; /* NULL: not laid */
  guint n_run;  /* how often the law was run without it */
} ShortWay;

/* What a charge was decided on, kept for explaining it. Reused from charge to charge. */
typedef struct {
  Selection *selection;   /* that of the charge at hand; NULL: none yet */
  GHashTable *selections; /* of const Offence → Selection: the last of each */
  ShortWay *ways;         /* as the program's plans; NULL: none is kept, nor of other readings */
  guint n_ways;
  GHashTable *other_ways; /* of const Plan → ShortWay: of plans under another reading */
  Interval *slots;        /* n: `room`, enough for every plan run so far */
  guint room;
  Truth *truths; /* per step of the applied plan */
  guint room_for_truths;
  GArray *missing;        /* of Missing: the smallest set that settles it, in the order worth asking */
  GArray *idle;           /* of guint: unknown facts proved not to matter any more */
  gboolean missing_exact; /* FALSE: some of `missing` could not be proved to matter */
  GHashTable *found_open; /* of const Plan → FoundOpen */
  GHashTable *runs;       /* of const Plan → how it was run last: rerun/kept.h; NULL: none was */
  const Plan *ran;        /* the one of them that was run on the slots as they are; NULL: none */
  GPtrArray *acts_met;    /* of ActsMet: of the plan filled last; NULL: none yet */
  const Plan *facts_of; /* whose facts are among the slots, without what is supposed; NULL: nobody's. See Trial.again */
  guint facts_charge;   /* of which charge of the case at hand */
} Work;

typedef struct _SillVerdict {
  const Case *fact_case; /* borrowed until the next check */
  GArray *charges;       /* of ChargeVerdict */
  Work work;
} Verdict;

Verdict *verdict_new (const Program *program);
/* One that is filled once: nothing is prepared for a next time. */
Verdict *verdict_new_single (void);
void verdict_free (Verdict *verdict);
/* What was selected last of the offence, empty if nothing was. Returns: borrowed. */
Selection *work_selection (Work *work, const Offence *offence);
/* What was last found open of the plan: to be overwritten. Returns: borrowed. */
FoundOpen *work_found_open (Work *work, const Plan *plan);
/* To be called before a plan is run. */
void work_make_room (Work *work, const Plan *plan);
/* One more to be filled, of a plan with so many slots and steps. Returns: borrowed. */
ActsMet *work_add_acts (Work *work, guint n_slots, guint n_steps);
/* That of a plan; NULL: none is kept. Returns: borrowed. */
ShortWay *work_way (Work *work, const Plan *plan);
/* Takes the route of a way and makes room for its sums. */
void work_take_route (Work *work, ShortWay *way, Route *route);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verdict, verdict_free)
