#pragma once
#include "random_rules.h"

/* An item that later conditions may refer to. */
typedef struct {
  char *path;
  char *paragraph; /* "5(1)" */
  char *number;
  guint article;
  gboolean scalable;
  gboolean reaches; /* asks for a tier of its article, so that only this article can refer to it */
  gboolean bare;    /* one limit, at least so much, without gates */
  gboolean banded;  /* one limit with two ends */
  gboolean alone;   /* what its paragraph demands looks back at a tier */
  guint asked;      /* bit of each slot that it asks for, gates aside */
  guint demanded;   /* the same of what its article and paragraph demand */
  guint scales;     /* how many scales stand one on the other up to its limits */
} Spot;

/* A condition that later ones may ask for by its name. */
typedef struct {
  guint asked;
  gboolean scalable;
} RandomDefine;

enum { MOST_DEFINES = 2 };

typedef struct {
  Dice *dice;
  RandomRules *rules;
  GString *out;
  GPtrArray *spots;        /* of Spot, of this standard */
  const GPtrArray *abroad; /* of Spot: items of t/a that may be referred to; NULL: none */
  gboolean other;          /* the document speaks of t/2 apart, in 5(1) */
  const char *instrument;
  guint article;
  char *paragraph; /* "5(1)" */
  char *path;      /* of the item being written, inner numbers too */
  guint tier;      /* rank being written; 0 outside tiers */
  guint earlier;   /* bit r: the article has a tier of rank r before this one */
  guint before;    /* the same of the article before this one; 0: there is none */
  guint depth;
  guint n_bare; /* the paragraph starts with so many bare limits and a sum of their shares; 0: anything */
  guint parts;  /* numbered parts inside the item so far */
  RandomDefine defines[MOST_DEFINES];
  guint n_defines;
  gboolean defining; /* of what may stay unused: no figures of regions */
  gboolean settled;  /* inside a reading that is not the default: nothing may be read differently there */
  gboolean scalable, reaches, banded;
  gboolean alone;        /* the `when` of the paragraph looks back at a tier */
  guint asked, demanded; /* as in Spot */
  guint scales;
} Draft;

/* Writes one condition; what it is like is noted in the draft. */
void random_condition (Draft *draft);
/* Says of the paragraph being written that it may be applied. */
void random_discretion (Draft *draft);
/* Writes what conditions from here on may ask for. */
void random_defines (Draft *draft);
/* Writes what item `n` may hold beside any condition. Returns: whether it is a bare limit. */
gboolean random_demand (Draft *draft, guint n, gboolean gated);
/* Writes a reference to items before this one, or where there are none that will do a limit. */
void random_scale (Draft *draft);
void random_proportional (Draft *draft);
void random_near (Draft *draft);
/* Whether a person can be asked here: in items, where what is open has to be answered or nothing is open yet. */
gboolean random_doubt (Draft *draft);
/* Remembers the place `draft->path`, just written. `number`: as it is called in its paragraph. */
void random_spot_add (Draft *draft, const char *number, gboolean bare);
void random_spot_free (gpointer data);
/* One of the yes/no facts, now used. Returns: borrowed, static. */
const char *random_flag (Draft *draft);
/* Writes a limit of any kind, or one plain "at least so much". */
void random_limit (Draft *draft);
void random_bare_limit (Draft *draft);
void random_banded_limit (Draft *draft);
