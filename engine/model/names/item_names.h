#pragma once
#include "model/names/item_paths.h"

/* The items of the rules by the names that documents have for them: their paths, and citations as reports print them. */
typedef struct _ItemNames ItemNames;

/* Returns: yours; valid as long as the book. */
ItemNames *item_names_new (const Lawbook *law);
void item_names_free (ItemNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ItemNames, item_names_free)

/* All items that the text can mean, of every instrument: a path (225(1):serious), or a citation (第五条第一款第（十）项,
 * art. 5(1)(10)), before it the name of the instrument or nothing, behind it the name of the tier where the path has one.
 * Returns: yours, of const ItemPath; empty: there is none. */
GPtrArray *item_names_find (const ItemNames *names, const char *text);
/* The same where the text cites the tier as reports do, of items whose path does not have it: 第五条第二款第（四）项（情节特别严重）; and
 * of paragraphs at a person's discretion, one item for all the tiers that they lead to: 6(1):huge, 第六条（数额巨大）. */
GPtrArray *item_names_leading (const ItemNames *names, const char *text);
/* The items of the paragraph that the text cites, else those of its article, and of them those of the tier that it names, if
 * there are any. Returns: yours, of const ItemPath. */
GPtrArray *item_names_near (const ItemNames *names, const char *text);
/* Every item, in the order of the rules. Returns: borrowed, of ItemPath. */
const GArray *item_names_all (const ItemNames *names);
