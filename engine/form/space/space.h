#pragma once
#include <glib.h>
#include "logic/linear.h"

/* What programs say, numbered together: variables, sums of them, and demands on these. Equal sums and equal demands stand once,
 * however a program wrote them, so that two programs that say the same have the same literal. */

/* A demand, or its opposite: 2 · demand, and 1 more if negated. */
typedef guint32 Literal;

enum { LITERAL_NO = 0, LITERAL_YES = 1 };
static inline Literal literal_not (Literal literal) { return literal ^ 1; }

typedef struct {
  Interval reach; /* what facts can make of it, both ends finite */
  gboolean fact;  /* above its least value it is a fact that a case has to state */
} Variable;

/* Terms over variables: each variable once, ascending, without a common divisor, the first weight above 0. */
typedef struct {
  guint32 first, count;
} SpaceSum;

typedef struct {
  gboolean reaches; /* sum `of` >= bound; else at least `of` of the inputs hold */
  guint32 of;
  guint32 first, count; /* inputs */
  Wide bound;
} Demand;

typedef struct {
  GArray *variables; /* of Variable */
  GArray *terms;     /* of Term, slot: a variable */
  GArray *sums;      /* of SpaceSum */
  GArray *demands;   /* of Demand, each behind its inputs; the first one never holds */
  GArray *inputs;    /* of Literal */
  GArray *always;    /* of Literal: what holds of every point that facts can reach */
  GHashTable *known; /* GBytes → index + 1 of the sum or demand that they say */
} Space;

/* The greatest value that facts can reach. */
#define SPACE_MOST (UNBOUNDED - 1)

Space *space_new (void);
void space_free (Space *space);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Space, space_free)
guint space_add (Space *space, Variable variable);
/* Σ terms >= bound, over variables. */
Literal space_reach (Space *space, const Term *terms, guint n, Wide bound);
/* At least `need` of them hold. */
Literal space_count (Space *space, guint need, const Literal *literals, guint n);
Literal space_all (Space *space, const Literal *literals, guint n);
Literal space_any (Space *space, const Literal *literals, guint n);
Literal space_both (Space *space, Literal a, Literal b);

static inline const Variable *space_variable (const Space *g, guint i)
{
  return &g_array_index (g->variables, Variable, i);
}
static inline const SpaceSum *space_sum (const Space *g, guint i) { return &g_array_index (g->sums, SpaceSum, i); }
static inline const Term *space_terms (const Space *g, const SpaceSum *sum)
{
  return &g_array_index (g->terms, Term, sum->first);
}
static inline const Demand *space_demand (const Space *g, guint i) { return &g_array_index (g->demands, Demand, i); }
static inline const Literal *space_inputs (const Space *g, const Demand *demand)
{
  return &g_array_index (g->inputs, Literal, demand->first);
}
/* Whether the literal holds at a point, a value for each variable. */
gboolean space_holds (const Space *space, Literal literal, const gint64 *point);
gboolean space_all_hold (const Space *space, const Literal *literals, guint n, const gint64 *point);
