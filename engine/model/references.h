#pragma once
#include "model/rulebook.h"

/* The items that `items="…"` means, seen from item `from` of `standard` (NULL: only whole paths are understood).
 *   3 4 5               items of from's own paragraph
 *   3-7                 a range of it, in document order
 *   5(1)(3)             an item of the standard by its path; never a sub-item
 *   5(1)(3)-5(1)(8)     a range that stays within one paragraph
 * `ret_unknown`: the first reference that means nothing (yours, g_free), else NULL; may be NULL.
 * Returns: yours (of const Item), in document order, each item once; NULL where a reference means nothing. */
GPtrArray *references_expand (const Standard *standard, const Item *from, char *const *items, char **ret_unknown);
/* The item of a standard by its path, or NULL. */
const Item *standard_item (const Standard *standard, const char *path);
