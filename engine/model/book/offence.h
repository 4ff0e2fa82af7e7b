#pragma once
#include "model/book/standard.h"

/* What a statute provides: offences in their versions, tiers and penalties, how long they can be prosecuted. */

/* For how long a crime can be prosecuted, by the most that its tier provides. */
typedef struct {
  char *article;
  guint below_months; /* fixed-term imprisonment of less than this; 0: no such bound */
  gboolean life;      /* life imprisonment */
  guint years;
  Place place;
} Limitation;

typedef struct {
  guint minimum_months; /* fixed-term imprisonment from; 0: no lower bound of its own */
  guint maximum_months; /* up to; 0: none provided */
  /* 死刑、无期、拘役、管制、剥夺政治权利 */
  gboolean death, life, detention, surveillance, deprivation;
  /* 没收财产: 不处、并处（有罚金的，或者没收财产）、可以并处 */
  enum { CONFISCATION_NONE, CONFISCATION_WITH, CONFISCATION_MAY } confiscation;
  /* 不处、并处、并处或者单处、可以并处、或者罚金 */
  enum { FINE_NONE, FINE_WITH, FINE_WITH_OR_ALONE, FINE_MAY, FINE_INSTEAD } fine;
} Penalty;

typedef struct {
  char *id;   /* "serious" */
  guint rank; /* 1, 2, 3 */
  Words name;
  Penalty penalty;
  gboolean
      no_figure; /* no document states one: where no rule leads to the tier, it is not open, but for a person alone */
  Place place;
} Tier;

typedef struct {
  Day effective;
  gboolean held;    /* FALSE: there was a text, but the rule files do not have it; its tiers are those of the next one,
                      without penalties */
  Words name;       /* NULLs: the offence's own */
  Words by;         /* the amendment that made it */
  char *paragraph;  /* where the tiers and penalties stand; may be NULL */
  char **penalties; /* the articles where the penalties stand, if not in its own, NULL-terminated; may be NULL */
  gboolean persons, organizations;
  Condition *who;     /* NULL: anyone */
  GPtrArray *tiers;   /* of Tier, ascending rank */
  GPtrArray *fines;   /* of Fine */
  GPtrArray *remarks; /* of Remark: on this version alone */
  Place place;
} Version;

typedef struct {
  char *id;      /* "cn/253-1" */
  char *article; /* "253-1" */
  Words name;
  Words holder; /* who alone can commit it, a special subject; NULLs: anyone */
  gboolean
      first_figures; /* before the oldest document with figures for it there was none, and not merely none that is held */
  char **tells;      /* facts that tell of it where it is not charged, NULL-terminated; NULL: none is said to */
  char *also;        /* what it is or was called besides, separated by semicolons; NULL: nothing */
  GPtrArray *versions;     /* of Version, ascending effective */
  GPtrArray *remarks;      /* of Remark */
  GPtrArray *concurrences; /* of Concurrence */
  Place place;
} Offence;

/* The tier of a version by id, or NULL. */
const Tier *version_tier (const Version *version, const char *id);
const Tier *version_tier_at (const Version *version, guint rank);
/* Constructors give zeroed nodes with their arrays. */
Offence *offence_new (void);
Version *version_new (void);
void offence_free (Offence *offence);
void limitation_free (Limitation *limitation);
