#pragma once
#include "model/book/rulebook.h"

/* Where a condition stands; what does not apply is NULL. */
typedef struct {
  const Instrument *instrument;
  const Offence *offence;         /* who, fines of a version */
  const Version *version;         /* the same */
  const Standard *standard;       /* the others */
  const Article *article;         /* when, items */
  const TierRule *rule;           /* items, and the `when` of a tier */
  const Item *item;               /* items */
  const Leniency *leniency;       /* leniencies */
  const Fine *fine;               /* fines */
  const Remark *remark;           /* remarks of a standard */
  const Concurrence *concurrence; /* what a standard says of another offence */
} Spot;

typedef void (*ConditionFunc) (Condition *condition, const Spot *spot, gpointer data);

/* Calls `func` for every condition of every document, those outside before those inside. */
void rulebook_each_condition (const Rulebook *book, ConditionFunc func, gpointer data);
/* The same in one instrument. */
void instrument_each_condition (const Instrument *instrument, ConditionFunc func, gpointer data);
