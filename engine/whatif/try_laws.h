#pragma once
#include "whatif/try.h"

/* Runs the laws that the charge can meet on any of its days: fills search->laws, ->own. To be parted with. */
void try_laws_meet (ChangeSearch *search);
void try_laws_part (ChangeSearch *search);
