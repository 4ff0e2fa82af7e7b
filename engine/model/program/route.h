#pragma once
#include "model/program/program.h"

/* A plan as a way through forks: at each, does a value reach a figure? Either answer names the next fork or a rank. It is
 * made from the plan's steps where many cases are decided; a case whose answers are all certain needs nothing else. */

enum { ROUTE_RANK = 0xFF00, ROUTE_NOWHERE = 0xFFFF };

typedef struct {
  gint64 least;  /* the figure, greater than G_MININT64 */
  guint16 value; /* a slot of the plan, or its number of slots + the index of a sum */
  guint16 yes;   /* where to go if it is reached: index of a fork; ROUTE_RANK + rank: the end */
  guint16 no;
} Fork;

/* A sum that forks ask for: added up once a case, kept behind the slots. */
typedef struct {
  guint first; /* of its terms */
  guint count;
} RouteSum;

typedef struct {
  GArray *forks; /* of Fork; each stands behind those it leads to */
  GArray *sums;  /* of RouteSum */
  GArray *terms; /* of Term */
  guint n_slots; /* of the plan */
  guint16 start; /* as Fork.yes; ROUTE_NOWHERE: the plan is too intricate for a route */
} Route;

Route *route_new (const Plan *plan);
void route_free (Route *route);
