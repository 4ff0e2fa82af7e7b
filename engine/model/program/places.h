#pragma once
#include "logic/interval.h"
#include "model/law/lawbook.h"

/* How one condition of the documents became steps; explain/ walks these, never the steps themselves. */
typedef struct Node Node;
struct Node {
  const Condition *condition; /* borrowed; NULL for the implicit "when"/"unless" gates */
  ConditionKind kind;
  Comparison comparison;        /* LIMIT */
  guint step;                   /* whose truth is the condition's truth */
  guint sum;                    /* PROPORTIONAL: step of the sum alone, without "none of them by itself" */
  const char *path;             /* item whose figure it is: of a scaled figure the item that states it */
  const Instrument *instrument; /* where that stands; NULL outside instruments */
  const Instrument *abroad;     /* the same where another instrument refers to it; NULL: the item's own */
  Rational factor;              /* by which the stated limit was multiplied on the way */
  gboolean precondition;        /* of the paragraph, as gates are */
  gboolean negated;             /* gate from `unless` */
  guint asked;                  /* gates, YES, WITHIN: slot of the fact; may be hidden (organization) */
  guint hidden;                 /* OPEN, WITHIN, local LIMIT: index into `hidden` + 1; 0: none */
  guint first_term, n_terms;    /* LIMIT, PROPORTIONAL: measure = sum of weight*slot / measure_scale */
  gint64 measure_scale;
  guint first_divisor, n_divisors; /* LIMIT with `over`: what the measure is divided by; none: by nothing */
  Interval limit;                  /* measured against: LIMIT in base units times `limit_scale`; PROPORTIONAL: factor */
  gint64 limit_scale;
  GPtrArray *children; /* of Node */
};

typedef struct {
  const LawItem *law;
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
  const LawArticle *law;
  const Article *article;
  const char *region; /* NULL: everywhere */
  guint step;
  Node *when;  /* NULL: only another article can take its place */
  guint index; /* among the gates of the plan */
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

/* Which documents, items and words the steps of a code stand for. What explains and reports reads these, what decides does
 * not. */
typedef struct {
  GPtrArray *items;      /* of PlanItem, in the order of the provisions */
  GPtrArray *gates;      /* of PlanGate: articles that do not always apply */
  GHashTable *gate_of;   /* of const Article -> PlanGate */
  GPtrArray *leniencies; /* of Node; in the order of instruments, standards, leniencies */
  GArray *given;         /* of guint: of each leniency the step whose truth is whether it is given, `below` worked in */
  GHashTable *fines;     /* of const Fine -> step: those with a `when` */
  GArray *remarks;       /* of PlanRemark: first those of the statute */
  GArray *concurrences;  /* of PlanConcurrence: first those of the statute */
  GPtrArray *unreached;  /* of const Tier: no rule leads to them, and none says that there is no figure */
  guint who_step;        /* truth of "someone who can commit it, in a kind that can" */
  Node *who;             /* NULL: anyone */
} Places;

void places_init (Places *places);
void places_clear (Places *places);
/* Some remark is told as a presumption where its condition holds. */
gboolean places_presume (const Places *places);
static inline const PlanItem *places_item (const Places *p, guint i) { return g_ptr_array_index (p->items, i); }
/* NULL: it always applies. */
static inline const PlanGate *places_gate (const Places *p, const Article *article)
{
  return g_hash_table_lookup (p->gate_of, article);
}
void places_add_gate (Places *places, PlanGate *gate); /* takes it */
Node *node_new (ConditionKind kind, const Condition *condition);
/* The only way into its children: the list is shared by all nodes as long as it is empty. A child is taken. */
void node_add (Node *node, Node *child);
void node_insert (Node *node, guint at, Node *child);
/* The limit that an item of a proportional sum states, below its gates. NULL: it states none. */
const Node *node_summand (const Node *node);
void node_free (Node *node);
