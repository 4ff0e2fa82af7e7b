#pragma once
#include "probe/ledgers/ledger_shape.h"

/* Cases to begin with where lists of acts are looked for by which two laws come to other tiers. */

typedef struct {
  PairLaw of[N_PAIR];
  const char *offence;
  Day conduct, decision;
  const char *region;               /* where a case lies that does not say it; NULL: nowhere in particular */
  guint64 bound;                    /* boxes to look at for cases to begin with */
  const Condition *reading[N_PAIR]; /* by which `of` are read; NULL: the default */
} LedgerPair;

/* A case to begin with: one of its facts is what acts are counted as. */
typedef struct {
  Case *base;       /* without that fact, in the names of the program of `side` */
  guint side, fact; /* slot there */
  gint64 amount;    /* what it was */
} LedgerStart;

/* From the smallest case of each item of either law one for each fact of it that acts are counted as: those that state least first, sixty at
 * most. Returns: yours, of LedgerStart. */
GPtrArray *ledger_starts (const LedgerPair *of);
/* The same, but for each of these facts (const char *, ids) of it. Returns: yours, of LedgerStart. */
GPtrArray *ledger_starts_without (const LedgerPair *of, GPtrArray *facts);
