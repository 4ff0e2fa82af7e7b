#pragma once
#include "model/law/lawbook.h"

/* Every name by which documents and people may call what the rules hold, for every reader alike: ids, names in both
 * languages, names of earlier law, articles and citations. Width, case, blanks and hyphens do not matter. */
typedef struct _Names Names;

typedef enum { NAMES_FACT, NAMES_OFFENCE, NAMES_INSTRUMENT, N_NAME_KINDS } NameKind;

/* Returns: yours; valid as long as the lawbook. */
Names *names_new (const Lawbook *law);
void names_free (Names *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Names, names_free)

/* The Fact, Offence or Instrument of that name. An id goes before a name, a name of today before one of earlier law, and
 * that before a choice of the alternatives that a name lists (贩卖毒品罪), and that before an article. Of an offence a
 * part of its name that several have names them all (生产食品罪). Returns: NULL if there is none, or more than one: `ret_several` then,
 * yours, else NULL. */
gconstpointer names_find (const Names *names, NameKind kind, const char *text, gsize length, GPtrArray **ret_several);
const Offence *names_offence (const Names *names, const char *text);
/* `id name` of each, for choosing. Returns: yours. */
char *names_list (NameKind kind, const GPtrArray *things);
/* The same of all that there are. Returns: yours. */
char *names_list_all (const Names *names, NameKind kind);
/* `among`: of facts: per slot, whether it could be meant; NULL: each could.
 * The name that is nearest in spelling; else the shortest of `among` that begins with the text; else one that holds the text or is held
 * by it, where it is of one thing, as 数额 alone may be that of any crime. What differs in a number is another thing.
 * `ret_several`: whether names of several things hold the text or are held by it; NULL: not asked.
 * Returns: borrowed from the rules; NULL: none is near. */
const char *names_nearest (const Names *names, NameKind kind, const char *text, const gboolean *among,
                           gboolean *ret_several);
