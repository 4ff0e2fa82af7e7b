#pragma once
#include "model/program/program.h"

/* `rank`: of a tier of the plan's version. Returns: whether a case can come to that tier and no other under this law. */
gboolean plan_attains (const Program *program, const Plan *plan, guint rank);
