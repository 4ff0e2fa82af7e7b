#pragma once
#include <stdbool.h>
#include "model/program/code.h"

/* Whether running the code looks at nothing that is not there. Its rows are. */
bool code_is_sound (const Code *code);
static inline bool code_has_terms (const Code *code, uint32_t first, uint32_t n)
{
  return (uint64_t) first + n <= code->n_terms;
}
