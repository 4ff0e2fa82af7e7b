/* Random pairs of laws with figures that regions set, with articles of one region and with figures that one law has alone: every case that
 * moves, whatever it says of its region and of these figures, moves from and to ranges that are listed. */
#include "decide/charge.h"
#include "probe/shifts.h"
#include "rules.h"
#include "test.h"

enum { BOUND = 100000, MOST = 33, NO_FIGURE = -1, N_PAIRS = 60, N_CASES = 400, MOST_TEXTS = 6 };

#define SPACE "xmlns='urn:sill:rules:1' "
#define STANDARD(items) "<standard offence='t/1'><article n='1'>" items "</article></standard>"

static const char vocabulary[] =
    "<vocabulary " SPACE "id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='?' ask-en='?' provision='t'/>"
    "<region id='r1' zh='一' en='one'/><region id='r2' zh='二' en='two'/><region id='r3' zh='三' "
    "en='three'/></vocabulary>";
static const char statute[] =
    "<instrument " SPACE "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='低' en='low' no-figure='yes'><penalty to-months='36' fine='with'/></tier>"
    "<tier id='high' rank='2' zh='高' en='high' no-figure='yes'><penalty from-months='36' to-months='84' fine='with'/>"
    "</tier></version></offence></instrument>";

/* ---- laws ---- */

typedef struct {
  const char *low, *high;     /* the items of either tier */
  const char *first, *second; /* figures that the first region sets, from these years on; "": none */
  const char *there;          /* articles of the second region; "": none */
} Drawn;

static const char *any_of (GRand *dice, const char *const *texts, guint n)
{
  return texts[g_rand_int_range (dice, 0, (gint32) n)];
}
#define ANY(dice, ...)                                                                                                 \
  any_of (dice, (const char *const[]) { __VA_ARGS__ }, G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

static Drawn draw (GRand *dice)
{
  Drawn drawn = { .low = ANY (
                      dice, "<item n='1'><limit of='x' at-least='3..6' local='l'/></item>",
                      "<item n='1'><limit of='x' at-least='4..6' local='l'/></item>",
                      "<item n='1'><all><limit of='x' at-least='3..6' local='l'/><yes of='p'/></all></item>",
                      "<item n='1'><any><limit of='x' at-least='3..6' local='l'/><yes of='p'/></any></item>",
                      "<item n='1'><limit of='x' at-least='5'/></item>", "<item n='1'><yes of='p'/></item>",
                      "<item n='1'><limit of='x' at-least='3..6' local='l'/></item><item n='2'><all><scale items='1' "
                      "by='1/2'/><yes of='p'/></all></item>"),
                  .high = ANY (dice, "", "<item n='1'><limit of='x' at-least='10..14' local='h'/></item>",
                               "<item n='1'><limit of='x' at-least='10..16' local='h'/></item>",
                               "<item n='1'><limit of='x' at-least='12'/></item>",
                               "<item n='1'><all><limit of='x' at-least='10..14' local='h'/><yes of='p'/></all></item>",
                               "<item n='1'><scale items='1(1)(1)' by='2'/></item>"),
                  .first = ANY (dice, "", "", "2001", "2005"),
                  .second = ANY (dice, "", "", "", "2007"),
                  .there = ANY (dice, "", "", "", "<item n='1'><limit of='x' at-least='2'/></item>",
                                "<item n='1'><limit of='x' at-least='7'/></item>") };
  if (strstr (drawn.low, "limit") == NULL && strstr (drawn.high, "scale") != NULL)
    drawn.high = "";
  return drawn;
}

static char *standard_text (const Drawn *drawn)
{
  g_autofree char *high = *drawn->high == '\0'
                              ? g_strdup ("")
                              : g_strdup_printf ("<tier reach='high' paragraph='2'>%s</tier>", drawn->high);
  return g_strdup_printf (
      "<instrument " SPACE "id='t/s' kind='interpretation' zh='解释' en='s' "
      "effective='2001-01-01'>" STANDARD ("<tier reach='low' paragraph='1'>%s</tier>%s") "</instrument>",
      drawn->low, high);
}

/* A figure that the texts have no band for is none that a region can set. NULL: it sets none. */
static char *values_text (const Drawn *drawn, const char *id, const char *year, const char *low, const char *high)
{
  const char *l = strstr (drawn->low, "local='l'") == NULL ? "" : low;
  const char *h = strstr (drawn->high, "local='h'") == NULL ? "" : high;
  return *year == '\0' || (*l == '\0' && *h == '\0')
             ? NULL
             : g_strdup_printf ("<instrument " SPACE "id='%s' kind='local-standard' zh='地方' en='local' region='r1' "
                                "effective='%s-01-01'>%s%s</instrument>",
                                id, year, l, h);
}

static char *articles_text (const Drawn *drawn)
{
  return *drawn->there == '\0' ? NULL
                               : g_strdup_printf ("<instrument " SPACE "id='t/r2' kind='local-standard' zh='地方' "
                                                  "en='local' region='r2' effective='2001-01-01'>" STANDARD (
                                                      "<tier reach='low' paragraph='1'>%s</tier>") "</instrument>",
                                                  drawn->there);
}

static Program *program_of (const Drawn *drawn)
{
  const char *texts[MOST_TEXTS + 1] = { vocabulary, statute };
  guint n = 2;
  g_autofree char *standard = standard_text (drawn);
  g_autofree char *first = values_text (drawn, "t/r1", drawn->first, "<value of='t/s' name='l' is='5'/>",
                                        "<value of='t/s' name='h' is='11'/>");
  g_autofree char *second = values_text (drawn, "t/r1b", drawn->second, "", "<value of='t/s' name='h' is='13'/>");
  g_autofree char *there = articles_text (drawn);
  const char *const more[] = { standard, first, second, there };
  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i] != NULL)
      texts[n++] = more[i];
  return rules_program (texts);
}

/* ---- cases ---- */

typedef struct {
  gint64 x, p, low, high;
  const char *region;
  Day on;
} Trying;

static const Hidden *limit_of (const Program *program, const char *name)
{
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    for (guint k = 0; k < plan->hidden->len; k++)
      if (g_strcmp0 (g_array_index (plan->hidden, Hidden, k).name, name) == 0)
        return &g_array_index (plan->hidden, Hidden, k);
  }
  return NULL;
}

static void state_figure (const Program *program, const char *name, gint64 figure, Case *to)
{
  const Figure stated = { .instrument = "t/s", .name = name, .value = interval_point (figure), .source = "s" };
  if (figure != NO_FIGURE && limit_of (program, name) != NULL)
    g_array_append_val (to->figures, stated);
}

static void ranks_of (const Program *program, const Trying *trying, guint ranks[2])
{
  Case *of = case_new ();
  g_autoptr (Verdict) verdict = verdict_new_single ();
  const Stated x = { .fact = rules_slot (program, "x"), .defendant = -1, .value = interval_point (trying->x) };
  const Stated p = { .fact = rules_slot (program, "p"), .defendant = -1, .value = interval_point (trying->p) };
  const Charge charge = { .offence = "t/1", .defendant = -1 };
  of->complete = TRUE;
  of->conduct_from = of->conduct_to = of->decided = interval_point (trying->on);
  of->region = trying->region;
  g_array_append_val (of->stated, x);
  g_array_append_val (of->stated, p);
  g_array_append_val (of->charges, charge);
  state_figure (program, "l", trying->low, of);
  state_figure (program, "h", trying->high, of);
  const Trial trial = { .program = program, .fact_case = of };
  g_array_set_size (verdict->charges, 1);
  ChargeVerdict *decided = &g_array_index (verdict->charges, ChargeVerdict, 0);
  decide_charge (&trial, decided, &verdict->work);
  ranks[0] = decided->floor;
  ranks[1] = decided->ceiling;
  case_free (of);
}

static gboolean is_of (const Shift *shift, const Trying *trying)
{
  return interval_has (shift->days, trying->on) && (!shift->unplaced || trying->region == NULL) &&
         (shift->region == NULL || g_strcmp0 (shift->region, trying->region) == 0);
}

static gboolean is_listed (const Diff *diff, const Trying *trying, const guint old[2], const guint now[2])
{
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    if (is_of (shift, trying) && shift->move.floor[PAIR_OLD] == old[0] && shift->move.ceiling[PAIR_OLD] == old[1] &&
        shift->move.floor[PAIR_NOW] == now[0] && shift->move.ceiling[PAIR_NOW] == now[1])
      return TRUE;
  }
  return FALSE;
}

static gboolean can_state (const Program *program, const char *name, gint64 figure)
{
  const Hidden *limit = limit_of (program, name);
  return figure == NO_FIGURE || limit == NULL || interval_has (limit->band, figure);
}

/* Returns: whether it moves. */
static gboolean try_case (Program *const of[2], const Diff *diff, const Trying *trying)
{
  guint before[2], after[2];
  for (guint side = 0; side < 2; side++)
    if (!can_state (of[side], "l", trying->low) || !can_state (of[side], "h", trying->high))
      return FALSE;
  ranks_of (of[0], trying, before);
  ranks_of (of[1], trying, after);
  const gboolean moves = before[0] != after[0] || before[1] != after[1];
  CU_ASSERT_TRUE (!moves || is_listed (diff, trying, before, after));
  return moves;
}

/* Random amounts and regions, with and without figures of either. Returns: how many move. */
static guint try_some (GRand *dice, Program *const of[2], const Diff *diff)
{
  static const char *const regions[] = { NULL, "r1", "r2", "r3" };
  static const gint64 lows[] = { NO_FIGURE, NO_FIGURE, 3, 4, 6 }, highs[] = { NO_FIGURE, NO_FIGURE, 10, 14 };
  const Day days[] = { civil_day ((CivilDate) { 2003, 1, 1 }), civil_day ((CivilDate) { 2008, 1, 1 }) };
  guint moved = 0;
  for (guint i = 0; i < N_CASES; i++) {
    const Trying trying = { .x = g_rand_int_range (dice, 0, MOST),
                            .p = g_rand_int_range (dice, 0, 2),
                            .low = lows[g_rand_int_range (dice, 0, G_N_ELEMENTS (lows))],
                            .high = highs[g_rand_int_range (dice, 0, G_N_ELEMENTS (highs))],
                            .region = regions[g_rand_int_range (dice, 0, G_N_ELEMENTS (regions))],
                            .on = days[g_rand_int_range (dice, 0, G_N_ELEMENTS (days))] };
    moved += (guint) try_case (of, diff, &trying);
  }
  return moved;
}

static void every_case_that_moves_is_listed (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (3010);
  guint moved = 0;
  for (guint i = 0; i < N_PAIRS; i++) {
    const Drawn old = draw (dice);
    const Drawn now = draw (dice);
    g_autoptr (Program) before = program_of (&old), after = program_of (&now);
    g_autoptr (Diff) diff = diff_new (before, after, BOUND);
    moved += try_some (dice, (Program *const[]) { before, after }, diff);
    CU_ASSERT_EQUAL (diff->unproved->len, 0);
    for (guint k = 0; k < diff->shifts->len; k++)
      CU_ASSERT_TRUE (((const Shift *) g_ptr_array_index (diff->shifts, k))->replayed);
  }
  CU_ASSERT_TRUE (moved > 1000);
}

SUITE (unset_figures,
       { "every case that moves is listed, whatever it says of its region", every_case_that_moves_is_listed })
