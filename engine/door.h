#pragma once
#include <sill/rules.h>
#include "model/program/program.h"

/* What stands behind SillRules, for the files with public doors. */
struct _SillRules {
  gint references;
  Program *program;
};
