#pragma once
#include "model/program/code.h"
#include "model/law/lawbook.h"

/* The rules as flat read-only steps over slots: complete once compiled, never changed after, shared by threads. */

/* Slots behind the vocabulary's: what a plan needs beside stated facts. */
typedef enum {
  HIDDEN_ORGANIZATION, /* the offence is committed by an organization */
  HIDDEN_WITHIN,       /* `fact` (a date) lies within `years` before the conduct: 0..1 */
  HIDDEN_FINDING,      /* the case asserts open clause `path` of `instrument`; `band` where it says nothing of it */
  HIDDEN_LOCAL,        /* the limit `local` of `instrument` in the case's region: `band` where unknown */
  HIDDEN_REGION,       /* the case lies in region `name`, whose standards speak of the offence */
  HIDDEN_NO_FIGURE,    /* no instrument in force states a figure: whether `tier` (NULL: any) is reached is unknown */
} HiddenKind;

typedef struct {
  HiddenKind kind;
  guint fact;
  guint years;
  const Instrument *instrument; /* borrowed */
  const char *name;             /* FINDING: item path; LOCAL: name of the limit; REGION: the region */
  const Condition *condition;   /* FINDING: the open clause; borrowed */
  const Tier *tier;             /* NO_FIGURE: the one that nothing leads to; borrowed; NULL: each of them */
  Interval band;
} Hidden;

/* How one condition of the documents became steps; explain/ walks these, never the steps themselves. */
typedef struct Node Node;
struct Node {
  const Condition *condition; /* borrowed; NULL for the implicit "when"/"unless" gates */
  ConditionKind kind;
  guint step;                   /* whose truth is the condition's truth */
  guint sum;                    /* PROPORTIONAL: step of the sum alone, without "none of them by itself" */
  const char *path;             /* item whose figure it is: of a scaled figure the item that states it */
  const Instrument *instrument; /* where that stands; NULL outside instruments */
  const Instrument *abroad;     /* the same where another instrument refers to it; NULL: the item's own */
  gboolean precondition;        /* of the paragraph, as gates are */
  Rational factor;              /* by which the stated limit was multiplied on the way */
  guint gate;                /* for gates (condition == NULL): slot of the yes/no fact; may be hidden (organization) */
  gboolean negated;          /* gate from `unless` */
  Comparison comparison;     /* LIMIT */
  guint first_term, n_terms; /* LIMIT, PROPORTIONAL: measure = sum of weight*slot / measure_scale */
  gint64 measure_scale;
  guint first_divisor, n_divisors; /* LIMIT with `over`: what the measure is divided by; none: by nothing */
  Interval limit;                  /* measured against: LIMIT in base units times `limit_scale`; PROPORTIONAL: factor */
  gint64 limit_scale;
  guint hidden;        /* OPEN, WITHIN, local LIMIT: index into `hidden` + 1; 0: none */
  GPtrArray *children; /* of Node */
};

typedef struct {
  const Instrument *instrument;
  const Article *article;
  const TierRule *rule;
  const Item *item;
  const char *path; /* "5(1)(3)" */
  guint rank;       /* of the tier it gives */
  guint step;       /* truth of the item as worded, with the conditions of its article */
  Node *node;
} PlanItem;

/* Whether an article applies to the case: its own `when` holds, no article in its place applies, the case lies in its
 * region. */
typedef struct {
  const Article *article;
  const char *region; /* NULL: everywhere */
  guint step;
  Node *when; /* NULL: only another article can take its place */
} PlanGate;

/* A remark that may matter to a reader of the verdict. */
typedef struct {
  const Instrument *instrument;
  const Remark *remark;
  guint step; /* its article applies and its gates hold */
} PlanRemark;

/* What applies where the act is another offence as well. */
typedef struct {
  const Instrument *instrument;
  const Concurrence *rule;
  guint step; /* its gates hold */
} PlanConcurrence;

/* A fine that is not always due. */
typedef struct {
  const Fine *fine;
  guint step; /* its `when` holds */
} PlanFine;

/* One law, that is one version of an offence under one set of instruments: its code, and the places in the documents that the
 * steps of it stand for. */
typedef struct Plan Plan;
struct Plan {
  Code code;
  guint index; /* in the program; of an alternative: nothing */
  const Offence *offence;
  const Version *version;
  GPtrArray *instruments;    /* of const Instrument, in force together; empty: no figure exists */
  GPtrArray *locals;         /* of const Instrument: those that set values in bands of these then, the oldest first */
  Day from, until;           /* the common time of all of these; until 0: open */
  GArray *hidden;            /* of Hidden; slot = vocabulary size + index */
  GPtrArray *unreached;      /* of const Tier: no rule leads to them, and none says that there is no figure */
  GPtrArray *items;          /* of PlanItem, in the order of the provisions */
  GPtrArray *leniencies;     /* of Node, with `below` worked in; in the order of instruments, standards, leniencies */
  GPtrArray *gates;          /* of PlanGate: articles that do not always apply */
  GArray *fines;             /* of PlanFine: those with a `when` */
  GArray *remarks;           /* of PlanRemark: first those of the statute */
  GArray *concurrences;      /* of PlanConcurrence: first those of the statute */
  gboolean sets_apart;       /* some rule of counting does */
  guint who_step;            /* truth of "someone who can commit it, in a kind that can" */
  Node *who;                 /* NULL: anyone */
  const Condition *reading;  /* the one reading that is not the default which this plan follows; NULL: all defaults */
  const Condition *question; /* what it answers: all readings in the same words are read like that */
  GPtrArray *alternatives;   /* of Alternative: each other reading of what decides here, one at a time */
};

/* A plan under another reading of one provision. */
typedef struct {
  const Condition *readings;    /* what can be read in several ways */
  const Condition *reading;     /* the one that this plan follows instead of the default */
  const Instrument *instrument; /* where it stands; NULL: in the statute */
  const char *path;             /* of the item or, of readings of rules, the article; NULL outside both */
  Plan *plan;                   /* has no alternatives of its own */
} Alternative;

/* The law under a reading that is not the default; itself where it has no such provision. */
const Plan *plan_under (const Plan *plan, const Condition *reading);

/* A span that some rule counts from a dated fact. */
typedef struct {
  guint fact, years;
} DatedSpan;

typedef struct {
  gint references;
  Lawbook *law;
  Rulebook *book;       /* that of the law */
  GArray *windows;      /* of DatedSpan, each once */
  GPtrArray *plans;     /* of Plan, grouped by offence, version, time */
  GHashTable *offences; /* of const Offence → GPtrArray of const Plan: its own, in the same order */
  guint n_facts;
  Interval *not_found; /* per fact: templates for complete and partial findings */
  Interval *unknown;
} Program;

Program *program_new (Lawbook *law); /* no plans yet; the law is taken */
/* Takes a plan as the next one. */
void program_add (Program *program, Plan *plan);
/* The plans of an offence, grouped by version, time. Returns: borrowed, of const Plan. */
const GPtrArray *program_plans_of (const Program *program, const Offence *offence);
Program *program_ref (Program *program);
void program_unref (Program *program);
Plan *plan_new (const Offence *offence, const Version *version, const GPtrArray *instruments); /* not compiled */
void plan_begin (Plan *plan); /* makes what compiling fills */
void plan_free (Plan *plan);
Node *node_new (ConditionKind kind, const Condition *condition);
/* The only way into its children: the list is shared by all nodes as long as it is empty. A child is taken. */
void node_add (Node *node, Node *child);
void node_insert (Node *node, guint at, Node *child);
void node_free (Node *node);
/* The standard is one of those that the plan is made of, if its instrument is. */
static inline gboolean plan_has_standard (const Plan *p, const Standard *standard)
{
  return standard_speaks_of (standard, p->offence->id) && standard_in_force (standard, p->from);
}
/* The reading that the plan follows where `readings` puts the question. */
const Condition *plan_reading (const Plan *plan, const Condition *readings);
static inline gboolean plan_follows (const Plan *p, UnderReading under)
{
  return under.readings == NULL || plan_reading (p, under.readings) == under.reading;
}
static inline const Step *plan_step (const Plan *p, guint i) { return &p->code.steps[i]; }
static inline const Term *plan_term (const Plan *p, guint i) { return &p->code.terms[i]; }
static inline const Alternative *plan_alternative (const Plan *p, guint i)
{
  return g_ptr_array_index (p->alternatives, i);
}
static inline const PlanItem *plan_item (const Plan *p, guint i) { return g_ptr_array_index (p->items, i); }
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Program, program_unref)
/* The rules step by step. Returns: yours. */
char *program_write (const Program *program);
/* "vocabulary", "rulebook", "lawbook" or "program" as text; NULL for another stage. Returns: yours. */
char *dump_stage (const Program *program, const char *stage);
