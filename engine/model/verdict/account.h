#pragma once
#include "model/verdict/reasons.h"

/* What a person is told of the reasons, judged once: how each condition is laid out, which open clauses are for a person,
 * which figures lie on whose way. Borrows from the reasons, which must outlive it. */

/* A condition laid out: whose words say it, and what of all that is below it a reader is told. */
typedef enum {
  SHOWN_GROUP, /* nothing of its own, only what is below */
  SHOWN_HEAD,  /* its words over what is below */
  SHOWN_CITED, /* its place over what is below */
  SHOWN_PART,  /* the last number of its place, as it follows the item that it is part of */
  SHOWN_SAID   /* its words with figures, margin and derivation */
} ShownAs;

typedef struct {
  ShownAs as;
  const Reason *reason;
  const Reason *says;  /* whose words say it: of "not" one fact may be that fact */
  GPtrArray *children; /* of Shown */
  guint silent;        /* so many more of its children found nothing at all */
  gboolean more;       /* there are more than are shown */
  gboolean above; /* of an item: its preconditions are said with the item of its paragraph that is told before it */
} Shown;

/* An open clause that nobody has decided: of an item above the floor, or one that a leniency waits for. */
typedef struct {
  const ItemReason *item;         /* NULL: of a leniency */
  const LeniencyReason *leniency; /* NULL: of an item */
  const Reason *clause;
  const char *paragraph; /* of which it asks whether it is applied at all; NULL: it stands in the item */
  gboolean must_say;     /* the result is open until a person says yes or no */
  GArray *spelled;       /* of SpelledTold: what other provisions say of it */
} Clause;

typedef struct {
  const SpelledOut *spelled;
  gboolean timed; /* another text of the provision comes to something else: it is told of which time this one is */
} SpelledTold;

/* One measure with all the limits that stand on its way: what is drawn as a bar. */
typedef struct {
  Rational limit;
  const char *path;             /* borrowed: the item that has this limit */
  const Instrument *instrument; /* where that stands */
  guint rank;                   /* of the tier that reaching it gives */
  gboolean applies;             /* FALSE: something else that the item demands does not hold, or is not known to */
} Rung;

typedef struct {
  const Reason *reason; /* borrowed: the measure and its unit; of several the one with the greatest degree */
  GArray *rungs;        /* of Rung, ascending, no limit twice */
} Scale;

typedef struct {
  const ChargeReasons *charge;
  GHashTable *shown;   /* const Reason -> Shown */
  GHashTable *failing; /* const Reason -> GPtrArray of const Reason: by what the condition of an article fails, or
                        * that of a near item beside its figure */
  GPtrArray *near;     /* of const ItemReason: those that are near, nearest first */
  GHashTable
      *alike;       /* set of const ItemReason: near ones of which nothing is told but what is told of the one before */
  GArray *laws;     /* of Truth: whether each candidate applies */
  GHashTable *idle; /* set of const Instrument: of those of the law applied, what was found not to apply */
  GArray *clauses;  /* of Clause, in the order of the provisions, leniencies last */
  GPtrArray *scales; /* of Scale, in the order of the provisions: those of which something is known */
} ChargeAccount;

typedef struct {
  const Reasons *reasons;
  GPtrArray *charges; /* of ChargeAccount, as in the reasons */
} Account;

Account *account_new (const Reasons *reasons);
void account_free (Account *account);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Account, account_free)
ChargeAccount *charge_account_new (const ChargeReasons *charge);
Shown *shown_new (ShownAs as, const Reason *reason);
void shown_free (gpointer data);
void scale_free (gpointer data);
/* How a condition of the charge is laid out. NULL: not at all. Returns: borrowed. */
const Shown *account_shown (const ChargeAccount *account, const Reason *reason);
