#pragma once
#include "decide/trial.h"

/* One of a charge's laws once more, and what could still move it: fills work->slots, ->truths, ->missing, ->idle. */
void open_of_law (const Trial *trial, const ChargeVerdict *verdict, guint law, Work *work);
/* Of the applied law only what its presumptions hang on, where it has any: fills work->slots and ->truths, which deciding need not
 * leave as they are of this charge and this law. */
void presumed_of_charge (const Trial *trial, const ChargeVerdict *charge, Work *work);
/* The applied law, with all that is missing: also what is open about the law itself. */
void open_of_charge (const Trial *trial, const ChargeVerdict *charge, Work *work);
