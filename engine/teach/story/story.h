#pragma once
#include "model/case/case.h"
#include "teach/school/chance.h"
#include "teach/setting.h"

/* Who appears in a story and in which of the ways it is told: indices into the tables. */
typedef struct {
  guint frame, person, job, place, company, trade;
} Telling;

guint story_frames (void);
/* The frame, or the next one that can tell of whoever the case charges. */
guint story_frame (const Case *fact_case, guint frame);
Telling story_telling (Chance *chance);
/* The case as a teacher tells it: all that it states, nothing that it does not, and no word on what it comes to.
 * Returns: yours. */
char *story_tell (const Setting *setting, const Case *fact_case, Telling telling, SillLanguage language);
/* The same without the name of the offence, for those who are to find it. */
char *story_tell_unnamed (const Setting *setting, const Case *fact_case, Telling telling, SillLanguage language);
/* Days and facts alone, as one of several cases. `who`: what the person is called. */
char *story_brief (const Setting *setting, const Case *fact_case, const char *who, SillLanguage language);
/* What the person is called. Returns: borrowed, static. */
const char *story_who (const Case *fact_case, Telling telling, SillLanguage language);
