#pragma once
#include "model/interview/interview.h"

/* Makes interview->fact_case the given case with every answer in it, while the interview goes on: until it is asked, someone of
 * whom it is not known whether it is a person or an organization stands for the unnamed defendant. */
void answers_apply (Interview *interview);
/* The case as it would be told if the interview ended here: the unnamed defendant is a person. Returns: yours. */
Case *answers_case (const Interview *interview);
