#pragma once
#include "model/law/lawbook.h"

/* One figure that leads to a tier of an offence, where it stands or where another item refers to it. */
typedef struct {
  const LawStandard *standard;
  const LawArticle *article;
  guint index; /* among the rungs, in the order of the documents */
  guint rank;
  const LawItem *item;       /* that leads to the tier */
  const LawItem *stated;     /* that states the figure; the same where none refers to it */
  const LawCondition *limit; /* the figure */
  const LawCondition *scale; /* the outermost condition that refers to it; NULL: none */
  Rational factor;           /* by which it is multiplied */
  gboolean begins;           /* it has a lower end: */
  Rational from, to;         /* where it begins, in base units, or as a ratio; a region decides between the two */
  gboolean plain;            /* it suffices by itself, under its gates */
  GArray *gates; /* of guint: twice the slot that must be there, and one more where it must not; ascending */
} LimitRung;

/* Every rung of an offence, in whatever document. Returns: yours, of LimitRung. */
GArray *rungs_of (const LawOffence *offence);
/* What it measures, and how: rungs with the same text measure the same. Returns: yours. */
char *rung_measure (const LimitRung *rung);
/* A figure of the rung as its file would write it. Returns: yours. */
char *rung_write (const LimitRung *rung, Rational figure);
