#pragma once
#include "model/names/item_paths.h"

/* Whether nobody can deny the one open clause and find the other: the found one includes it. */
gboolean clause_excludes (const ItemPath *denied, const ItemPath *found);
