#pragma once
#include "model/book/references.h"
#include "model/book/rulebook.h"

/* One figure that leads to a tier of an offence, where it stands or where another item refers to it. */
typedef struct {
  const Instrument *instrument;
  const Standard *standard;
  const Article *article;
  guint rank;
  const Item *item;       /* that leads to the tier */
  const Item *stated;     /* that states the figure; the same where none refers to it */
  const Condition *limit; /* the figure */
  const Condition *scale; /* the outermost condition that refers to it; NULL: none */
  gboolean referred;      /* some item refers to it */
  Rational factor;        /* by which it is multiplied */
  gboolean begins;        /* it has a lower end: */
  Rational from, to;      /* where it begins, in base units, or as a ratio; a region decides between the two */
  gboolean plain;         /* it suffices by itself, under its gates */
  GPtrArray *gates;       /* of char*: "+fact" must hold, "-fact" must not */
} Rung;

/* Every rung of an offence, in whatever document. Returns: yours, of Rung. */
GArray *rungs_of (const Rulebook *book, const Offence *offence);
/* Both measure the same in the same way. */
gboolean rung_measures_same (const Rung *a, const Rung *b);
/* A figure of the rung as its file would write it. Returns: yours. */
char *rung_write (const Vocabulary *vocabulary, const Rung *rung, Rational figure);
