#pragma once
#include "model/program/brief_code.h"

/* Finds where the figure that leads is looked for, and which branches are told apart by their degrees alone. `code`: all but that is
 * laid; `steps`: what its `wanted` are of. */
void lay_races (BriefCode *code, const Code *steps);
