#pragma once
#include "teach/question/exercise.h"

/* Whether a case of the theme can be asked about so. */
gboolean question_suits (Theme theme, Kind kind);
/* The same question on a case that is given, as the rules are now: `as` says which, `fact_case` is borrowed. What is asked can have become
 * idle: then no option is wrong. NULL: nothing can be asked. Returns: yours. */
Exercise *question_again (const Setting *setting, const Exercise *as, Case *fact_case);
/* What those come to on it who make a mistake. Returns: yours, of Misjudged. */
GPtrArray *question_slips (const Setting *setting, const Exercise *as, Case *fact_case);
/* One question; NULL: that seed makes none. Returns: yours. */
Exercise *question_make (const Setting *setting, Theme theme, Kind kind, Difficulty difficulty, guint64 seed,
                         SillLanguage language);
