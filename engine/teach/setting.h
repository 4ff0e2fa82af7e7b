#pragma once
#include "form/moves.h"
#include "model/case/case.h"
#include "teach/school/school.h"

/* An offence as the newest law stands that has figures: those near which cases are worth asking about; where no law of it has any, as the
 * newest stands that has circumstances. */

/* Of a limit: as the provision states it, less than another one, so many times another one, or so many times a reduced one. */
typedef enum { MARK_PLAIN, MARK_REDUCED, MARK_MULTIPLE, MARK_MULTIPLE_REDUCED, N_MARK_KINDS } LimitMarkKind;

/* A limit at which a tier begins. */
typedef struct {
  LimitMarkKind kind;
  const PlanItem *item;
  char *key;        /* of the item, see result_key */
  const Node *node; /* the limit; borrowed */
  guint *facts;     /* slots that are measured alike, the first of them stated in `base` */
  guint n_facts;
  const Hidden *local; /* the region sets it; NULL: it does not */
  gint64 limit;        /* of one of the facts, in base units; of a local one by the figure in `base` */
  gint64 step;         /* a unit in base units */
  gint64 grades;       /* how many grades there are where it is one; 0: it is a number, of which there may be more */
  Case *base;          /* the smallest case that reaches the tier by it, exactly at the limit */
} LimitMark;

/* An item that adds up shares. */
typedef struct {
  const PlanItem *item;
  char *key;
  GPtrArray *parts; /* of const LimitMark: of the items that it adds up, borrowed */
} SumMark;

/* An item and the smallest case that reaches its tier by it. */
typedef struct {
  const PlanItem *item;
  char *key;
  Case *least;
} ReachedItem;

/* A case that the law decides one way, and otherwise by another reading of one provision. */
typedef struct {
  const Alternative *alternative; /* borrowed */
  Case *of;
} DisputedCase;

typedef struct {
  School *school;
  const Program *program;
  const LawOffence *offence;
  const Plan *plan;
  Day first, last;          /* days on which it holds and conduct may be */
  GPtrArray *reached;       /* of ReachedItem */
  GPtrArray *marks;         /* of LimitMark */
  GPtrArray *sums;          /* of SumMark */
  GPtrArray *circumstances; /* of const ReachedItem: those that are decided without a figure; borrowed */
  GPtrArray *disputed;      /* of DisputedCase */
} Setting;

/* Found out once, for everyone who asks the school. Returns: borrowed from it; NULL: neither a figure nor a circumstance leads
 * to a tier of it, now or before. */
const Setting *setting_of (School *school, const LawOffence *offence);
/* The greatest figure that can be stated there. */
static inline gint64 setting_most (const LimitMark *mark) { return mark->grades > 0 ? mark->grades : G_MAXINT64; }
static inline const LimitMark *setting_mark (const Setting *setting, guint i)
{
  return g_ptr_array_index (setting->marks, i);
}

/* ---- cases that are made ---- */

/* States the fact, instead of what was stated of it; 0: no more. */
void setting_state (Case *to, guint fact, Interval value);
/* States that it was found not to be so. */
void setting_deny (Case *to, guint fact);
/* What the case states of it. FALSE: nothing. */
gboolean setting_stated (const Case *of, guint fact, Interval *ret);
