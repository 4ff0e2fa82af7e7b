#pragma once
#include <sill/language.h>
#include "model/book/vocabulary.h"

/* What people get wrong, by name. */
typedef enum {
#define BLUNDER(code, ...) BLUNDER_##code,
#include "teach/school/blunders.def"
#undef BLUNDER
  N_BLUNDERS,
  NO_BLUNDER = N_BLUNDERS
} Blunder;

/* RULE: who makes it reads the rule otherwise; CASE: takes the facts otherwise. */
typedef enum { BLUNDER_OF_RULE, BLUNDER_OF_CASE } BlunderOf;

/* Returns: borrowed, static, all three. */
const char *blunder_id (Blunder blunder);
const char *blunder_name (Blunder blunder, SillLanguage language);
const char *blunder_feedback (Blunder blunder, SillLanguage language);
BlunderOf blunder_of (Blunder blunder);
/* N_BLUNDERS: none is called so. */
Blunder blunder_named (const char *id);
