#pragma once
#include <sill/cover.h>
#include "model/program/program.h"
#include "model/verdict/reasons.h"

/* What cases exercise of rules. */

typedef enum { GOAL_ITEM, GOAL_LIMIT, GOAL_GUARD, GOAL_TIER, GOAL_READING, GOAL_VERSION, N_GOAL_KINDS } GoalKind;

/* The outcomes of a goal, by its kind: an item is met, not met, undecided; a limit under, at, over; a precondition yes, no; the others
 * are reached. */
enum {
  ITEM_MET,
  ITEM_NOT,
  ITEM_OPEN,
  LIMIT_UNDER = 0,
  LIMIT_AT,
  LIMIT_OVER,
  GUARD_YES = 0,
  GUARD_NO,
  REACHED = 0,
  MOST_OUTCOMES = 3
};

typedef struct {
  GoalKind kind;
  Place place;
  const Instrument *instrument; /* NULL: of the statute */
  const char *path;             /* of the item or article; NULL: of neither */
  char *what[2];                /* by language: the condition, tier, reading or version */
  guint8 demanded;              /* bit i: outcome i counts */
  guint counts[MOST_OUTCOMES];  /* how many charges led to it */
  guint last[MOST_OUTCOMES];    /* the last of these: one that led to it twice counts once */
} Goal;

struct _SillCoverage {
  Program *program;
  GPtrArray *only;     /* of char *: files; empty: all */
  GPtrArray *goals;    /* of Goal, by file and place */
  GHashTable *defined; /* of const Condition: those that a document defines once and items refer to by name */
  GHashTable *known;   /* key → Goal: of a condition in an item, a tier, a reading, a version */
  guint n_cases, n_charges;
};

/* A condition by itself, wherever else it is referred to, has a key of its own in each item: that of an item as a whole is
 * (item, NULL, 0, 1). To be freed. */
char *goal_key (gconstpointer of, gconstpointer condition, guint slot, Rational factor);
/* What such a condition is keyed by: the item or article `of` in which it stands; NULL: it is defined once for all that refer to it. */
gconstpointer goal_owner (const SillCoverage *coverage, gconstpointer of, const Condition *condition);
Goal *goal_find (const SillCoverage *coverage, const char *key);
/* All that could be covered. */
void goals_make (SillCoverage *coverage);
void goal_free (gpointer data);
static inline const Goal *coverage_goal (const SillCoverage *c, guint i) { return g_ptr_array_index (c->goals, i); }
/* Outcomes that count, and those of them that some case led to. */
guint goal_demanded (const Goal *goal);
guint goal_covered (const Goal *goal);
/* Notes what a case exercised. */
void hits_note (SillCoverage *coverage, const Reasons *reasons);

char *cover_paper (const SillCoverage *coverage, const SillReport *report);
char *cover_record (const SillCoverage *coverage, SillLanguage language);
char *cover_page (const SillCoverage *coverage, SillLanguage language);
char *cover_lcov (const SillCoverage *coverage);
/* What of the goal no case led to: “over; at”. NULL: nothing. Returns: yours. */
char *cover_lacks (const Goal *goal, SillLanguage language);
/* The goal in words. Returns: yours. */
char *cover_words (const Goal *goal, SillLanguage language);
