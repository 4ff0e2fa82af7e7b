#pragma once
#include "teach/question/exercise.h"

/* Whether a case of the theme can be asked about so. */
gboolean question_suits (Theme theme, Kind kind);
/* One question; NULL: that seed makes none. Returns: yours. */
Exercise *question_make (const Setting *setting, Theme theme, Kind kind, Difficulty difficulty, guint64 seed,
                         SillLanguage language);
