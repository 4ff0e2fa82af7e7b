#pragma once
#include "model/law/lawbook.h"

/* Slots behind the vocabulary's: what a plan needs beside stated facts. */
typedef enum {
  HIDDEN_ORGANIZATION, /* the offence is committed by an organization */
  HIDDEN_WITHIN,       /* `fact` (a date) lies within `lapse` before the conduct: 0..1 */
  HIDDEN_RULING,       /* the case asserts open clause `path` of `instrument`; `band` where it says nothing of it */
  HIDDEN_LOCAL,        /* the limit `local` of `instrument` in the case's region: `band` where unknown */
  HIDDEN_REGION,       /* the case lies in region `name`, whose standards speak of the offence */
  HIDDEN_ACTS_LISTED,  /* the case lists acts of a fact that `step` asks for: 0..1 */
  HIDDEN_ACTS_MET,     /* `step` holds of one of its acts, or of those of some `lapse` together */
  HIDDEN_NO_FIGURE,    /* no instrument in force states a figure: whether `tier` (NULL: any) is reached is unknown */
} HiddenKind;

typedef struct {
  HiddenKind kind;
  guint fact; /* ACTS_MET: the first that is asked for */
  guint step; /* of the plan's code */
  Lapse lapse;
  const Instrument *instrument; /* borrowed */
  const char *name;             /* RULING: item path; LOCAL: name of the limit; REGION: the region */
  const Condition *condition;   /* RULING: the open clause; borrowed */
  const Tier *tier;             /* NO_FIGURE: the one that nothing leads to; borrowed; NULL: each of them */
  Interval band;
} Hidden;
