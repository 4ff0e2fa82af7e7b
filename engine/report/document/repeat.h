#pragma once
#include "report/words/words.h"

/* Sections of a document that say the same of several persons in one matter: they are said in full of the first, and of the
 * others it is said that they are the same. */
typedef struct _Repeats Repeats;

Repeats *repeats_new (SillLanguage language);
void repeats_free (Repeats *repeats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Repeats, repeats_free)

/* A section of what is said of someone (NULL: nobody in particular) in a matter, such as a charge, by its digest (NULL: it is
 * empty). TRUE: the same has been said of another, whom repeats_take will name. `who` must outlive it. */
gboolean repeats_note (Repeats *repeats, const char *who, const char *matter, const char *section, const char *digest);
/* 理由、适用的法律：与甲相同。 for each defendant that sections since the last call are the same as. Returns: yours, of char *. */
GPtrArray *repeats_take (Repeats *repeats);
