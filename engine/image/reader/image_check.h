#pragma once
#include "model/program/program.h"

/* Whether nothing in a program that was taken up reaches beyond what it has: steps, terms, slots, units. */
gboolean image_check (const Program *program);
