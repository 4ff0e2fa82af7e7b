#pragma once
#include "decide/trial.h"
#include "rules.h"
#include "run/run.h"

/* The first charge of a case under rules_small (low, high), ready to be decided. */
typedef struct {
  Program *program;
  Case *fact_case;
  Verdict *verdict;
  Trial trial;
} Decided;

/* `findings`: complete or partial; `inside`: what stands inside <case> beside the charges, of which it has one if it says none. */
Decided decided_new (const char *low, const char *high, const char *findings, const char *inside);
/* The same by these rules, which it takes. */
Decided decided_by (Program *program, const char *findings, const char *inside);
/* What the first charge of the case in that file comes to. Asserts that the file has no faults. */
Ranks decided_text (const Program *program, const char *text);
void decided_clear (Decided *decided);
Work *decided_work (const Decided *decided);
