#pragma once
#include "model/program/code.h"

/* A plan as a way through forks: at each, does a value reach a figure? Either answer names the next fork or a rank. It is
 * made from the plan's steps where many cases are decided; a case whose answers are all certain needs nothing else. */

enum { ROUTE_RANK = 0xFF00, ROUTE_NOWHERE = 0xFFFF };

typedef struct {
  int64_t least;  /* the figure, greater than INT64_MIN */
  uint16_t value; /* a slot of the plan, or its number of slots + the index of a sum */
  uint16_t yes;   /* where to go if it is reached: index of a fork; ROUTE_RANK + rank: the end */
  uint16_t no;
} Fork;

/* A sum that forks ask for: added up once a case, kept behind the slots. */
typedef struct {
  uint32_t first; /* of its terms */
  uint32_t count;
} RouteSum;

typedef struct {
  Fork *forks; /* each stands behind those it leads to */
  RouteSum *sums;
  Term *terms;
  uint32_t n_forks, n_sums, n_terms;
  uint32_t n_slots; /* of the plan */
  uint16_t start;   /* as Fork.yes; ROUTE_NOWHERE: the plan is too intricate for a route */
} Route;

void route_free (Route *route);
