#pragma once
#include "decide/trial.h"

/* One of a charge's laws once more, and what could still move it: fills work->slots, ->truths, ->missing, ->idle. */
void open_of_law (const Trial *trial, const ChargeVerdict *verdict, guint law, Work *work);
/* The applied law, with all that is missing: also what is open about the law itself. */
void open_of_charge (const Trial *trial, const ChargeVerdict *charge, Work *work);
