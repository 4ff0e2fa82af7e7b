/* Rules of counting that differ, against every short list of acts: what any of these shows is found, what is found is decided so
 * when it is read again from its case file, and where nothing can move nothing is found. */
#include <string.h>
#include "decided.h"
#include "probe/diff.h"
#include "probe/ledgers/ledger_rules.h"
#include "rules.h"
#include "test.h"
#include "write/case_write.h"

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='yuan' zh='元' en='yuan' parts='100'/>"
    "<unit id='records' zh='条' en='records'/>"
    "<fact id='gains' kind='quantity' unit='yuan' zh='违法所得' en='gains' ask-zh='？' ask-en='?' provision='t'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='？' ask-en='?' provision='t'/>"
    "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='？' ask-en='?' provision='t'/></vocabulary>";

static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='某罪' en='some offence'>"
    "<version effective='2000-01-01' paragraph='1' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36' fine='with'/></tier>"
    "<tier id='high' rank='2' zh='特别严重' en='grave'><penalty from-months='36' to-months='84' fine='with'/></tier>"
    "</version></offence></instrument>";

/* The lowest tier asks for `low`. */
static Program *rules_asking (const char *low)
{
  g_autofree char *instrument =
      g_strdup_printf ("<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' "
                       "en='Some Interpretation' effective='2001-01-01'><standard offence='t/1'><article n='1'>"
                       "<tier reach='low' paragraph='1'><item n='1'>%s</item></tier></article></standard></instrument>",
                       low);
  return rules_program ((const char *const[]) { vocabulary, statute, instrument, NULL });
}

static Program *rules_counting (const char *counting)
{
  g_autofree char *instrument = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' "
      "en='Some Interpretation' effective='2001-01-01'><standard offence='t/1'><article n='1'>"
      "<tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='5'/></item></tier>"
      "<tier reach='high' paragraph='2'><item n='1'><all><limit of='x' at-least='9'/><yes of='p'/></all>"
      "</item></tier></article>%s</standard></instrument>",
      counting);
  return rules_program ((const char *const[]) { vocabulary, statute, instrument, NULL });
}

/* ---- every short list ---- */

static const char *const ways[] = { "bought", "stolen", "lawful" };
static const char *const recipients[] = { "", "<given batch='b1' to='A' on='2010-01-01'/>",
                                          "<given batch='b1' to='A、B' on='2010-01-01'/>" };
static const char *const later[] = { "", "2010-01-01", "2011-12-31", "2013-01-01" };

static char *write_list (guint count, guint invalid, const char *way, const char *given, const char *second)
{
  g_autofree char *other =
      *second == '\0'
          ? g_strdup ("")
          : g_strdup_printf ("<batch id='b2' of='x' count='%u' obtained='%s' on='%s'/>", count, way, second);
  return g_strdup_printf (
      "<case xmlns='urn:sill:case:1' id='c' findings='complete'><conduct from='2010-01-01' "
      "to='2013-01-01'/><decision on='2013-01-01'/><charge offence='t/1'/><fact id='p' value='yes'/>"
      "<acts><batch id='b1' of='x' count='%u' invalid='%u' obtained='%s' on='2010-01-01'/>%s%s</acts>"
      "</case>",
      count, invalid, way, other, given);
}

static gboolean moves_with (const Program *old, const Program *now, char *text)
{
  const Ranks was = decided_text (old, text), is = decided_text (now, text);
  g_free (text);
  return was.floor != is.floor || was.ceiling != is.ceiling;
}

static gboolean any_list_moves (const Program *old, const Program *now)
{
  gboolean moves = FALSE;
  for (guint count = 1; !moves && count <= 10; count++)
    for (guint way = 0; !moves && way < G_N_ELEMENTS (ways); way++)
      for (guint to = 0; !moves && to < G_N_ELEMENTS (recipients); to++)
        for (guint day = 0; !moves && day < G_N_ELEMENTS (later); day++)
          moves = moves_with (old, now, write_list (count, 0, ways[way], recipients[to], later[day])) ||
                  moves_with (old, now, write_list (count, count / 2, ways[way], recipients[to], later[day]));
  return moves;
}

/* ---- what is found ---- */

static void is_decided_so (const Diff *diff, const Shift *shift)
{
  for (guint side = 0; side < N_PAIR; side++) {
    g_autofree char *text = case_write (shift->witness[side], diff->of[side]->law->vocabulary);
    const Ranks decided = decided_text (diff->of[side], text);
    CU_ASSERT_EQUAL (decided.floor, shift->move.floor[side]);
    CU_ASSERT_EQUAL (decided.ceiling, shift->move.ceiling[side]);
  }
  CU_ASSERT_TRUE (memcmp (&shift->move.floor[0], &shift->move.floor[1], sizeof (guint)) != 0 ||
                  memcmp (&shift->move.ceiling[0], &shift->move.ceiling[1], sizeof (guint)) != 0);
}

static void finds_what_moves (const char *before, const char *after)
{
  g_autoptr (Program) old = rules_counting (before), now = rules_counting (after);
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  guint found = 0;
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    found += shift->by == SHIFT_BY_ACTS;
    is_decided_so (diff, shift);
  }
  CU_ASSERT_EQUAL (found > 0, any_list_moves (old, now));
}

/* The n-th of all rules that can be made of these. */
static char *rule (guint n)
{
  static const char *const unlawful[] = { "", " unlawful='bought'", " unlawful='bought stolen'" };
  static const char *const once[] = { "", " obtained-then-given='twice'" };
  static const char *const each[] = { "", " recipients='each'" };
  static const char *const found[] = { "", " batches='as-found'" };
  static const char *const adding[] = { "",
                                        "<cumulation article='3' of='x' years='2'/>",
                                        "<cumulation article='3' of='x' years='3'/>",
                                        "<cumulation article='3' of='x' years='2' times='2'/>",
                                        "<cumulation article='3' of='x' years='2' times='3'/>",
                                        "<cumulation article='3' of='x' years='2' when='p'/>" };
  const guint first = n % 3, second = n / 3 % 2, third = n / 6 % 2, fourth = n / 12 % 2, fifth = n / 24 % 6;
  return g_strdup_printf ("<counting article='2' of='x'%s%s%s%s/>%s", unlawful[first], once[second], each[third],
                          found[fourth], adding[fifth]);
}
enum { N_RULES = 3 * 2 * 2 * 2 * 6 };

static void whatever_short_lists_show_is_found (void)
{
  for (guint i = 0; i < N_RULES; i += stride (43))
    for (guint k = 1; k <= 2; k++) {
      g_autofree char *before = rule (i), *after = rule ((i * 7 + k * 29) % N_RULES);
      finds_what_moves (before, after);
    }
}

static void the_least_amount_moves (void)
{
  g_autoptr (Program) old = rules_counting ("<counting article='2' of='x' recipients='each'/>");
  g_autoptr (Program) now = rules_counting ("<counting article='2' of='x' recipients='once'/>");
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  CU_ASSERT_EQUAL_FATAL (diff->shifts->len, 2);
  const Shift *low = g_ptr_array_index (diff->shifts, 0);
  CU_ASSERT_TRUE (low->move.floor[PAIR_OLD] == 1 && low->move.floor[PAIR_NOW] == 0);
  CU_ASSERT_EQUAL (g_array_index (low->witness[PAIR_OLD]->batches, Batch, 0).found.lo, 3); /* to two persons: six */
  CU_ASSERT_EQUAL (diff->unproved->len, 1); /* that there are no others */
}

#define READING(three, two)                                                                                            \
  "<readings zh='几次' en='how many times' article='3'><reading id='three' zh='三次' en='three'" three                 \
  "><cumulation article='3' of='x' years='2' times='3'/></reading><reading id='two' zh='二次' en='two'" two            \
  "><cumulation article='3' of='x' years='2' times='2'/></reading></readings>"

static void another_reading_by_default_counts_otherwise (void)
{
  finds_what_moves (READING (" default='yes'", ""), READING ("", " default='yes'"));
  g_autoptr (Program) old = rules_counting (READING (" default='yes'", ""));
  g_autoptr (Program) now = rules_counting (READING ("", " default='yes'"));
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  CU_ASSERT_TRUE (diff->shifts->len > 0 && diff->unproved->len > 0);
}

#define READ_AS_TWO(two)                                                                                               \
  "<readings zh='几次' en='how many times' article='3'><reading id='three' zh='三次' en='three' default='yes'>"    \
  "<cumulation article='3' of='x' years='2' times='3'/></reading><reading id='two' zh='二次' en='two'>"              \
  "<cumulation article='3' of='x' years='2' times='" two "'/></reading></readings>"

/* As things stand nothing moves; whoever reads it so is told which lists do. */
static void acts_that_another_reading_counts_otherwise_move_under_it (void)
{
  g_autoptr (Program) old = rules_counting (READ_AS_TWO ("2")), now = rules_counting (READ_AS_TWO ("4"));
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  CU_ASSERT_TRUE (diff->shifts->len > 0);
  for (guint i = 0; i < diff->shifts->len; i++) {
    const Shift *shift = g_ptr_array_index (diff->shifts, i);
    CU_ASSERT_TRUE (shift->reading[PAIR_OLD] != NULL && shift->by == SHIFT_BY_ACTS && !shift->replayed);
    CU_ASSERT_TRUE (shift->witness[PAIR_OLD]->batches->len >= 2);
    CU_ASSERT_FALSE (move_is_harsher (&shift->move));
  }
}

/* Acts of as many days as are asked for. */
static void days_on_which_acts_were_done_are_counted (void)
{
  g_autoptr (Program) old = rules_counting ("<cumulation article='3' of='x' years='2' times='3' by-day='yes'/>");
  g_autoptr (Program) now = rules_counting ("<cumulation article='3' of='x' years='2' times='4' by-day='yes'/>");
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  CU_ASSERT_TRUE_FATAL (diff->shifts->len > 0);
  const Shift *shift = g_ptr_array_index (diff->shifts, 0);
  CU_ASSERT_TRUE (shift->replayed && !move_is_harsher (&shift->move));
  CU_ASSERT_EQUAL (shift->witness[PAIR_OLD]->batches->len, 3);
  is_decided_so (diff, shift);
}

static void the_same_rules_in_other_words_move_nothing (void)
{
  g_autoptr (Program) old = rules_counting ("<counting article='2' of='x' recipients='each'/>");
  g_autoptr (Program) now = rules_counting ("<counting article='4' of='x' recipients='each'/>");
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  CU_ASSERT_EQUAL (diff->shifts->len, 0);
}

/* One act by itself counts anyway; beside a crime, which always counts, it needs another one. */
static void that_two_add_up_where_there_are_two_is_that_they_add_up (void)
{
  static const char *const crimes[] = { "", " crimes-add='yes'" };
  for (guint i = 0; i < G_N_ELEMENTS (crimes); i++) {
    g_autofree char *once = g_strdup_printf ("<cumulation article='3' of='x' years='2'%s/>", crimes[i]);
    g_autofree char *twice = g_strdup_printf ("<cumulation article='3' of='x' years='2' times='2'%s/>", crimes[i]);
    g_autoptr (Program) old = rules_counting (once);
    g_autoptr (Program) now = rules_counting (twice);
    g_autoptr (Diff) diff = diff_new (old, now, 10000);
    CU_ASSERT_EQUAL (diff->unproved->len, i);
    CU_ASSERT_EQUAL (diff->shifts->len, 0);
  }
}

/* More time is never less: of some list of acts the longer one makes a crime, and none it does away with. */
static void what_acts_of_some_time_must_meet_is_compared (void)
{
  static const char *const times[] = { "", " days='20'", " months='6'", " months='9'", " years='2'" };
  for (guint i = 1; i < G_N_ELEMENTS (times); i++) {
    g_autofree char *shorter = g_strdup_printf ("<acts%s><limit of='x' at-least='5'/></acts>", times[i - 1]);
    g_autofree char *longer = g_strdup_printf ("<acts%s><limit of='x' at-least='5'/></acts>", times[i]);
    g_autoptr (Program) old = rules_asking (shorter);
    g_autoptr (Program) now = rules_asking (longer);
    g_autoptr (Diff) diff = diff_new (old, now, 10000);
    CU_ASSERT_EQUAL_FATAL (diff->shifts->len, 1);
    const Shift *shift = g_ptr_array_index (diff->shifts, 0);
    CU_ASSERT_EQUAL (shift->move.floor[PAIR_OLD], 0);
    CU_ASSERT_EQUAL (shift->move.floor[PAIR_NOW], 1);
    is_decided_so (diff, shift);
    CU_ASSERT_EQUAL (diff->unproved->len, 1);
  }
}

static Program *rules_alone (const char *low, gboolean grave)
{
  g_autofree char *instrument = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' "
      "en='Some Interpretation' effective='2001-01-01'><standard offence='t/1'><article n='1'>"
      "<tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='%s'/></item></tier>%s</article>"
      "<cumulation article='3' of='x' years='1' crimes-add='yes'/></standard></instrument>",
      low, grave ? "<tier reach='high' paragraph='2'><item n='1'><limit of='x' at-least='9'/></item></tier>" : "");
  const char *one_tier = "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' "
                         "effective='2000-01-01'><offence id='t/1' article='1' zh='某罪' en='some offence'>"
                         "<version effective='2000-01-01' paragraph='1' subjects='person'>"
                         "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36' fine='with'/></tier>"
                         "</version></offence></instrument>";
  return rules_program ((const char *const[]) { vocabulary, grave ? statute : one_tier, instrument, NULL });
}

static guint n_unproved (const Diff *diff, UnprovedKind kind)
{
  guint n = 0;
  for (guint i = 0; i < diff->unproved->len; i++)
    n += g_array_index (diff->unproved, Unproved, i).kind == kind;
  return n;
}

/* What single acts must meet is one thing only where it asks the same of the same facts. */
static void acts_are_compared_by_what_they_ask (void)
{
#define ASKED(of, figure) "<limit of='" of "' at-least='" figure "'/>"
#define ACTS(inside) "<acts>" inside "</acts>"
#define BANDED(band) "<acts><limit of='x' at-least='" band "' local='l'/></acts>"
  static const char *const pairs[][2] = { { ACTS (ASKED ("x", "5")), ACTS (ASKED ("x", "6")) },
                                          { ACTS (ASKED ("x", "5")), ACTS (ASKED ("gains", "5")) },
                                          { ACTS (ASKED ("x", "5")),
                                            ACTS ("<all>" ASKED ("x", "5") ASKED ("gains", "9") "</all>") },
                                          { ACTS ("<any>" ASKED ("x", "5") ASKED ("gains", "9") "</any>"),
                                            ACTS ("<all>" ASKED ("x", "5") ASKED ("gains", "9") "</all>") },
                                          { ACTS (ASKED ("x", "5")), ACTS ("<limit of='x' above='5'/>") },
                                          { BANDED ("3..6"), BANDED ("3..7") } };
  static const char *const alike[][2] = { { ACTS (ASKED ("x", "5")), ACTS ("<limit of='x' above='4'/>") },
                                          { ACTS (ASKED ("x", "5")), ACTS ("<any><limit at-least='5' of='x'/></any>") },
                                          { BANDED ("3..6"), BANDED ("3..6") } };
  for (guint i = 0; i < G_N_ELEMENTS (pairs) + G_N_ELEMENTS (alike); i++) {
    const gboolean differ = i < G_N_ELEMENTS (pairs);
    const char *const *texts = differ ? pairs[i] : alike[i - G_N_ELEMENTS (pairs)];
    g_autoptr (Program) old = rules_asking (texts[0]), now = rules_asking (texts[1]);
    const PairLaw of[N_PAIR] = { { old, rules_plan (old) }, { now, rules_plan (now) } };
    CU_ASSERT_EQUAL (ledger_acts_differ (of), differ);
    g_autoptr (Diff) diff = diff_new (old, now, 10000);
    CU_ASSERT_EQUAL (diff->unproved->len > 0, differ);
    CU_ASSERT_TRUE (differ || diff->shifts->len == 0);
    for (guint k = 0; k < diff->shifts->len; k++)
      is_decided_so (diff, g_ptr_array_index (diff->shifts, k));
  }
}

/* Two acts far from each other add up where each is the crime by itself: what sums show is not all. */
static void acts_that_are_crimes_by_themselves_are_not_proved_by_sums (void)
{
  g_autoptr (Program) old = rules_alone ("5", TRUE), now = rules_alone ("6", TRUE);
  g_autoptr (Diff) diff = diff_new (old, now, 10000);
  char *text = write_list (5, 0, "bought", "", "2013-01-01");
  const Ranks was = decided_text (old, text), is = decided_text (now, text);
  g_free (text);
  CU_ASSERT_EQUAL (was.floor, 2);
  CU_ASSERT_EQUAL (is.ceiling, 0);
  CU_ASSERT_EQUAL (n_unproved (diff, UNPROVED_ALONE), 1);
}

/* With one tier, and a figure that only rises, what sums show is all. */
static void acts_of_one_tier_go_one_way (void)
{
  g_autoptr (Program) old = rules_alone ("5", FALSE), now = rules_alone ("6", FALSE);
  g_autoptr (Diff) diff = diff_new (old, now, 10000), same = diff_new (old, old, 10000);
  CU_ASSERT_EQUAL (diff->unproved->len + same->unproved->len, 0);
  CU_ASSERT_EQUAL (diff->shifts->len, 1);
}

SUITE (ledger_moves, { "whatever short lists show is found", whatever_short_lists_show_is_found },
       { "the least amount moves", the_least_amount_moves },
       { "another reading by default counts otherwise", another_reading_by_default_counts_otherwise },
       { "acts that another reading counts otherwise move under it",
         acts_that_another_reading_counts_otherwise_move_under_it },
       { "days on which acts were done are counted", days_on_which_acts_were_done_are_counted },
       { "the same rules in other words move nothing", the_same_rules_in_other_words_move_nothing },
       { "that two add up where there are two is that they add up",
         that_two_add_up_where_there_are_two_is_that_they_add_up },
       { "what acts of some time must meet is compared", what_acts_of_some_time_must_meet_is_compared },
       { "acts are compared by what they ask", acts_are_compared_by_what_they_ask },
       { "acts that are crimes by themselves are not proved by sums",
         acts_that_are_crimes_by_themselves_are_not_proved_by_sums },
       { "acts of one tier go one way", acts_of_one_tier_go_one_way })
