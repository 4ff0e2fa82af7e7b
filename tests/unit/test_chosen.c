/* What moves because two sets choose between other laws: small rules in time, and random pairs of them against every time and amount. */
#include "decide/charge.h"
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

#define SPACE "xmlns='urn:sill:rules:1' "
#define FACTS                                                                                                          \
  "<vocabulary " SPACE "id='v'><unit id='records' zh='条' en='records'/>"                                             \
  "<fact id='x' kind='quantity' unit='records' zh='数' en='x' ask-zh='?' ask-en='?' provision='v'/></vocabulary>"
#define VERSION(from, months)                                                                                          \
  "<version effective='" from "' subjects='person'><tier id='low' rank='1' zh='低' en='low'>"                         \
  "<penalty to-months='" months "'/></tier></version>"
#define ARTICLE(figure)                                                                                                \
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item><limit of='x' at-least='" figure "'/>" \
  "</item></tier></article></standard>"
#define STATUTE(versions, article)                                                                                     \
  "<instrument " SPACE "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"                           \
  "<offence id='t/1' article='1' zh='罪' en='o' tells='x'>" versions "</offence>" article "</instrument>"
#define TEXT(from, until, figure)                                                                                      \
  "<instrument " SPACE "id='t/s" from "' kind='interpretation' zh='解释' en='text' effective='" from "' " until        \
  ">" ARTICLE (figure) "</instrument>"

enum { BOUND = 100000, N_PAIRS = 80 };

static Day day_of (gint year) { return civil_day ((CivilDate) { year, 6, 1 }); }

static Program *program_of (const char *statute, const char *first, const char *second)
{
  return rules_program ((const char *const[]) { FACTS, statute, first, second, NULL });
}

static const Shift *shift_at (const Diff *diff, guint i) { return g_ptr_array_index (diff->shifts, i); }

static guint n_chosen (const Diff *diff)
{
  guint n = 0;
  for (guint i = 0; i < diff->shifts->len; i++) {
    CU_ASSERT_TRUE (!shift_at (diff, i)->chosen || shift_at (diff, i)->replayed);
    n += shift_at (diff, i)->chosen;
  }
  return n;
}

/* ---- small rules ---- */

/* A text that says what the statute says anyway changes no law; but of conduct before it, it is a lighter one. */
static void a_text_that_says_nothing_new_is_chosen (void)
{
  const char *statute = STATUTE (VERSION ("2000-01-01", "36"), ARTICLE ("5"));
  g_autoptr (Program) old =
      program_of (statute, TEXT ("2001-01-01", "until='2010-01-01'", "3"), TEXT ("2010-01-01", "", "5"));
  g_autoptr (Program) now = program_of (statute, TEXT ("2001-01-01", "until='2010-01-01'", "3"), NULL);
  g_autoptr (Diff) diff = diff_new (old, now, BOUND);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_EQUAL (n_chosen (diff), 1);
  CU_ASSERT_TRUE (move_is_harsher (&shift_at (diff, 0)->move));
  CU_ASSERT_EQUAL (shift_at (diff, 0)->conduct.hi, civil_day ((CivilDate) { 2009, 12, 31 }));
  CU_ASSERT_EQUAL (shift_at (diff, 0)->days.lo, civil_day ((CivilDate) { 2010, 1, 1 }));
}

/* Which of two versions is the lighter one hangs on what they threaten. */
static void a_penalty_moves_what_is_chosen (void)
{
  const char *first = TEXT ("2001-01-01", "until='2010-01-01'", "5"), *second = TEXT ("2010-01-01", "", "3");
  g_autoptr (Program) old =
      program_of (STATUTE (VERSION ("2000-01-01", "36") VERSION ("2010-01-01", "24"), ""), first, second);
  g_autoptr (Program) now =
      program_of (STATUTE (VERSION ("2000-01-01", "36") VERSION ("2010-01-01", "36"), ""), first, second);
  g_autoptr (Diff) diff = diff_new (old, now, BOUND), same = diff_new (old, old, BOUND);
  CU_ASSERT_EQUAL (same->shifts->len + same->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->shifts->len, n_chosen (diff));
}

/* ---- pairs by chance ---- */

typedef struct {
  guint n_versions, months[2];
  gint of_statute; /* 0: it says nothing */
  guint n_texts;
  gint from[2], until[2]; /* years; until 0: open */
  gint figure[2];
} Drawn;

static Drawn draw (GRand *dice)
{
  Drawn drawn = { .n_versions = (guint) g_rand_int_range (dice, 1, 3),
                  .n_texts = (guint) g_rand_int_range (dice, 0, 3) };
  for (guint i = 0; i < 2; i++) {
    drawn.months[i] = 12u * (guint) g_rand_int_range (dice, 1, 4);
    drawn.from[i] = i == 0 ? g_rand_int_range (dice, 2000, 2004) : g_rand_int_range (dice, 2004, 2008);
    drawn.until[i] = g_rand_boolean (dice) ? 0 : drawn.from[i] + g_rand_int_range (dice, 1, 4);
    drawn.figure[i] = g_rand_int_range (dice, 3, 6);
  }
  drawn.of_statute = g_rand_boolean (dice) ? 0 : g_rand_int_range (dice, 3, 6);
  return drawn;
}

/* One thing of it is another. */
static Drawn redraw (Drawn drawn, GRand *dice)
{
  const Drawn other = draw (dice);
  const guint i = (guint) g_rand_int_range (dice, 0, 2);
  switch (g_rand_int_range (dice, 0, 6)) {
  case 0: drawn.months[i] = other.months[i]; break;
  case 1: drawn.until[i] = other.until[i]; break;
  case 2: drawn.n_texts = other.n_texts; break;
  case 3: drawn.from[i] = other.from[i]; break;
  case 4: drawn.figure[i] = other.figure[i]; break;
  default: drawn.of_statute = other.of_statute; break;
  }
  if (drawn.until[i] != 0 && drawn.until[i] <= drawn.from[i])
    drawn.until[i] = drawn.from[i] + 1;
  return drawn;
}

static char *write_article (gint figure)
{
  return figure == 0 ? g_strdup ("")
                     : g_strdup_printf ("<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item>"
                                        "<limit of='x' at-least='%d'/></item></tier></article></standard>",
                                        figure);
}

static char *write_version (const char *from, guint months)
{
  return g_strdup_printf ("<version effective='%s' subjects='person'><tier id='low' rank='1' zh='低' en='low'>"
                          "<penalty to-months='%u'/></tier></version>",
                          from, months);
}

static char *write_text (const Drawn *drawn, guint i)
{
  g_autofree char *article = write_article (drawn->figure[i]);
  g_autofree char *until = drawn->until[i] == 0 ? g_strdup ("") : g_strdup_printf ("until='%d-01-01'", drawn->until[i]);
  return g_strdup_printf ("<instrument " SPACE "id='t/s%u' kind='interpretation' zh='解释' en='text' "
                          "effective='%d-01-01' %s>%s</instrument>",
                          i, drawn->from[i], until, article);
}

static Program *make (const Drawn *drawn)
{
  g_autofree char *article = write_article (drawn->of_statute);
  g_autofree char *first = write_version ("2000-01-01", drawn->months[0]);
  g_autofree char *second = drawn->n_versions > 1 ? write_version ("2005-01-01", drawn->months[1]) : g_strdup ("");
  g_autofree char *versions = g_strconcat (first, second, NULL);
  g_autofree char *statute =
      g_strdup_printf ("<instrument " SPACE "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
                       "<offence id='t/1' article='1' zh='罪' en='o' tells='x'>%s</offence>%s</instrument>",
                       versions, article);
  g_autofree char *one = write_text (drawn, 0), *other = write_text (drawn, 1);
  return program_of (statute, drawn->n_texts > 0 ? one : NULL, drawn->n_texts > 1 ? other : NULL);
}

typedef struct {
  gint began, ended, decided; /* years */
  LaterPart later;
  gint64 x;
} Tried;

static ChargeVerdict decide (const Program *program, const Tried *tried)
{
  Case *fact_case = case_new ();
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  const Stated stated = { .fact = 0, .defendant = -1, .value = interval_point (tried->x) };
  g_autoptr (Verdict) verdict = verdict_new_single ();
  fact_case->complete = TRUE;
  fact_case->conduct_from = interval_point (day_of (tried->began));
  fact_case->conduct_to = interval_point (day_of (tried->ended));
  fact_case->decided = interval_point (day_of (tried->decided));
  fact_case->later_part = tried->later;
  g_array_append_val (fact_case->charges, charge);
  g_array_append_val (fact_case->stated, stated);
  const Trial trial = { .program = program, .fact_case = fact_case };
  g_array_set_size (verdict->charges, 1);
  decide_charge (&trial, &g_array_index (verdict->charges, ChargeVerdict, 0), &verdict->work);
  const ChargeVerdict decided = g_array_index (verdict->charges, ChargeVerdict, 0);
  case_free (fact_case);
  return decided;
}

static gboolean is_between (const Shift *shift, const ChargeVerdict *old, const ChargeVerdict *now)
{
  return shift->move.floor[PAIR_OLD] == old->floor && shift->move.floor[PAIR_NOW] == now->floor &&
         shift->move.ceiling[PAIR_OLD] == old->ceiling && shift->move.ceiling[PAIR_NOW] == now->ceiling;
}

static gboolean is_then (const Shift *shift, const Tried *tried)
{
  return interval_has (shift->days, day_of (tried->decided)) &&
         (interval_has (shift->conduct, day_of (tried->began)) || interval_has (shift->conduct, day_of (tried->ended)));
}

/* By its ranges; where both choose among other laws by its time, too. */
static gboolean is_told (const Diff *diff, const Tried *tried, const ChargeVerdict *old, const ChargeVerdict *now)
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = shift_at (diff, i);
    if (is_between (shift, old, now) && (!shift->chosen || shift->among || is_then (shift, tried)))
      return TRUE;
  }
  return FALSE;
}

static void try_all (const Diff *diff, guint *n_moved)
{
  Tried tried;
  for (tried.began = 1999; tried.began <= 2010; tried.began++)
    for (tried.ended = tried.began; tried.ended <= 2010; tried.ended += 1 + (tried.ended == tried.began))
      for (tried.decided = tried.ended; tried.decided <= 2011; tried.decided += 2)
        for (tried.x = 2; tried.x <= 6; tried.x++) {
          tried.later = tried.began == tried.ended ? LATER_PART_UNSAID : (LaterPart) (tried.x % 4);
          const ChargeVerdict old = decide (diff->of[PAIR_OLD], &tried), now = decide (diff->of[PAIR_NOW], &tried);
          if (old.floor == now.floor && old.ceiling == now.ceiling)
            continue;
          (*n_moved)++;
          CU_ASSERT_TRUE (is_told (diff, &tried, &old, &now));
        }
}

static void what_is_not_told_does_not_move (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (20);
  guint n_moved = 0, n_told = 0, n_still = 0;
  for (guint i = 0; i < N_PAIRS; i++) {
    const Drawn was = draw (dice), is = redraw (was, dice);
    g_autoptr (Program) old = make (&was), now = make (&is);
    g_autoptr (Diff) diff = diff_new (old, now, BOUND);
    CU_ASSERT_EQUAL (diff->unproved->len, 0);
    n_told += n_chosen (diff);
    n_still += diff->shifts->len == 0;
    try_all (diff, &n_moved);
  }
  CU_ASSERT_TRUE (n_moved > 0 && n_told > 0 && n_still > 0);
}

SUITE (chosen, { "a text that says nothing new is chosen", a_text_that_says_nothing_new_is_chosen },
       { "a penalty moves what is chosen", a_penalty_moves_what_is_chosen },
       { "what is not told does not move", what_is_not_told_does_not_move })
