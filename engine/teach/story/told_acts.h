#pragma once
#include "model/case/case.h"
#include "teach/setting.h"

/* Where clauses are added, and of what. */
typedef struct {
  const Setting *setting;
  const Case *of;
  const char *who;
  SillLanguage language;
  GPtrArray *to;
} FactTelling;

/* Acts of one fact on their days, none of which passes anything on. */
void told_add_dated (const FactTelling *telling);
/* Years of which each has several figures. */
void told_add_rows (const FactTelling *telling);
/* What was obtained and to whom it was given. */
void told_add_act (const FactTelling *telling, const Batch *batch, const Given *given);
/* The part of one of several in what they got together. */
void told_add_share (const FactTelling *telling, const Stated *share);
