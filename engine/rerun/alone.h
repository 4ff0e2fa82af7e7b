#pragma once
#include "model/program/program.h"
#include "run/run.h"

/* A plan run on one amount alone: all other quantities are nothing, yes/no facts are as the case has them; what comes with these, or
 * with the amount, is open. */
typedef struct {
  const Program *program;
  const Plan *plan;
  const Interval *stated;  /* slots of the case; borrowed */
  const GArray *left;      /* of Companion: what the case leaves to what it comes with; borrowed; NULL: nothing */
  Interval *slots;         /* NULL: not asked yet */
  Truth *truths, *without; /* with the amount, and without any */
  guint slot;              /* of which `items` and `without` speak */
  GArray *items;           /* of guint: items with a limit on the fact */
} Alone;

Alone alone_begin (const Program *program, const Plan *plan, const Interval *stated, const GArray *left);
void alone_end (Alone *alone);
/* Whether so much of the fact makes an item hold that without it does not. ret_path: of the item, borrowed; may be NULL;
 * set only where the answer is YES. `data` is an Alone, so that it can be handed on. */
Truth alone_reaches (gpointer data, guint slot, gint64 amount, const char **ret_path);
/* Whether no limit on the fact alone, nor the "none of them by itself" of a proportional sum, tells the amounts apart. */
gboolean alone_alike (gpointer data, guint slot, gint64 a, gint64 b);
