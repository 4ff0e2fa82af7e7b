#pragma once
#include "model/program/brief_code.h"
#include "model/program/program.h"

/* The lists `items` and `open` of a charge in JSON, as they are written below full detail, for many rows of one law: what is the
 * same in each is written once. */
typedef struct RecordBrief RecordBrief;

/* `region`: of the rows; NULL: not known. Returns: yours; borrows `code`. */
RecordBrief *record_brief_new (const BriefCode *code, const Plan *plan, const char *region);
void record_brief_free (RecordBrief *brief);
/* What stands between the brackets. */
void record_brief_items (const RecordBrief *brief, const BriefRoom *told, GString *to);
void record_brief_open (const RecordBrief *brief, const BriefRoom *told, GString *to);
