#pragma once
#include "base/date/lapse.h"
#include "dice.h"
#include "oracle.h"

/* Rule files made by chance, with small numbers, so that every completion of a case can be tried. */

typedef struct {
  char *path;
  char *text;
} Document;

/* A regional limit that the documents use. */
typedef struct {
  char *instrument;
  char *name;
  guint slot;      /* of a fact in its unit */
  gint64 lo, hi;   /* base units */
  gint64 regional; /* what REGION_KNOWN sets; 0: nothing */
  gboolean unset;  /* there is no national figure, so that lo and hi are nothing but far apart */
} RandomBand;

typedef struct {
  char *instrument;
  char *path;
  gboolean unanswered; /* unknown where the case does not speak of it */
  gboolean plain;      /* it is the whole of an item of a tier of `rank`, so that it says something of others */
  guint rank;
} RandomOpen;

typedef struct {
  GPtrArray *documents; /* of Document: vocabulary, statute, interpretations, local standard */
  GPtrArray *bands;     /* of RandomBand */
  GPtrArray *opens;     /* of RandomOpen */
  gboolean *used;       /* per fact: does any rule name it */
  gboolean *bounded;    /* per fact: some formula names it, so that cases say between which values it lies */
  gboolean regional;    /* REGION_KNOWN has a standard of its own */
} RandomRules;

/* The vocabulary is always the same: quantities in whole pieces, quantities in halves, yes/no facts and dates. */
enum { N_PIECES = 3, N_HALVES = 2, N_FLAGS = 5, N_DATES = 2 };
enum {
  FIRST_ROW = 1, /* the pieces from here on are rows of a table */
  FIRST_HALF = N_PIECES,
  FIRST_FLAG = FIRST_HALF + N_HALVES,
  FIRST_DATE = FIRST_FLAG + N_FLAGS,
  N_RANDOM_FACTS = FIRST_DATE + N_DATES
};
/* One of the halves is the product of two facts that no rule asks for. */
enum { RANDOM_PRODUCT = FIRST_HALF + 1, RANDOM_FACTOR = N_RANDOM_FACTS, RANDOM_MULTIPLIER };
#define RANDOM_FACTORS "f0 f1"
/* The other half and the last flag come with the first flag, and with each other. */
enum { RANDOM_WITH = FIRST_FLAG, RANDOM_LAST_FLAG = FIRST_DATE - 1 };
#define RANDOM_WITH_ID "y0"
static inline gboolean random_comes_with (guint slot) { return slot == FIRST_HALF || slot == RANDOM_LAST_FLAG; }
static inline guint random_companion (guint slot) { return slot == FIRST_HALF ? RANDOM_LAST_FLAG : FIRST_HALF; }
#define RANDOM_TABLE "w"
#define RANDOM_OFFENCE "t/1"
#define REGION_KNOWN "t-1"
#define REGION_SILENT "t-2"
enum { N_RANDOM_LAPSES = 9, MOST_REGIONAL = 6 };
/* The times within which events are counted, the shortest first: none of them may be longer or shorter than another as the
 * months fall. */
Lapse random_lapse (guint index);

RandomRules *random_rules_new (Dice *dice);
void random_rules_free (RandomRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomRules, random_rules_free)
/* `q0`, `h1`, `y2`, `d0`. Returns: borrowed, static. */
const char *random_fact_id (guint slot);
/* Base units as a decimal of the fact's unit. Returns: yours. */
char *random_units (guint slot, gint64 base);
