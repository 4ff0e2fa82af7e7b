#pragma once
#include "logic/interval.h"
#include "oracle.h"

/* Every way in which what is not known can turn out. */

typedef enum { UNKNOWN_FACT, UNKNOWN_OPEN, UNKNOWN_LOCAL, UNKNOWN_REGION, UNKNOWN_CONDUCT } UnknownKind;

/* Something that is not known, and the values that are to be tried: all that can matter. */
typedef struct {
  UnknownKind kind;
  guint index;    /* slot; index into world->opens or world->locals */
  GArray *values; /* of gint64, ascending; CONDUCT: see conduct_days */
} Unknown;

/* From when to when the conduct was, as one number. */
gint64 conduct_days (Day from, Day to);

typedef struct {
  GArray *unknowns; /* of Unknown */
  guint64 n;        /* completions: the product of the numbers of values */
} Unknowns;

Unknowns *unknowns_new (void);
void unknowns_free (Unknowns *unknowns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unknowns, unknowns_free)
/* All whole numbers from lo to hi. */
void unknowns_add (Unknowns *unknowns, UnknownKind kind, guint index, gint64 lo, gint64 hi);
/* These values; `values` is taken over. */
void unknowns_add_values (Unknowns *unknowns, UnknownKind kind, guint index, GArray *values);

/* Puts completion `number` into the world. */
void unknowns_complete (const Unknowns *unknowns, guint64 number, World *world);

/* The tier of every completion. */
typedef struct {
  const Unknowns *unknowns;
  guint8 *ranks;
  guint floor, ceiling;
} Completions;

/* Tries them all; `world` is overwritten where it is not known. */
Completions *completions_new (const Law *law, World *world, const Unknowns *unknowns);
void completions_free (Completions *completions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Completions, completions_free)
/* Is there a completion of the others in which the value of this one changes the tier? */
gboolean completions_matters (const Completions *completions, guint unknown);
/* The range of tiers over the completions in which this one has its least (or most) value. */
void completions_range_if (const Completions *completions, guint unknown, gboolean most, guint *ret_floor,
                           guint *ret_ceiling);
/* Some of its documents stand side by side, and nothing says which of them prevails. */
gboolean has_rivals (const Plan *plan);
