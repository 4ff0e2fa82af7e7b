#pragma once
#include "logic/rational.h"
#include "model/program/code.h"

/* What is told of the items of a law in few words, laid out for many rows in which nothing is unknown: of each condition that an
 * item has what it takes to find which of them leads, and of what is measured the same fractions as integers of one row's sum. */

enum { BRIEF_NONE = UINT32_MAX };

/* What is measured; figures that measure the same share it. */
typedef struct {
  uint32_t first_term, n_terms;
} BriefSum;

/* A measured condition. What is told of a sum: sum / scale is the measure, sum · times / over the degree, (sum · up - less) / under
 * the margin. No sum is greater, above or below nought, than `most`: nothing leaves 62 bits. */
typedef struct {
  uint32_t sum;
  uint32_t first_part, n_parts; /* PROPORTIONAL: figures of what is added up */
  bool proportional;
  int64_t scale;
  int64_t times, over; /* over 0: reached however many times */
  int64_t up, less, under;
  int64_t most;
  Rational limit;
} BriefFigure;

typedef enum { BRIEF_LEAF, BRIEF_OPEN, BRIEF_NOT, BRIEF_GROUP } BriefKind;

/* A condition; what is below it follows. */
typedef struct {
  uint32_t end;    /* behind what is below it */
  uint32_t step;   /* its truth: index into `wanted` */
  uint32_t figure; /* that leads; BRIEF_NONE: none of its own */
  uint32_t from;   /* where what leads is looked for: below it where a figure leads in one branch only, else at it */
  uint32_t race;   /* that begins with it; BRIEF_NONE: none */
  uint32_t clause; /* OPEN; else BRIEF_NONE */
  uint32_t need;   /* GROUP: so many of what is below it */
  uint8_t kind;    /* BriefKind */
  bool any;        /* GROUP: of several figures the best leads, not the worst */
  bool blocks;     /* where it fails what is above it does, whatever else holds */
  bool blocked;    /* something directly below it blocks */
  bool leads;      /* a figure leads at it or below it */
  bool together;   /* GROUP: what is below it must hold together */
  bool measured;   /* that it fails is a matter of figures */
  bool clauses;    /* an open clause stands at it or below it */
  bool unanswered; /* OPEN: that it does not hold was found by a person */
} BriefNode;

/* Branches of an `any` that follow each other, each of which holds just where its one figure is reached: of these the figure of the
 * greatest degree leads, the first of several. Races over the same sums, all limits scaled alike, have one order and the same best. */
typedef struct {
  uint32_t first_runner, n_runners;
  uint32_t order;
  uint32_t end; /* behind its last branch */
} BriefRace;

/* A precondition of an item. */
typedef struct {
  uint32_t step;
  const char *name; /* as it is told where it fails; borrowed from the rules */
} BriefGate;

typedef struct {
  uint32_t item; /* among the places of the plan */
  uint32_t rank, step, article /* whether it applies; BRIEF_NONE: always */, node;
  uint32_t first_gate, n_gates;
} BriefItem;

typedef struct {
  uint32_t item; /* among those of the code */
  const char *path;
} BriefClause;

typedef struct {
  BriefItem *items;
  BriefNode *nodes;
  BriefFigure *figures;
  BriefSum *sums;
  BriefRace *races;
  uint32_t *runners; /* nodes with a figure */
  Term *terms;       /* their slots: indices into `slots` */
  BriefGate *gates;
  BriefClause *clauses;
  uint32_t *slots;  /* that the terms need */
  uint32_t *wanted; /* steps of the code whose truths it needs; the first says whether someone can commit it */
  uint32_t n_items, n_nodes, n_figures, n_sums, n_races, n_runners, n_orders, n_terms, n_gates, n_clauses, n_slots,
      n_wanted;
} BriefCode;

void brief_code_free (BriefCode *code);

/* What is told of an item of a row. */
typedef struct {
  uint32_t item;   /* among those of the code */
  uint32_t figure; /* BRIEF_NONE: nothing is measured */
  int64_t sum;
  uint32_t blocked; /* bit i: its gate i fails */
  bool met, near;
} BriefTold;

/* The condition of a row that is nearest to its limit, of all items whose preconditions hold; of several the first. */
typedef struct {
  uint32_t item;   /* among those of the code */
  uint32_t figure; /* BRIEF_NONE: nothing is measured */
  int64_t sum;
  uint64_t distance; /* in millionths of the limit */
  bool reached;
} BriefNearest;

enum { BRIEF_MOST_GATES = 32 };

typedef struct {
  uint32_t clause;
  bool asserted;
} BriefOpen;

/* What is told of a row. */
typedef struct {
  uint32_t n_told, n_open;
  bool left_open; /* a clause above what is reached is left to a person */
  BriefTold *told;
  BriefOpen *open;
  int64_t *sums;  /* of the row */
  uint32_t *best; /* per order: which of its runners; BRIEF_NONE: not asked for yet */
} BriefRoom;

/* Room for rows of the code. Returns: yours. */
BriefRoom *brief_room_new (const BriefCode *code);
void brief_room_free (BriefRoom *room);
