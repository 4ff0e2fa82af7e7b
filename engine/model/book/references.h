#pragma once
#include "model/book/rulebook.h"

/* The items that `items="…"` means, seen from item `from` of `standard` (NULL: only whole paths are understood).
 *   3 4 5               items of from's own paragraph
 *   3-7                 a range of it, in document order
 *   5(1)(3)             an item of the standard by its path; never a sub-item
 *   5(1)(3)-5(1)(8)     a range that stays within one paragraph
 * `ret_unknown`: the first reference that means nothing (yours, g_free), else NULL; may be NULL.
 * Returns: yours (of const Item), in document order, each item once; NULL where a reference means nothing. */
GPtrArray *references_expand (const Standard *standard, const Item *from, char *const *items, char **ret_unknown);

/* Where a reference is read, or leads to: the document, what it says of an offence, and the item that refers (NULL: none). */
typedef struct {
  const Instrument *instrument;
  const Standard *standard;
  const Item *item;
} Origin;

/* The items that a condition with `items` refers to, in the instrument and on the offence that it names. Where only the
 * instrument is named, it is what that one says of the first offence of the standard.
 * `ret_at`: where the items stand; untouched where there is none. `ret_unknown`: as above; may be NULL.
 * Returns: yours (of const Item); NULL where the reference means nothing. */
GPtrArray *references_follow (const Rulebook *book, Origin from, const Condition *condition, Origin *ret_at,
                              char **ret_unknown);
/* The item of a standard by its path, or NULL. */
const Item *standard_item (const Standard *standard, const char *path);
