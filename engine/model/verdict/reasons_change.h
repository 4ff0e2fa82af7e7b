#pragma once
#include "model/verdict/reasons_item.h"

typedef enum { CHANGE_FOUND, CHANGE_NOT_FOUND, CHANGE_AMOUNT } ChangeKind;
typedef enum { CHANGE_OF_FACT, CHANGE_OF_CLAUSE, CHANGE_OF_SUBJECT } ChangeOf;

/* One thing that would change the verdict, all else as it is. The tier is what deciding the charge with it comes to. */
typedef struct {
  gboolean up;     /* the floor would be higher, or with the same floor the ceiling; else lower */
  ChangeOf of;     /* of what: facts, an open clause, whether it is a person's crime or an organization's */
  ChangeKind kind; /* it is found (SUBJECT: of an organization), is not found; the amount grows or falls (`more`) */
  gboolean more;   /* AMOUNT: it grows */
  /* Of guint slot; AMOUNT: more of each of them alone, less of all of them together; not of FACT: none. */
  ArenaArray facts;
  const Hidden *clause; /* CLAUSE: borrowed from a plan */
  Lapse lapse;          /* of a dated fact: within that time before the conduct; 0: at any time */
  guint floor, ceiling; /* ranks; equal unless it is not settled then */
  const Plan *plan;     /* the law that applies then */
  /* Up: what the tier rests on then; down: the only ground, which fails. NULL: none in particular. */
  const PlanItem *item;
  /* Of const PlanItem *: up, of an amount: items of which one or another holds then; `item` is NULL. */
  ArenaArray grounds;
  const Reason *lead; /* AMOUNT: the condition that is measured: up as it stands then, down as it stands. May be NULL */
  Rational distance;  /* AMOUNT, in units: so much more is surely enough; it falls by more than this */
  Rational distance_other; /* AMOUNT: the other end, where the case gives ranges: the least that may be enough; the most
                              that it may have to fall by */
  Rational below;          /* AMOUNT that falls: what it must stay below; unbounded: no figure says it */
  gboolean telling; /* worth a line of its own: the case speaks of the fact, or it goes down; the rest is counted */
  Rational reached; /* more: which part of the amount that is needed is there */
} Change;

/* In the arena. */
Change *change_new (Arena *arena, ChangeKind kind);
void change_add_facts (Arena *arena, Change *change, const guint *slots, guint n);
/* Whether it is said of the fact. */
gboolean change_has (const Change *change, guint slot);
