#pragma once
#include "report/document/block.h"

/* Appends the table within `columns`, wide characters taking two; nothing where it has no rows. */
void text_table (GString *to, const Block *table, guint columns);
