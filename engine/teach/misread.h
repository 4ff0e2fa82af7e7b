#pragma once
#include "model/book/rulebook.h"
#include "teach/blunder.h"

/* Makes of a rulebook, as it was read, what it is to someone who makes the mistake (one of RULE). Returns: how many places of it
 * were altered. */
guint misread_book (Rulebook *book, Blunder blunder);
