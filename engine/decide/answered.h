#pragma once
#include "decide/trial.h"

/* Says of each of work->missing, found under one law of an undecided charge, what the charge comes to with it at its least and at
 * its most, where several laws may apply. FALSE: there is nothing to say anew. Else the slots of `work` are those of another law. */
gboolean answered_by_laws (const Trial *trial, const ChargeVerdict *charge, Work *work);
