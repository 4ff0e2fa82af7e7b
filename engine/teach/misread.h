#pragma once
#include "model/book/rulebook.h"
#include "teach/blunder.h"

/* Makes of a rulebook, as it was read, what it is to someone who makes the mistake (one of RULE). `only`: set of Standard, in
 * which alone it is made; NULL: in all. Returns: how many places were altered. */
guint misread_book (Rulebook *book, Blunder blunder, GHashTable *only);
