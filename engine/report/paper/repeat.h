#pragma once
#include "model/verdict/reasons.h"
#include "report/words/words.h"

/* Sections of a report that say the same of several defendants charged with one offence: they are said in full of the
 * first, and of the others it is said that they are the same. */
typedef struct _Repeats Repeats;

Repeats *repeats_new (SillLanguage language);
void repeats_free (Repeats *repeats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Repeats, repeats_free)

/* A section of the charge as it reads. TRUE: it has been said so of another defendant, whom repeats_take will name. */
gboolean repeats_has (Repeats *repeats, const ChargeReasons *charge, const char *section, const char *text);
/* 理由、适用的法律：与甲相同。 for each defendant that sections since the last call are the same as. Returns: yours, of char *. */
GPtrArray *repeats_take (Repeats *repeats);
