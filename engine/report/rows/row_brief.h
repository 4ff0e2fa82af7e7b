#pragma once
#include <sill/language.h>
#include "model/program/brief_code.h"
#include "model/program/program.h"

/* The cells of a charge that are worked out from its items, for many rows of one law: what is the same in each is found once. */
typedef struct RowBrief RowBrief;

/* Returns: yours; borrows `code` and what the rules say. */
RowBrief *row_brief_new (const BriefCode *code, const Plan *plan, const Vocabulary *vocabulary, SillLanguage language);
void row_brief_free (RowBrief *brief);
/* The cells from the items that are met to the unit of what is nearest. */
void row_brief_items (const RowBrief *brief, const BriefRoom *told, const BriefNearest *nearest, GString *to);
/* The cell of what is left to a person; `floor`: what the row comes to. */
void row_brief_open (const RowBrief *brief, const BriefRoom *told, guint floor, GString *to);
