#pragma once
#include "form/pair.h"
#include "model/case/case.h"

/* Lists of acts, as small as rules of counting can tell them apart: each has one amount, which all its acts have. */

enum { MOST_SHAPE_ACTS = 4 };

typedef struct {
  guint acts; /* batches; 0: a joint amount of which a defendant's own part is the half */
  Obtained obtained;
  guint recipients;   /* of all of each batch; 0: it is kept */
  gboolean is_priced; /* the amount is what was paid for it */
  gboolean repeated;  /* half of what was found was repeated or untrue */
  gboolean beside;    /* another batch stands beside them, `other`, and is kept */
  Obtained other;
  Lapse lapse;       /* so long lies between the first act and the others; 0: they are of one day */
  gboolean each_day; /* and the others are each of a day of its own */
  gint off;          /* and so many days more */
} LedgerShape;

/* All that the rules of counting of either law can tell apart, the smallest first. Returns: yours, of LedgerShape. */
GArray *ledger_shapes (const PairLaw law[N_PAIR]);
/* Adds the acts of that shape to a case of one day, whose conduct gets as long as they take. `fact`: slot of what is counted. */
void ledger_shape_add (const LedgerShape *shape, guint fact, gint64 amount, Case *to);
