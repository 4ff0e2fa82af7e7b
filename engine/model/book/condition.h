#pragma once
#include "base/date/lapse.h"
#include "logic/rational.h"
#include "model/book/vocabulary.h"

/* What an item demands, as its document states it: facts, items and tiers are still names. */

typedef struct Condition Condition;

typedef enum {
  CONDITION_YES,    /* a yes/no fact is found */
  CONDITION_LIMIT,  /* the sum of `facts` and `addends`, divided by that of `over`, lies in a range of limits */
  CONDITION_WITHIN, /* a dated fact lies within `lapse` before the conduct */
  CONDITION_ALL,
  CONDITION_ANY,
  CONDITION_AT_LEAST,     /* `count` of the children */
  CONDITION_NOT,          /* the one child does not hold */
  CONDITION_PROPORTIONAL, /* none of `items` alone, but their shares of their limits add up to one */
  CONDITION_SCALE,        /* `count` of `items` with their limits multiplied by `factor`; gates stay */
  CONDITION_REACHES,      /* tier `tier` is reached by the article, or by `article` before it */
  CONDITION_OPEN,         /* open clause: a person decides; holds only when the case asserts it (`unanswered`) */
  CONDITION_ITEM,         /* a numbered sub-item: `number`, one child */
  CONDITION_READINGS, /* the provision can be read in several ways: children are readings, the default one decides */
  CONDITION_READING,  /* one of them: `id`, words, one child */
  CONDITION_NEAR, /* the items fall short of their limits and reach `factor` of them; children, all of which must hold: that
                     share of them (SCALE), not the whole (NOT), and where nobody can be certain of it a person (OPEN) */
  CONDITION_HOLDS, /* the condition that the document defines as `id`, as if it stood here */
  CONDITION_ACTS,  /* one act meets the one child; with a `lapse` the acts of some such time together do */
} ConditionKind;

/* What a limit without a national figure may be: anything. Small enough that tenfold of it is still exact. */
#define NO_NATIONAL_FIGURE ((Interval) { 1, G_GINT64_CONSTANT (1) << 56 })

/* One end of a range of limits, in units of the facts. A band (local) has lo < hi. */
typedef struct {
  gboolean present;
  Rational ratio;      /* of a limit with `over`: in units of the facts for one unit of what they are divided by */
  gboolean unset;      /* there is no national figure: regions set it, and `value` is NO_NATIONAL_FIGURE */
  Interval value;      /* base units; a point unless regions set the value inside a band */
  const char *written; /* as the file has it, in units; lives as long as the rulebook; NULL: made otherwise */
  Place place;         /* of what is written */
} Limit;

/* A further summand of a limit: `times` units of the limit for one of its own; less than nothing: taken off. */
typedef struct {
  char *fact;
  Rational times;
  gboolean converts; /* `times` is written, so that the unit may be another one */
  Place place;
} Addend;

typedef enum { BOUND_AS_IT_STANDS, BOUND_LOWER, BOUND_UPPER } Bound;
/* Which of the preconditions of items go with them: none, those of article and paragraph, those of the paragraph alone. */
typedef enum { PRECONDITIONS_LEFT, PRECONDITIONS_ALL, PRECONDITIONS_OF_PARAGRAPH } Preconditions;

/* How items are asked for where not as they stand: of other facts, at their upper ends, with what their paragraph demands. */
typedef struct {
  char **of;         /* facts in the place of others, NULL-terminated; NULL: none are */
  char **instead_of; /* those, one for each; NULL: the only one that the items measure, or the sum of several */
  Bound bound;       /* of bands: the lower end alone, or the upper one as what must be reached */
  Preconditions preconditions; /* where some go with them, the one child is the `all` of it */
} Adaptation;

struct Condition {
  ConditionKind kind;
  Place place;
  Place names;        /* of what it refers to: of, items, tier */
  char **facts;       /* YES, LIMIT, WITHIN: fact ids, NULL-terminated */
  GPtrArray *addends; /* LIMIT: of Addend; NULL: none */
  char **over;        /* LIMIT: fact ids, NULL-terminated; NULL: the sum is not divided */
  gboolean percent;   /* LIMIT: a share, written as such (10%) */
  Limit at_least;     /* LIMIT: ≥ */
  Limit above;        /* LIMIT: > */
  Limit below;        /* LIMIT: < */
  Limit at_most;      /* LIMIT: ≤ */
  char *local;        /* LIMIT: name under which regional standards give a value inside the band, or NULL */
  gboolean fixed;     /* LIMIT: not multiplied when the item is scaled */
  Lapse lapse;        /* WITHIN; ALL: of those that it is made of; ACTS: 0 for each act by itself */
  guint count;  /* AT_LEAST, SCALE; ALL: so often within `lapse`, a WITHIN each, of its one fact and those before it */
  char **items; /* PROPORTIONAL, SCALE: item references as written, NULL-terminated, ranges not yet expanded */
  Rational factor;    /* SCALE, NEAR */
  gboolean meets;     /* SCALE: the items are asked for as they stand, those without a limit too */
  Adaptation adapted; /* SCALE, NEAR */
  gboolean
      derived; /* SCALE: asks for the items of another condition once more; what is wrong with them is said there */
  char *instrument; /* SCALE: whose items they are; NULL: the instrument's own */
  char *offence;    /* SCALE: on which offence they are; NULL: the standard's own */
  char *tier;       /* REACHES */
  char *
      article; /* REACHES: number of an earlier article of the standard; NULL: the own one. READINGS of rules: theirs */
  char *number;        /* ITEM */
  char *id;            /* READING, HOLDS */
  gboolean applied;    /* READING: the default, which decides */
  gboolean unanswered; /* OPEN: as long as the case does not answer it, it is unknown; else no */
  char *text;          /* LIMIT, WITHIN, SCALE: the words of the provision that have its figure, or NULL */
  Words words;         /* OPEN, READING: what it says; READINGS: what is in question; optional elsewhere (NULLs) */
  GPtrArray *children; /* of Condition */
};

/* Whether two limits measure the same; facts in another order are another measure. */
gboolean condition_measures_same (const Condition *limit, const Condition *other);
/* More than a plain sum: something weighed, taken off or divided by. */
static inline gboolean condition_is_formula (const Condition *limit)
{
  return limit->addends != NULL || limit->over != NULL;
}
/* A reference to items otherwise than as they stand. */
static inline gboolean condition_is_adapted (const Condition *reference)
{
  return reference->adapted.of != NULL || reference->adapted.bound != BOUND_AS_IT_STANDS ||
         reference->adapted.preconditions != PRECONDITIONS_LEFT;
}
/* A limit with a lower end and an upper one. */
static inline gboolean condition_is_band (const Condition *limit)
{
  return (limit->at_least.present || limit->above.present) && (limit->below.present || limit->at_most.present);
}
/* An event that has to have been several times within some time. */
static inline gboolean condition_is_repeated (const Condition *all)
{
  return all->kind == CONDITION_ALL && all->lapse > 0;
}
/* A NEAR that a person has to confirm. */
static inline gboolean condition_is_doubted (const Condition *near) { return near->children->len > 2; }
/* The reading that decides, of a CONDITION_READINGS that has passed resolve/. */
const Condition *condition_applied (const Condition *readings);
/* Provisions that put one question in the same words are read alike. */
gboolean condition_asks_the_same (const Condition *readings, const Condition *other);
Condition *condition_new (ConditionKind kind, Place place);
/* A limit of the same ends on these facts (NULL-terminated); its summands are left out. Returns: yours. */
Condition *condition_same_limit (const Condition *limit, char *const *facts);
/* Adds a summand to a limit; its texts are taken. */
void condition_add (Condition *limit, Addend addend);
void condition_free (Condition *condition);
