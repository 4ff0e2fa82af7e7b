#pragma once
#include "explain/trace/trace_scene.h"

/* How figures were scaled on the way down to a node: the outermost rule last. */
typedef struct Scaling Scaling;
struct Scaling {
  Rational factor;
  const Scaling *outer;
};

/* The two ends of what a case says, or of a limit, in units. */
typedef struct {
  Rational lo, hi;
} Ends;

/* A limit as the documents state it. */
typedef struct {
  const Node *node;
  const Unit *unit; /* NULL: shares of the standard */
  gint64 parts;     /* of the unit */
  gboolean settled; /* the same in every case: no region sets it and nothing is divided by */
  gboolean fits;    /* settled: `limit` is known */
  Ends limit;
} StatedLimit;

/* The limit of a summand of a proportional sum. */
typedef struct {
  StatedLimit stated;
  Rational whole; /* settled: as the item states it, unscaled */
  gboolean fits;  /* settled: `whole` is known */
} StatedShare;

/* What the documents say of a condition, whatever the case is. */
struct Provision {
  Reason reason;     /* all of it that hangs on no case */
  StatedLimit limit; /* LIMIT, PROPORTIONAL */
  ArenaArray shares; /* PROPORTIONAL: of StatedShare */
  gboolean summed;   /* PROPORTIONAL: each item of it states a limit */
};

/* `arena`: for what it is made of. `scaling`: NULL: nothing scales it. */
void provision_read (const Scene *scene, Arena *arena, const Node *node, const Scaling *scaling, Provision *ret);
/* A rule that scales what is below it is one more. Returns: whether it is such a rule. */
gboolean provision_scales (const Node *node, const Scaling *outer, Scaling *ret);
/* The limit in base units, times its scale: as the rules state it, or as the case's region sets it. FALSE: it does not fit. */
gboolean provision_limit (const Scene *scene, const Node *node, gint64 parts, Ends *ret);
