/* In: a case. Out: a short story that states just this case. The one idea: a frame says who, where and when, the facts stand in
 * it as they are stated; every frame can tell every case, so that all of them can be read at once. */
#include "teach/story/story.h"
#include "teach/story/told_words.h"
#include "report/words/phrases.h"
#include "teach/story/calling.h"
#include "teach/story/told_facts.h"

typedef struct {
  const char *text[2]; /* by language */
} StoryRow;

/* Whom a frame can tell of. */
enum { ANYONE, PERSON };

typedef struct {
  int whom;
  const char *text[2]; /* by language */
} FrameRow;

static const FrameRow frames[] = {
#define FRAME(whom, zh, en) { whom, { zh, en } },
#include "teach/story/frames.def"
#undef FRAME
};

#define PERSON(zh, en)
#define JOB(zh, en)
#define PLACE(zh, en)
#define COMPANY(zh, en)
#define TRADE(zh, en)
static const StoryRow people[] = {
#undef PERSON
#define PERSON(zh, en) { { zh, en } },
#include "teach/story/people.def"
#undef PERSON
#define PERSON(zh, en)
};
static const StoryRow jobs[] = {
#undef JOB
#define JOB(zh, en) { { zh, en } },
#include "teach/story/people.def"
#undef JOB
#define JOB(zh, en)
};
static const StoryRow places[] = {
#undef PLACE
#define PLACE(zh, en) { { zh, en } },
#include "teach/story/people.def"
#undef PLACE
#define PLACE(zh, en)
};
static const StoryRow companies[] = {
#undef COMPANY
#define COMPANY(zh, en) { { zh, en } },
#include "teach/story/people.def"
#undef COMPANY
#define COMPANY(zh, en)
};
static const StoryRow trades[] = {
#undef TRADE
#define TRADE(zh, en) { { zh, en } },
#include "teach/story/people.def"
#undef TRADE
};

guint story_frames (void) { return G_N_ELEMENTS (frames); }

static gboolean is_of_organization (const Case *fact_case)
{
  return fact_case->defendants->len > 0 &&
         g_array_index (fact_case->defendants, Defendant, 0).kind == DEFENDANT_ORGANIZATION;
}

guint story_frame (const Case *fact_case, guint frame)
{
  while (is_of_organization (fact_case) && frames[frame].whom == PERSON)
    frame = (frame + 1) % G_N_ELEMENTS (frames);
  return frame;
}

Telling story_telling (Chance *chance)
{
  return (Telling) { chance_below (chance, G_N_ELEMENTS (frames)),    chance_below (chance, G_N_ELEMENTS (people)),
                     chance_below (chance, G_N_ELEMENTS (jobs)),      chance_below (chance, G_N_ELEMENTS (places)),
                     chance_below (chance, G_N_ELEMENTS (companies)), chance_below (chance, G_N_ELEMENTS (trades)) };
}

const char *story_who (const Case *fact_case, Telling telling, SillLanguage language)
{
  return is_of_organization (fact_case) ? companies[telling.company].text[language]
                                        : people[telling.person].text[language];
}

static const char *job_of (const Setting *setting, const Case *fact_case, Telling telling, SillLanguage language)
{
  if (is_of_organization (fact_case))
    return trades[telling.trade].text[language];
  const char *calling = calling_of (setting, fact_case, telling.job, language);
  return calling != NULL ? calling : jobs[telling.job].text[language];
}

static char *join (const GPtrArray *clauses, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < clauses->len; i++)
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_CLAUSE, language),
                            (const char *) g_ptr_array_index (clauses, i));
  return g_string_free (to, FALSE);
}

static const char *rest_of (const Case *fact_case, SillLanguage language)
{
  static const char *const texts[2][2] = { { "其余情况尚未查清", "Everything else is not yet clear" },
                                           { "除此以外，没有其他情节", "There are no other circumstances" } };
  return texts[fact_case->complete][language];
}

/* Acts are listed with their days: then the conduct lies between two of them. */
static char *when_of (const Case *fact_case, SillLanguage language)
{
  g_autofree char *first = told_day (fact_case->conduct_from.lo, language);
  if (interval_equal (fact_case->conduct_from, fact_case->conduct_to))
    return g_steal_pointer (&first);
  g_autofree char *last = told_day (fact_case->conduct_to.lo, language);
  return g_strdup_printf (language == SILL_ZH ? "%s至%s间" : "several days from %s to %s", first, last);
}

static char *tell (const Setting *setting, const Case *fact_case, Telling telling, SillLanguage language,
                   const char *offence)
{
  const char *who = story_who (fact_case, telling, language);
  g_autoptr (GPtrArray) clauses = told_facts (setting, fact_case, who, language);
  g_autofree char *facts = join (clauses, language);
  g_autofree char *when = when_of (fact_case, language);
  g_autofree char *decided = told_day (fact_case->decided.lo, language);
  g_autofree char *region = phrase_region (setting->program->law->vocabulary, fact_case->region, language);
  const char *const pairs[] = { "who",     who,
                                "job",     job_of (setting, fact_case, telling, language),
                                "place",   region != NULL ? region : places[telling.place].text[language],
                                "when",    when,
                                "decided", decided,
                                "facts",   facts,
                                "rest",    rest_of (fact_case, language),
                                "offence", offence,
                                NULL };
  return told_fill (frames[story_frame (fact_case, telling.frame)].text[language], pairs);
}

char *story_tell (const Setting *setting, const Case *fact_case, Telling telling, SillLanguage language)
{
  return tell (setting, fact_case, telling, language, phrase_words (&setting->offence->stated->name, language));
}

char *story_tell_unnamed (const Setting *setting, const Case *fact_case, Telling telling, SillLanguage language)
{
  return tell (setting, fact_case, telling, language, language == SILL_ZH ? "（罪名略）" : "(offence withheld)");
}

char *story_brief (const Setting *setting, const Case *fact_case, const char *who, SillLanguage language)
{
  g_autoptr (GPtrArray) clauses = told_facts (setting, fact_case, who, language);
  g_autofree char *facts = join (clauses, language);
  g_autofree char *when = when_of (fact_case, language);
  g_autofree char *decided = told_day (fact_case->decided.lo, language);
  return g_strdup_printf (language == SILL_ZH ? "%s，%s。%s；%s宣判。" : "On %s: %s. %s; judgment on %s.", when, facts,
                          rest_of (fact_case, language), decided);
}
