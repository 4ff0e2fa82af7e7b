#pragma once
#include "model/names/rulebook_find.h"

/* Whether nobody can deny the one open clause and find the other: the found one includes it. */
gboolean clause_excludes (const Rulebook *book, const ItemPath *denied, const ItemPath *found);
