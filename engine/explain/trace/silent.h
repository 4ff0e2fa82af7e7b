#pragma once
#include "model/verdict/reasons.h"

typedef struct Provision Provision;

/* What conditions of a law come to for a case that says nothing of what they hang on: traced once, and the same in the next case. */

/* One condition; the children stand as those of the node. */
typedef struct SilentNode SilentNode;
struct SilentNode {
  Reason *reason;             /* NULL: not traced yet */
  const Provision *provision; /* what the documents say of it; NULL: not looked at yet */
  guint64 *bits;              /* one for each slot of the law's list that it hangs on */
  SilentNode *children;
};

/* A law as it is kept from case to case. */
struct SilentLaw {
  Arena *arena; /* NULL: it was not met often */
  guint n_met;
  GHashTable *roots; /* of const Node → SilentNode: items, conditions of articles and leniencies */
  guint n, words;
  const guint *slots; /* n: all that it hangs on */
  Interval *values;   /* of a case that says nothing */
  guint64 *said;      /* a bit for each: the case at hand says something else */
  guint64 *all;       /* all bits */
};

/* The same where anything may be said: only what hangs on nothing is the same again. */
static inline SilentLaw silent_of_nothing (const SilentLaw *law)
{
  SilentLaw other = *law;
  other.said = law->all;
  return other;
}

/* For a case of which the slots are; `denied`: per hidden slot, of clauses; NULL: none. NULL: the law is not met often enough to be
 * kept. Returns: borrowed until the next call. */
SilentLaw *silent_law (Reasons *reasons, const Plan *plan, const Interval *slots, const guint8 *denied);

/* NULL: nothing is kept of it. */
static inline SilentNode *silent_root (const SilentLaw *law, const Node *node)
{
  return law == NULL ? NULL : g_hash_table_lookup (law->roots, node);
}

/* The case says nothing that it hangs on. */
static inline gboolean silent_holds (const SilentLaw *law, const SilentNode *node)
{
  for (guint i = 0; i < law->words; i++)
    if ((node->bits[i] & law->said[i]) != 0)
      return FALSE;
  return TRUE;
}
