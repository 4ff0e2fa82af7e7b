/* In: a case. Out: what the person charged is, so that the story could have happened. The one idea: a fact of the case says it, else the
 * offence, which not everyone can commit, else where such things happen. */
#include "teach/story/calling.h"
#include "report/words/phrases.h"

typedef struct {
  const char *of, *text[2]; /* by language */
} CallingRow;

#define POST(fact, zh, en)
#define HOLDER(whom, zh, en)
#define CALLING(offence, zh, en)
static const CallingRow posts[] = {
#undef POST
#define POST(fact, zh, en) { fact, { zh, en } },
#include "teach/story/callings.def"
#undef POST
#define POST(fact, zh, en)
};
static const CallingRow holders[] = {
#undef HOLDER
#define HOLDER(whom, zh, en) { whom, { zh, en } },
#include "teach/story/callings.def"
#undef HOLDER
#define HOLDER(whom, zh, en)
};
static const CallingRow callings[] = {
#undef CALLING
#define CALLING(offence, zh, en) { offence, { zh, en } },
#include "teach/story/callings.def"
#undef CALLING
};

/* One of the rows that are of just that; NULL: none is. */
static const CallingRow *row_of (const CallingRow *rows, guint n, const char *of, guint draw)
{
  guint found = 0;
  for (guint i = 0; i < n; i++)
    found += g_str_equal (rows[i].of, of);
  for (guint i = 0, at = 0; found > 0 && i < n; i++)
    if (g_str_equal (rows[i].of, of) && at++ == draw % found)
      return &rows[i];
  return NULL;
}

static const CallingRow *post_of (const Setting *setting, const Case *fact_case, guint draw)
{
  const CallingRow *post = NULL;
  for (guint i = 0; i < fact_case->stated->len && post == NULL; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->value.lo == 1)
      post = row_of (posts, G_N_ELEMENTS (posts), vocabulary_fact (setting->program->law->vocabulary, stated->fact)->id,
                     draw);
  }
  return post;
}

/* The first of the draws is for the words of the rules themselves. */
static const char *holder_of (const Words *holder, guint draw, SillLanguage language)
{
  const CallingRow *row = draw == 0 ? NULL : row_of (holders, G_N_ELEMENTS (holders), holder->zh, draw);
  return row == NULL ? phrase_words (holder, language) : row->text[language];
}

/* Of the rows whose offence the id begins with. */
static const CallingRow *calling_near (const char *offence, guint draw)
{
  for (guint i = 0; i < G_N_ELEMENTS (callings); i++)
    if (g_str_has_prefix (offence, callings[i].of))
      return row_of (callings, G_N_ELEMENTS (callings), callings[i].of, draw);
  return NULL;
}

const char *calling_of (const Setting *setting, const Case *fact_case, guint draw, SillLanguage language)
{
  const Words *holder = &setting->offence->stated->holder;
  const CallingRow *post = post_of (setting, fact_case, draw);
  if (post != NULL)
    return post->text[language];
  if (holder->zh != NULL)
    return holder_of (holder, draw, language);
  const CallingRow *near = calling_near (setting->offence->stated->id, draw);
  return near == NULL ? NULL : near->text[language];
}
