#pragma once
#include "teach/question/exercise.h"

/* Fills the worked answer and the items that it cites: what is met and by which figures, what is nearly met, what follows. */
void worked_fill (const Setting *setting, const Case *fact_case, Exercise *exercise);
