#pragma once
#include "implied_clauses.h"
#include "model/program/program.h"

/* An independent judge: it takes the rulebook as the documents state it and a world in which everything is known, and
 * says what holds by walking the conditions as they are worded. It shares nothing with the engine's own evaluation. */

typedef struct {
  const Vocabulary *vocabulary;
  const Offence *offence;
  const Version *version;
  const GPtrArray *all;         /* of const Instrument: what a reference can mean, in force or not */
  const GPtrArray *instruments; /* of const Instrument, in force together */
  Day day;                      /* on which they are */
  const Condition *reading;     /* followed instead of its default; NULL: all defaults */
  GHashTable *references;       /* const Condition -> GArray of RuleClause: what its `items` name, found once */
} Law;

/* An open clause of an instrument, and whether the case asserts it. */
typedef struct {
  const char *instrument;
  const char *path;
  gboolean asserted;
} OpenClause;

/* The value of a regional limit. */
typedef struct {
  const char *instrument;
  const char *name;
  gint64 value; /* base units */
} RegionalLimit;

/* Everything is known here: one exact value a fact. Dates are days, 0 is never. */
typedef struct {
  gint64 *facts; /* per slot of the vocabulary */
  gboolean organization;
  gboolean officer;  /* a person who acted for an organization */
  gboolean regional; /* the case lies in the region of the regional standards */
  Day conduct_from, conduct_to;
  GArray *opens;  /* of OpenClause; those that are not here are not asserted */
  GArray *locals; /* of RegionalLimit; every regional limit is here */
} World;

/* `references` is to be freed by law_clear. */
Law law_new (const Rulebook *book, const Plan *plan);
void law_clear (Law *law);

/* The tier that the law gives in this world. Returns: its rank, 0 for none. */
guint oracle_rank (const Law *law, const World *world);
/* Does the item hold as it is worded, in an article that applies? */
gboolean oracle_item (const Law *law, const World *world, const Instrument *instrument, const Article *article,
                      const Item *item);
/* The largest number that a measure is ever compared with, in base units, rounded up: no value above it differs from it
 * by what it decides. */
gint64 oracle_largest (const Law *law);
/* Is `day` the D of a D <= C <= D + lapse, for a day C from `from` to `to`? */
gboolean oracle_within (Day day, Lapse lapse, Day from, Day to);
