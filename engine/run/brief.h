#pragma once
#include "model/program/brief_code.h"
#include "run/columns.h"

/* A row of rows that were decided by the column, none of whose slots is unknown. */
typedef struct {
  const uint64_t *yes;   /* of the code's `wanted`, BLOCK_WORDS each */
  uint32_t at;           /* which bit of them */
  const Column *columns; /* as the slots of the code; nothing is read of them but known values */
  uint32_t row;          /* which value of these */
  uint32_t floor;        /* what it comes to */
} BriefRow;

/* What is told of the row: as tracing it and judging the items of that says. Never allocates. */
void brief_run (const BriefCode *code, const BriefRow *row, BriefRoom *ret);
/* What of the row is nearest to its limit; `room` is what brief_run made of it. Never allocates. */
void brief_nearest (const BriefCode *code, const BriefRow *row, BriefRoom *room, BriefNearest *ret);
/* Whether someone can commit it. */
bool brief_is_someones (const BriefRow *row);
