#pragma once
#include "model/law/lawbook.h"

/* What the differences between the documents of two lawbooks can reach. Documents of which every byte is the same, and of which
 * that is so of all that they name, say the same; no tier of an offence of which only these speak can be another. */
typedef struct {
  gboolean words;          /* what is no document: facts, units, collections */
  GHashTable *instruments; /* ids of documents that may say something else, which borrow from either lawbook */
} Altered;

/* Where the words are others, or what a lawbook was made of is not known, everything may be. Returns: yours; both must outlive it. */
Altered *altered_new (const Lawbook *old, const Lawbook *now);
/* Takes NULL. */
void altered_free (Altered *altered);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Altered, altered_free)
gboolean altered_instrument (const Altered *altered, const LawInstrument *instrument);
/* Whether the tiers of an offence may be others: its statute, or a document that speaks of it in either lawbook, may say
 * something else. NULL: one has it not. */
gboolean altered_either (const Altered *altered, const LawOffence *old, const LawOffence *now);
