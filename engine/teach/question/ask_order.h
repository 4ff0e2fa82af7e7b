#pragma once
#include "teach/question/exercise.h"

/* Draws cases of different tiers and asks for their order. FALSE: the offence has too few tiers, or nobody would go wrong. */
gboolean ask_order (const Setting *setting, Exercise *exercise, Chance *chance);
