/* Random pairs of rules between whose laws is chosen, with regions, figures of theirs, organizations and those who acted for one, open
 * clauses and readings: a case at random that moves is told, whatever it says. */
#include "decide/charge.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

#define SPACE "xmlns='urn:sill:rules:1' "
#define FACTS                                                                                                          \
  "<vocabulary " SPACE "id='v'><unit id='records' zh='条' en='records'/><region id='r-1' zh='甲' en='r one'/>"       \
  "<region id='r-2' zh='乙' en='r two'/><region id='r-3' zh='丙' en='r three'/>"                                     \
  "<fact id='x' kind='quantity' unit='records' zh='数' en='x' ask-zh='?' ask-en='?' provision='v'/></vocabulary>"

enum { BOUND = 40000, N_PAIRS = 60, N_TRIED = 1500 };

typedef enum { PLAIN, BAND, BY_WHO, OPEN, READ, N_ARTICLES } ArticleKind;
typedef enum { NOWHERE, ARTICLE_THERE, VALUE_THERE, N_REGIONAL } Regional;

typedef struct {
  ArticleKind kind;
  gint from, until; /* years; until 0: open */
  gint figure, other;
} DrawnText;

typedef struct {
  guint n_versions, months[2], subjects[2];
  gint of_statute; /* 0: it says nothing */
  guint n_texts;
  DrawnText texts[2];
  Regional regional;
  gint regional_from, regional_figure;
} Drawn;

static const char *const subjects[] = { "person", "person organization", "organization" };

static gint between (GRand *dice, gint least, gint most) { return g_rand_int_range (dice, least, most + 1); }

static Drawn draw (GRand *dice)
{
  Drawn drawn = { .n_versions = between (dice, 0, 4) == 0 ? 1 : 2, .n_texts = between (dice, 0, 4) == 0 ? 1 : 2 };
  for (guint i = 0; i < 2; i++) {
    DrawnText *text = &drawn.texts[i];
    drawn.months[i] = 12u * (guint) between (dice, 1, 4);
    drawn.subjects[i] = (guint) between (dice, 0, 2);
    text->kind = (ArticleKind) between (dice, 0, N_ARTICLES - 1);
    text->from = i == 0 ? between (dice, 2000, 2003) : between (dice, 2004, 2007);
    text->until = g_rand_boolean (dice) ? 0 : text->from + between (dice, 1, 3);
    text->figure = between (dice, 3, 5);
    text->other = between (dice, 2, 6);
  }
  drawn.of_statute = g_rand_boolean (dice) ? 0 : between (dice, 3, 5);
  drawn.regional = (Regional) between (dice, 0, N_REGIONAL - 1);
  drawn.regional_from = between (dice, 2001, 2008);
  drawn.regional_figure = between (dice, 3, 5);
  return drawn;
}

/* One thing of it is another: most often nothing that a law says of amounts, but which one is chosen. */
static Drawn redraw (Drawn drawn, GRand *dice)
{
  const Drawn other = draw (dice);
  const guint i = (guint) between (dice, 0, 1);
  switch (between (dice, 0, 9)) {
  case 0: drawn.texts[i].until = other.texts[i].until; break;
  case 1: drawn.n_texts = other.n_texts; break;
  case 2: drawn.regional = other.regional; break;
  case 3: drawn.texts[i].figure = other.texts[i].figure; break;
  case 4: drawn.of_statute = other.of_statute; break;
  case 5: drawn.subjects[i] = other.subjects[i]; break;
  default: drawn.months[i] = other.months[i]; break;
  }
  if (drawn.texts[i].until != 0 && drawn.texts[i].until <= drawn.texts[i].from)
    drawn.texts[i].until = drawn.texts[i].from + 1;
  return drawn;
}

/* ---- as rules ---- */

static char *write_items (const DrawnText *text)
{
  const gint figure = text->figure, other = text->other;
  switch (text->kind) {
  case BAND:
    return g_strdup_printf ("<item n='1'><limit of='x' at-least='%d..%d' local='l'/></item>", figure, figure + 2);
  case BY_WHO:
    return g_strdup_printf ("<item n='1' unless='organization'><limit of='x' at-least='%d'/></item>"
                            "<item n='2' when='organization'><limit of='x' at-least='%d'/></item>",
                            figure, other);
  case OPEN:
    return g_strdup_printf ("<item n='1'><limit of='x' at-least='%d'/></item><item n='2'><all><open zh='其他' "
                            "en='other'/><limit of='x' at-least='%d'/></all></item>",
                            figure, other);
  case READ:
    return g_strdup_printf ("<item n='1'><readings zh='问' en='q'><reading id='one' zh='一' en='one' default='yes'>"
                            "<limit of='x' at-least='%d'/></reading><reading id='two' zh='二' en='two'>"
                            "<limit of='x' at-least='%d'/></reading></readings></item>",
                            figure, other);
  default: return g_strdup_printf ("<item n='1'><limit of='x' at-least='%d'/></item>", figure);
  }
}

static char *write_standard (const DrawnText *text)
{
  g_autofree char *items = write_items (text);
  return g_strdup_printf ("<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>%s</tier>"
                          "<tier reach='high' paragraph='2'><item n='1'><limit of='x' at-least='%d'/></item></tier>"
                          "</article></standard>",
                          items, text->figure + 3);
}

static char *write_text (const Drawn *drawn, guint i)
{
  const DrawnText *text = &drawn->texts[i];
  if (i >= drawn->n_texts)
    return NULL;
  g_autofree char *standard = write_standard (text);
  g_autofree char *until = text->until == 0 ? g_strdup ("") : g_strdup_printf ("until='%d-01-01'", text->until);
  return g_strdup_printf ("<instrument " SPACE "id='t/s%u' kind='interpretation' zh='解释' en='text' "
                          "effective='%d-01-01' %s>%s</instrument>",
                          i, text->from, until, standard);
}

static char *write_regional (const Drawn *drawn)
{
  const gboolean band = drawn->texts[0].kind == BAND;
  const DrawnText text = { .figure = drawn->regional_figure };
  if (drawn->regional == NOWHERE || (drawn->regional == VALUE_THERE && !band))
    return NULL;
  g_autofree char *inside = drawn->regional == ARTICLE_THERE
                                ? write_standard (&text)
                                : g_strdup_printf ("<value of='t/s0' name='l' is='%d'/>", drawn->texts[0].figure + 1);
  return g_strdup_printf ("<instrument " SPACE "id='t/r' kind='local-standard' zh='地方' en='local' region='r-1' "
                          "effective='%d-01-01'>%s</instrument>",
                          drawn->regional_from, inside);
}

static char *write_statute (const Drawn *drawn)
{
  g_autoptr (GString) versions = g_string_new (NULL);
  const DrawnText text = { .figure = drawn->of_statute };
  g_autofree char *standard = drawn->of_statute == 0 ? g_strdup ("") : write_standard (&text);
  for (guint i = 0; i < drawn->n_versions; i++)
    g_string_append_printf (versions,
                            "<version effective='%s-01-01' subjects='%s'><tier id='low' rank='1' zh='低' en='low'>"
                            "<penalty to-months='%u'/></tier><tier id='high' rank='2' zh='高' en='high'>"
                            "<penalty to-months='%u'/></tier></version>",
                            i == 0 ? "2000" : "2005", subjects[drawn->subjects[i]], drawn->months[i],
                            drawn->months[i] + 12);
  return g_strdup_printf ("<instrument " SPACE "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
                          "<offence id='t/1' article='1' zh='罪' en='o' tells='x'>%s</offence>%s</instrument>",
                          versions->str, standard);
}

static Program *make (const Drawn *drawn)
{
  g_autofree char *statute = write_statute (drawn), *one = write_text (drawn, 0), *other = write_text (drawn, 1);
  g_autofree char *regional = write_regional (drawn);
  const char *texts[6] = { FACTS, statute };
  guint n = 2;
  char *const some[] = { one, other, regional };
  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    if (some[i] != NULL)
      texts[n++] = some[i];
  return rules_program (texts);
}

/* ---- as cases ---- */

typedef enum { A_PERSON, AN_ORGANIZATION, AN_OFFICER } Who;

typedef struct {
  gint began, ended, decided; /* years */
  LaterPart later;
  gint64 x;
  const char *region;
  Who who;
  gint clause[2]; /* per text: -1: nothing is said of it */
  gboolean other_reading;
} Tried;

static Day day_of (gint year) { return civil_day ((CivilDate) { year, 6, 1 }); }

static Tried draw_case (GRand *dice)
{
  static const char *const regions[] = { NULL, "r-1", "r-2" };
  Tried tried = { .began = between (dice, 1999, 2010), .x = between (dice, 1, 8) };
  tried.ended = g_rand_boolean (dice) ? tried.began : between (dice, tried.began, 2010);
  tried.decided = between (dice, tried.ended, 2011);
  tried.later = tried.began == tried.ended ? LATER_PART_UNSAID : (LaterPart) between (dice, 0, 3);
  tried.region = regions[between (dice, 0, 2)];
  tried.who = (Who) between (dice, 0, 2);
  for (guint i = 0; i < 2; i++)
    tried.clause[i] = between (dice, -1, 1);
  tried.other_reading = between (dice, 0, 4) == 0;
  return tried;
}

/* NULL: no law has one. */
static const Condition *other_reading (const Program *program)
{
  const GPtrArray *plans = program_plans_of (program, lawbook_offence (program->law, "t/1")->stated);
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    if (plan->alternatives->len > 0)
      return plan_alternative (plan, 0)->reading;
  }
  return NULL;
}

static void add_who (const Tried *tried, Case *to)
{
  const Defendant organization = { .id = "a", .name = "a", .kind = DEFENDANT_ORGANIZATION };
  const Defendant person = {
    .id = "b", .name = "b", .kind = DEFENDANT_PERSON, .organization = tried->who == AN_OFFICER
  };
  if (tried->who != A_PERSON)
    g_array_append_val (to->defendants, organization);
  if (tried->who != AN_ORGANIZATION)
    g_array_append_val (to->defendants, person);
}

static Case *case_of (const Program *program, const Tried *tried)
{
  static const char *const ids[] = { "t/s0", "t/s1" };
  Case *to = case_new ();
  const Stated stated = { .fact = 0, .defendant = -1, .value = interval_point (tried->x) };
  add_who (tried, to);
  const Charge charge = { .offence = "t/1", .defendant = (gint) to->defendants->len - 1 };
  to->complete = TRUE;
  to->region = tried->region;
  to->conduct_from = interval_point (day_of (tried->began));
  to->conduct_to = interval_point (day_of (tried->ended));
  to->decided = interval_point (day_of (tried->decided));
  to->later_part = tried->later;
  g_array_append_val (to->charges, charge);
  g_array_append_val (to->stated, stated);
  for (guint i = 0; i < 2; i++) {
    const Ruling ruling = {
      .instrument = ids[i], .path = "1(1)(2)", .defendant = -1, .value = interval_point (tried->clause[i])
    };
    if (tried->clause[i] >= 0 && lawbook_instrument (program->law, ids[i]) != NULL)
      g_array_append_val (to->rulings, ruling);
  }
  return to;
}

static ChargeVerdict decide (const Program *program, const Tried *tried)
{
  Case *fact_case = case_of (program, tried);
  g_autoptr (Verdict) verdict = verdict_new_single ();
  const Trial trial = { .program = program,
                        .fact_case = fact_case,
                        .supposed = { .reading = tried->other_reading ? other_reading (program) : NULL } };
  g_array_set_size (verdict->charges, 1);
  decide_charge (&trial, &g_array_index (verdict->charges, ChargeVerdict, 0), &verdict->work);
  const ChargeVerdict decided = g_array_index (verdict->charges, ChargeVerdict, 0);
  case_free (fact_case);
  return decided;
}

/* ---- what is told ---- */

static gboolean is_of (const Shift *shift, const Tried *tried)
{
  return (shift->region == NULL || g_strcmp0 (shift->region, tried->region) == 0) &&
         (!shift->unplaced || tried->region == NULL) && (!shift->of_officers || tried->who == AN_OFFICER) &&
         (shift->reading[PAIR_OLD] == NULL || tried->other_reading);
}

static gboolean is_told (const Diff *diff, const Tried *tried, const ChargeVerdict *old, const ChargeVerdict *now)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    if (is_of (shift, tried) && interval_has (shift->days, day_of (tried->decided)) &&
        (interval_has (shift->conduct, day_of (tried->began)) ||
         interval_has (shift->conduct, day_of (tried->ended))) &&
        shift->move.floor[PAIR_OLD] == old->floor && shift->move.floor[PAIR_NOW] == now->floor &&
        shift->move.ceiling[PAIR_OLD] == old->ceiling && shift->move.ceiling[PAIR_NOW] == now->ceiling)
      return TRUE;
  }
  return FALSE;
}

/* Of cases that move: all, and those of officers, that lie in a region, are read otherwise, answer a clause. */
typedef struct {
  guint all, officers, regional, read, answered;
} TallyMoved;

typedef struct {
  guint by_law, unproved, officers, unplaced, regional, read;
  TallyMoved moved;
} Tally;

static gboolean a_law_moves (const Diff *diff)
{
  for (guint i = 0; i < diff->shifts->len; i++)
    if (!((const Shift *) g_ptr_array_index (diff->shifts, i))->chosen)
      return TRUE;
  return FALSE;
}

static void count_told (const Diff *diff, Tally *tally)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    CU_ASSERT_TRUE (shift->replayed || shift->earlier || shift->reading[PAIR_OLD] != NULL);
    tally->officers += shift->of_officers;
    tally->unplaced += shift->unplaced;
    tally->regional += shift->chosen && shift->region != NULL;
    tally->read += shift->chosen && shift->reading[PAIR_OLD] != NULL;
  }
}

static void count_moved (const Tried *tried, TallyMoved *moved)
{
  moved->all++;
  moved->officers += tried->who == AN_OFFICER;
  moved->regional += tried->region != NULL;
  moved->read += tried->other_reading;
  moved->answered += tried->clause[0] >= 0 || tried->clause[1] >= 0;
}

static void try_cases (const Diff *diff, GRand *dice, Tally *tally)
{
  const Condition *old_reading = other_reading (diff->of[PAIR_OLD]), *reading = other_reading (diff->of[PAIR_NOW]);
  for (guint i = 0; i < N_TRIED; i++) {
    Tried tried = draw_case (dice);
    tried.other_reading = tried.other_reading && old_reading != NULL && reading != NULL;
    const ChargeVerdict old = decide (diff->of[PAIR_OLD], &tried), now = decide (diff->of[PAIR_NOW], &tried);
    if (old.floor == now.floor && old.ceiling == now.ceiling)
      continue;
    count_moved (&tried, &tally->moved);
    CU_ASSERT_TRUE (is_told (diff, &tried, &old, &now));
  }
}

static void whatever_a_case_says_it_is_told (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (71);
  Tally tally = { 0 };
  for (guint i = 0; i < N_PAIRS; i++) {
    const Drawn was = draw (dice), is = redraw (was, dice);
    g_autoptr (Program) old = make (&was), now = make (&is);
    g_autoptr (Diff) diff = diff_new (old, now, BOUND);
    count_told (diff, &tally);
    tally.unproved += diff->unproved->len > 0;
    if (a_law_moves (diff))
      tally.by_law++; /* what that leads to at other times is told with it */
    else if (diff->unproved->len == 0)
      try_cases (diff, dice, &tally);
  }
  const TallyMoved *moved = &tally.moved;
  CU_ASSERT_TRUE (moved->all > 20 && moved->officers > 0 && moved->regional > 0 && moved->read > 0 &&
                  moved->answered > 0);
  CU_ASSERT_TRUE (tally.officers > 0 && tally.unplaced > 0 && tally.regional > 0 && tally.read > 0);
  CU_ASSERT_TRUE (2 * tally.by_law < N_PAIRS && 4 * tally.unproved < N_PAIRS);
}

SUITE (choosing, { "whatever a case says, it is told", whatever_a_case_says_it_is_told })
