#pragma once
#include "decide/trial.h"

/* One charge: every law that it can meet, then which of them applies. Fills `ret`; `work` keeps what was selected. */
void decide_charge (const Trial *trial, ChargeVerdict *ret, Work *work);
