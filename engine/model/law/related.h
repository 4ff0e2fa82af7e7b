#pragma once
#include "model/law/lawbook.h"

/* Which documents hang together: what a change in one of them may make wrong, and what has to stand beside it so that some offences are
 * judged as by the whole lawbook. */

typedef struct {
  const Lawbook *law;   /* borrowed */
  GHashTable *needs;    /* const LawInstrument → GPtrArray of the documents that something in it names, each once */
  GHashTable *referred; /* → GPtrArray of those that refer to its articles, items, clauses, bands or offences */
} Related;

/* Returns: yours; the lawbook must outlive it. */
Related *related_new (const Lawbook *law);
/* Takes NULL. */
void related_free (Related *related);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Related, related_free)
/* The documents without which a change in `changed` is not judged as in all of them together: neither whether the rules have a fault
 * then, nor the tiers of these offences (ids, NULL-terminated). In the order of the lawbook. Returns: yours, of Instrument. */
GPtrArray *related_to (const Related *related, const Instrument *changed, const char *const *offences);
