#pragma once
#include <sill.h>
#include "model/program/program.h"

/* What every door needs: the rules that a caller holds. */
struct _SillRules {
  gint references;
  Program *program;
};
