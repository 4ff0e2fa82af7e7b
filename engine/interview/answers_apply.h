#pragma once
#include "model/interview/interview.h"

/* Makes interview->fact_case the given case with every answer in it. `open`: while the interview goes on, someone of whom
 * it is not known whether it is a person or an organization stands for the unnamed defendant; else that is a person. */
void answers_apply (Interview *interview, gboolean open);
