#pragma once
#include "count/charged.h"

/* The acts of a case one by one, each with all that was counted of it. */

typedef struct {
  const char *name; /* as batches name it, or that of its only batch; borrowed from the case */
  Interval on;      /* days */
} ListedAct;

typedef struct {
  const GArray *facts; /* of guint slot: those that acts are listed of; borrowed */
  GArray *acts;        /* of ListedAct */
  GArray *amounts;     /* of Interval: act by act, one for each fact */
} ListedActs;

/* Returns: yours; it lives as long as `acts`. */
ListedActs *listed_acts_new (const CountOf *of, const CaseActs *acts);
void listed_acts_free (ListedActs *listed);
static inline const ListedAct *listed_act (const ListedActs *l, guint i)
{
  return &g_array_index (l->acts, ListedAct, i);
}
static inline Interval listed_amount (const ListedActs *l, guint act, guint fact)
{
  return g_array_index (l->amounts, Interval, (gsize) act * l->facts->len + fact);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ListedActs, listed_acts_free)
