#pragma once
#include "teach/school/chance.h"
#include "teach/setting.h"

/* What a case is about. */
typedef enum {
#define THEME(code, id, zh, en) THEME_##code,
#include "teach/themes.def"
#undef THEME
  N_THEMES
} Theme;

/* How much else a case holds: one fact, the figure split up, or other facts beside it too. */
typedef enum { DIFFICULTY_EASY = 1, DIFFICULTY_MEDIUM, DIFFICULTY_HARD } Difficulty;

/* A case made for a question. */
typedef struct {
  Theme theme;
  Case *fact_case;
  const LimitMark *mark; /* near which it lies; NULL: near none */
  gint64 limit;          /* of the mark in this case */
} Sketch;
