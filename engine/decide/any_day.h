#pragma once
#include "decide/trial.h"

/* A charge whose days are not all known; `work->selection` is that of the charge. */
void decide_any_day (const Trial *trial, ChargeVerdict *ret, Work *work);
