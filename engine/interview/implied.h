#pragma once
#include "model/interview/interview.h"

/* Adds to the findings of the case at hand what they imply of every clause of the offence that would be asked for. */
void implied_apply (Interview *interview);
