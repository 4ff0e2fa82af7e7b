#pragma once
#include <sill/boundary.h>
#include "form/pair.h"
#include "model/case/case.h"

/* Critical points of rules, each with the cases around it. */

typedef enum { SIDE_UNDER, SIDE_AT, SIDE_OVER, N_SIDES } BoundarySide;

/* Where the truth of an item turns. */
typedef struct {
  const PlanItem *item; /* borrowed from the program */
  guint leaf;           /* the how manieth condition of it, from 1 */
  gboolean isolated;    /* nothing else leads to its tier there; else other items do too, and this one still decides */
  Case *cases[N_SIDES]; /* NULL: facts cannot lie there */
} Critical;

/* Why a condition of an item has no case, the further from one the earlier. */
typedef enum {
  WHY_NEVER,     /* proved: the item holds or fails without it */
  WHY_ELSEWHERE, /* the item hangs on it, but not at its bound: there another condition decides */
  WHY_TOGETHER,  /* where it turns the tier does not */
  WHY_TOO_MANY   /* not found in bounded time */
} BoundaryWhy;

typedef struct {
  const PlanItem *item; /* borrowed from the program */
  GPtrArray *facts;     /* of const Fact: that the condition asks for; empty: a clause, or who did it, or where */
  BoundaryWhy why;
} MissingCase;

/* Where one law follows another: the same facts on the last day of the one and the first day of the other. */
typedef struct {
  const PlanItem *item; /* by which the higher tier is reached; borrowed from the program */
  Day first;            /* of the newer law */
  guint number;         /* of the pairs of these two laws, from 1 */
  guint ranks[N_PAIR];  /* what the engine decides */
  Case *cases[N_PAIR];  /* the same but for their day */
} DayTurn;

typedef struct {
  const Offence *offence;
  GPtrArray *points; /* of Critical, by plan, the newest first, then in the order of the provisions */
  GPtrArray *turns;  /* of DayTurn, the newest law first */
  guint unfinished;  /* pairs of laws that follow each other, of which not every change was found within the bound */
} OffencePoints;

/* Of the shipped rules no pair of laws needs so many. */
enum { BOUNDARY_BOXES = 200000 };

struct _SillBoundary {
  Program *program;
  guint64 boxes;       /* to look at for each pair of laws */
  GPtrArray *only;     /* of char *: files; empty: all */
  GPtrArray *offences; /* of OffencePoints; only those that have any */
  GPtrArray *missing;  /* of MissingCase: one for each condition of an item that has no case */
};

/* `boxes`: to look at for each pair of laws that follow each other. */
SillBoundary *boundary_new (Program *program, const char *const *files, guint64 boxes);
/* The critical points of an offence. */
void critical_find (SillBoundary *boundary, OffencePoints *to);
void critical_free (gpointer data);
void missing_free (gpointer data);
/* The days on which its law changes. */
void days_find (SillBoundary *boundary, OffencePoints *to);
void turn_free (gpointer data);
/* One case of a point as a case file. Returns: yours. */
char *boundary_case (const SillBoundary *boundary, const Critical *point, BoundarySide side, SillLanguage language);
char *boundary_day_case (const SillBoundary *boundary, const DayTurn *turn, guint side, SillLanguage language);
/* What is stated, done and decided on that day. Returns: yours. */
Case *boundary_dated (const Case *facts, Day day);
/* A file of several cases begins; one more of them, written as a case file; it ends. */
GString *boundary_file (void);
void boundary_file_add (GString *to, const char *text);
char *boundary_file_end (GString *to);
/* "on the first day of the new law (2017-06-01)". Returns: yours. */
char *boundary_day_words (const DayTurn *turn, guint side, SillLanguage language);
char *boundary_paper (const SillBoundary *boundary, const SillReport *report);
char *boundary_record (const SillBoundary *boundary, SillLanguage language);
