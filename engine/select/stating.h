#pragma once
#include "model/case/case.h"

/* What a case says of a fact, as a charge has it: of the case, of the organization acted for, of the defendant, of the charge. */
typedef enum { SAYS_NOTHING, SAYS_UNKNOWN, SAYS_SOMETHING } Says;

Says stating_of (const Vocabulary *vocabulary, const Case *fact_case, const Charge *charge, guint slot);
/* Whether it states the defendant's own share of it. */
gboolean stating_share (const Case *fact_case, const Charge *charge, guint slot);
/* Whether it lists acts of it. */
gboolean stating_acts (const Case *fact_case, guint slot);
