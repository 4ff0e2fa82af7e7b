#include "select/candidates.h"
#include "rules.h"
#include "test.h"
#include <string.h>

/* An offence that exists from 2000, gets heavier in 2010 (a second rank), and has interpretations from 2005 and 2015; an
 * older text of 1990 is not held. t/2 is new in 2010. The interpretation of 2015 is milder in x, harder in y. */
static const char *const texts[] = {
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
  "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='?' ask-en='?' provision='t'/></vocabulary>",
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
  "<offence id='t/1' article='1' zh='罪' en='offence'>"
  "<version effective='1990-01-01' held='no' subjects='person organization'/>"
  "<version effective='2000-01-01' subjects='person'><tier id='low' rank='1' zh='低' en='low'><penalty "
  "to-months='36'/></tier>"
  "</version><version effective='2010-01-01' subjects='person'>"
  "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier>"
  "<tier id='high' no-figure='yes' rank='2' zh='高' en='high'><penalty from-months='36' "
  "to-months='84'/></tier></version></offence>"
  "<offence id='t/2' article='2' zh='新罪' en='new offence'><version effective='2010-01-01' subjects='person'>"
  "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier></version></offence></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='t/old' kind='interpretation' zh='旧' en='old' effective='2005-01-01' "
  "until='2015-01-01'>"
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' "
  "at-least='10'/></item></tier>"
  "<tier reach='high' paragraph='2'><item n='1'><scale items='1(1)(1)' "
  "by='10'/></item></tier></article></standard></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2015-01-01'>"
  "<standard offence='t/2'><article n='2'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='1'/>"
  "</item></tier></article></standard>"
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' "
  "at-least='20'/></item><item n='2'><limit of='y' at-least='5'/></item></tier>"
  "<tier reach='high' paragraph='2'><item n='1'><scale items='1(1)(1)' "
  "by='10'/></item></tier></article></standard></instrument>",
  NULL
};

static Interval day (const char *text)
{
  Interval day = { 0, DAY_MAX };
  const gboolean was_read = text == NULL || civil_read (text, strlen (text), &day.lo, &day.hi);
  g_assert (was_read);
  return day;
}

typedef struct {
  const char *offence, *from, *to, *decided; /* dates NULL: unknown */
  gint64 x, y;
  LaterPart later_part;
  gboolean partial;
} Trial;

static void state (const Program *program, Case *fact_case, const char *fact, gint64 value)
{
  const Stated stated = { rules_slot (program, fact), -1, interval_point (value), NULL, 0, SHARE_UNSAID, FALSE };
  g_array_append_val (fact_case->stated, stated);
}

static ChargeVerdict try_with (Program *program, const Trial *trial)
{
  g_autoptr (Verdict) verdict = verdict_new (program);
  Case *fact_case = case_new ();
  const Charge charge = { .offence = trial->offence == NULL ? "t/1" : trial->offence, .defendant = -1 };
  fact_case->complete = !trial->partial;
  fact_case->conduct_from = day (trial->from);
  fact_case->conduct_to = day (trial->to);
  fact_case->decided = day (trial->decided);
  fact_case->later_part = trial->later_part;
  g_array_append_val (fact_case->charges, charge);
  state (program, fact_case, "x", trial->x);
  state (program, fact_case, "y", trial->y);
  pipeline_decide (program, fact_case, verdict);
  ChargeVerdict found = g_array_index (verdict->charges, ChargeVerdict, 0);
  case_free (fact_case);
  for (guint i = 0; i < MOST_CANDIDATES; i++)
    found.laws.candidates[i].plan = NULL; /* dies with the program */
  return found;
}

static ChargeVerdict try_case (const Trial *trial)
{
  g_autoptr (Program) program = rules_program (texts);
  return try_with (program, trial);
}

/* The verdict on x records, conduct and decision as given. */
static ChargeVerdict decide (gint64 x, const char *from, const char *to, const char *decided)
{
  return try_case (&(Trial) { .from = from, .to = to, .decided = decided, .x = x });
}

static void conduct_before_the_offence_existed_is_none (void)
{
  ChargeVerdict found = decide (1000, "1989-01", "1989-12-31", "2020-01-01");
  CU_ASSERT_EQUAL (found.laws.n_candidates, 0);
  CU_ASSERT_EQUAL (found.ceiling, 0);
  CU_ASSERT_TRUE (found.decided);
}

static void old_conduct_keeps_the_lighter_old_statute (void)
{
  ChargeVerdict found = decide (300, "2006", "2007", "2012-01-01");
  CU_ASSERT_EQUAL (found.laws.n_candidates, 2);
  CU_ASSERT_EQUAL (found.applied, 0);
  CU_ASSERT_EQUAL (found.floor, 1);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_OF_THE_ACT);
  CU_ASSERT_EQUAL (found.laws.candidates[1].ceiling, 2);
  CU_ASSERT_EQUAL (found.laws.candidates[1].choice, CHOICE_NOT_LIGHTER);
}

static void newer_interpretation_applies_where_it_is_lighter (void)
{
  ChargeVerdict found = decide (15, "2011", "2012", "2016-01-01");
  CU_ASSERT_EQUAL (found.laws.n_candidates, 2);
  CU_ASSERT_EQUAL (found.floor, 0);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_HEAVIER);
  CU_ASSERT_EQUAL (found.laws.candidates[found.applied].choice, CHOICE_NEWER_LIGHTER);
}

static void newer_interpretation_applies_where_none_was (void)
{
  ChargeVerdict found = decide (10, "2001", "2002", "2006-01-01");
  CU_ASSERT_EQUAL (found.laws.n_candidates, 1);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_NEWER_FIRST);
  CU_ASSERT_EQUAL (found.floor, 1);
}

static ChargeVerdict across (LaterPart later_part, gboolean partial)
{
  return try_case (&(Trial) { .from = "2009-06",
                              .to = "2010-06",
                              .decided = "2012-01-01",
                              .x = 100,
                              .later_part = later_part,
                              .partial = partial });
}

static void conduct_across_an_amendment_is_presumed_to_meet_the_later_law (void)
{
  ChargeVerdict found = across (LATER_PART_UNSAID, FALSE);
  CU_ASSERT_EQUAL (found.laws.n_candidates, 2);
  CU_ASSERT_EQUAL (found.applied, 1);
  CU_ASSERT_TRUE (found.laws.candidates[1].crosses && found.decided);
  CU_ASSERT_EQUAL (found.laws.crossing, CROSSES_PRESUMED);
  CU_ASSERT_EQUAL (found.floor, 2);
  CU_ASSERT_EQUAL (found.laws.candidates[0].ceiling, 1);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_EARLIER);
  CU_ASSERT_EQUAL (found.laws.candidates[1].choice, CHOICE_AT_END);
}

static void a_later_part_that_is_a_crime_settles_it (void)
{
  ChargeVerdict found = across (LATER_PART_YES, TRUE);
  CU_ASSERT_TRUE (found.decided && found.floor == 2 && found.applied == 1);
}

static void a_later_part_that_is_none_leaves_the_earlier_law_as_that_of_the_conduct (void)
{
  ChargeVerdict found = across (LATER_PART_NO, FALSE);
  CU_ASSERT_TRUE (found.decided && found.floor == 1 && found.applied == 0);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_OF_THE_ACT);
  CU_ASSERT_EQUAL (found.laws.candidates[1].choice, CHOICE_NOT_LIGHTER);
}

static void a_later_part_that_is_not_known_leaves_both_laws_open (void)
{
  const ChargeVerdict founds[] = { across (LATER_PART_UNKNOWN, FALSE), across (LATER_PART_UNSAID, TRUE) };
  for (guint i = 0; i < G_N_ELEMENTS (founds); i++) {
    CU_ASSERT_TRUE (founds[i].floor == 1 && founds[i].ceiling == 2 && !founds[i].decided && founds[i].exact);
    CU_ASSERT_TRUE (founds[i].floor_if_earlier == 1 && founds[i].ceiling_if_earlier == 1);
    CU_ASSERT_TRUE (founds[i].laws.candidates[0].may_apply);
  }
}

static void without_an_earlier_law_a_later_part_that_is_no_crime_leaves_none (void)
{
  Trial trial = { .offence = "t/2", .from = "2009-06", .to = "2016-06", .x = 100, .later_part = LATER_PART_NO };
  ChargeVerdict found = try_case (&trial);
  CU_ASSERT_TRUE (found.laws.n_candidates == 0 && found.ceiling == 0 && found.decided);
  trial.later_part = LATER_PART_UNKNOWN;
  found = try_case (&trial);
  CU_ASSERT_TRUE (found.floor == 0 && found.ceiling == 1 && !found.decided);
}

static void nothing_is_presumed_of_conduct_that_began_before_the_offence (void)
{
  Trial trial = { .offence = "t/2", .from = "2009-06", .to = "2016-06", .decided = "2017", .x = 100 };
  ChargeVerdict found = try_case (&trial);
  CU_ASSERT_EQUAL (found.laws.crossing, CROSSES_OPEN);
  CU_ASSERT_TRUE (found.floor == 0 && found.ceiling == 1 && !found.decided && found.exact);
  trial.later_part = LATER_PART_YES;
  found = try_case (&trial);
  CU_ASSERT_TRUE (found.floor == 1 && found.decided && found.laws.is_new);
}

static void conduct_that_may_have_begun_before_the_offence_is_open (void)
{
  Trial trial = { .offence = "t/2", .from = "2010-01-01", .to = "2016-06", .decided = "2017", .x = 100 };
  CU_ASSERT_TRUE (try_case (&trial).decided);
  trial.from = "2009";
  CU_ASSERT_FALSE (try_case (&trial).decided);
}

static void conduct_from_before_the_offence_to_beyond_an_amendment_may_be_no_crime (void)
{
  ChargeVerdict found = try_case (&(Trial) { .from = "1989-06", .to = "2010-06", .decided = "2012-01-01", .x = 100 });
  CU_ASSERT_TRUE (found.floor == 0 && found.ceiling == 2 && !found.decided);
  CU_ASSERT_TRUE (found.floor_if_earlier == 0 && found.floor_if_whole == 2);
  found = try_case (
      &(Trial) { .from = "1989-06", .to = "2010-06", .decided = "2012-01-01", .x = 100, .later_part = LATER_PART_NO });
  CU_ASSERT_TRUE (found.floor == 0 && found.ceiling == 1 && !found.decided);
}

/* Two documents in a row, or one beside the other, with the same figures of x; the last one has another. */
static const char *const alike[] = {
  "<vocabulary xmlns='urn:sill:rules:1' id='a/facts'><unit id='records' zh='条' en='records'/>"
  "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='a'/>"
  "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='?' ask-en='?' provision='a'/></vocabulary>",
  "<instrument xmlns='urn:sill:rules:1' id='a/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
  "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
  "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier></version></offence></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='a/first' kind='interpretation' zh='甲' en='first' effective='2005-01-01' "
  "until='2012-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
  "<limit of='x' at-least='10'/></item></tier></article></standard></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='a/second' kind='opinion' zh='乙' en='second' effective='2010-01-01'>"
  "<standard offence='t/1'><article n='7'><tier reach='low' paragraph='1'><item n='3'>"
  "<limit of='x' at-least='10'/></item></tier></article></standard></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='a/third' kind='interpretation' zh='丙' en='third' effective='2015-01-01'>"
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
  "<limit of='x' at-least='5'/></item></tier></article></standard></instrument>",
  NULL
};

/* Whether it ran into other figures than it began under, where x is not known. */
static gboolean runs_into_others (const char *from, const char *to)
{
  g_autoptr (Program) program = rules_program (alike);
  const ChargeVerdict found =
      try_with (program, &(Trial) { .from = from, .to = to, .decided = "2020", .x = 7, .partial = TRUE });
  for (guint i = 0; i < found.laws.n_candidates; i++)
    if (found.laws.candidates[i].older != 0)
      return TRUE;
  return FALSE;
}

static void conduct_that_ran_into_a_text_of_equal_figures_is_in_no_doubt_about_them (void)
{
  CU_ASSERT_FALSE (runs_into_others ("2008", "2011-06-01"));
  CU_ASSERT_FALSE (runs_into_others ("2011-06-01", "2013-01-01"));
  CU_ASSERT_FALSE (runs_into_others ("2008", "2014-01-01"));
  CU_ASSERT_TRUE (runs_into_others ("2013-01-01", "2016-01-01"));
}

static void conduct_that_ran_into_milder_figures_is_judged_by_them (void)
{
  ChargeVerdict found = decide (15, "2014-06", "2015-06", "2016-01-01");
  CU_ASSERT_EQUAL (found.laws.n_candidates, 2);
  CU_ASSERT_TRUE (found.decided && found.floor == 0 && found.applied == 1);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_EARLIER);
  CU_ASSERT_EQUAL (found.laws.candidates[1].choice, CHOICE_AT_END);
}

static void conduct_that_ran_into_harder_figures_stays_open_down_to_the_older_ones (void)
{
  ChargeVerdict found = try_case (&(Trial) { .from = "2014-06", .to = "2015-06", .decided = "2016-01-01", .y = 5 });
  CU_ASSERT_TRUE (!found.decided && found.floor == 0 && found.ceiling == 1 && found.applied == 1);
  CU_ASSERT_EQUAL (found.laws.candidates[0].choice, CHOICE_OPEN);
  CU_ASSERT_EQUAL (found.floor_if_newer, 1);
}

static void a_text_that_is_not_held_leaves_every_tier_open (void)
{
  ChargeVerdict found = decide (25, "1995", "1996", "2016-01-01");
  CU_ASSERT_TRUE (!found.decided && found.floor == 0 && found.ceiling == 1 && found.applied == 0);
}

static void where_the_newer_law_makes_it_no_crime_the_older_text_does_not_matter (void)
{
  ChargeVerdict found = decide (5, "1995", "1996", "2016-01-01");
  CU_ASSERT_TRUE (found.decided && found.ceiling == 0 && found.applied > 0);
}

static void unknown_conduct_leaves_every_law_open (void)
{
  ChargeVerdict found = decide (200, NULL, NULL, NULL);
  CU_ASSERT_TRUE (found.floor == 0 && found.ceiling == 2 && !found.decided && found.exact);
  CU_ASSERT_TRUE (found.one_day && found.maybe_before && found.days[DAY_BEGAN].matters);
  CU_ASSERT_FALSE (found.days[DAY_ENDED].matters || found.days[DAY_DECIDED].matters);
  CU_ASSERT_TRUE (found.days[DAY_BEGAN].floor_if_least == 0 && found.days[DAY_BEGAN].ceiling_if_least == 0);
  CU_ASSERT_TRUE (found.days[DAY_BEGAN].floor_if_most == 2 && found.days[DAY_BEGAN].ceiling_if_most == 2);
}

static void no_figure_in_force_leaves_every_tier_open (void)
{
  ChargeVerdict found = decide (100, "2001", "2002", "2003-01-01");
  CU_ASSERT_EQUAL (found.floor, 0);
  CU_ASSERT_EQUAL (found.ceiling, 1);
  CU_ASSERT_FALSE (found.decided);
}

/* Every year another interpretation, so that conduct over all of them meets more than are kept. */
static void more_figures_than_fit_leave_the_range_open_downwards (void)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (many, g_strdup (texts[i]));
  for (guint i = 0; i < MOST_CANDIDATES + 2; i++)
    g_ptr_array_add (
        many, g_strdup_printf ("<instrument xmlns='urn:sill:rules:1' id='t/i%u' kind='interpretation' zh='释' en='i' "
                               "effective='%u-01-01' until='%u-01-01'><standard offence='t/1'><article n='1'>"
                               "<tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='%u'/></item></tier>"
                               "</article></standard></instrument>",
                               i, 2011 + i, 2012 + i, 1 + i));
  g_ptr_array_add (many, NULL);
  g_autoptr (Program) program = rules_program ((const char *const *) many->pdata);
  const Trial trial = { .from = "2011", .to = "2043-06", .decided = "2044-01-01", .x = 100 };
  ChargeVerdict found = try_with (program, &trial);
  CU_ASSERT_TRUE (found.laws.full && found.laws.n_candidates == MOST_CANDIDATES);
  CU_ASSERT_TRUE (found.floor == 0 && found.ceiling == 1 && !found.exact && !found.decided);
}

SUITE (candidates, { "conduct before the offence existed is none", conduct_before_the_offence_existed_is_none },
       { "old conduct keeps the lighter old statute", old_conduct_keeps_the_lighter_old_statute },
       { "a newer interpretation applies where it is lighter", newer_interpretation_applies_where_it_is_lighter },
       { "a newer interpretation applies where there was none", newer_interpretation_applies_where_none_was },
       { "conduct across an amendment is presumed to meet the later law",
         conduct_across_an_amendment_is_presumed_to_meet_the_later_law },
       { "a later part that is a crime settles it", a_later_part_that_is_a_crime_settles_it },
       { "a later part that is none leaves the earlier law as that of the conduct",
         a_later_part_that_is_none_leaves_the_earlier_law_as_that_of_the_conduct },
       { "a later part that is not known leaves both laws open", a_later_part_that_is_not_known_leaves_both_laws_open },
       { "without an earlier law a later part that is no crime leaves none",
         without_an_earlier_law_a_later_part_that_is_no_crime_leaves_none },
       { "nothing is presumed of conduct that began before the offence",
         nothing_is_presumed_of_conduct_that_began_before_the_offence },
       { "conduct that may have begun before the offence is open",
         conduct_that_may_have_begun_before_the_offence_is_open },
       { "conduct from before the offence to beyond an amendment may be no crime",
         conduct_from_before_the_offence_to_beyond_an_amendment_may_be_no_crime },
       { "conduct that ran into a text of equal figures is in no doubt about them",
         conduct_that_ran_into_a_text_of_equal_figures_is_in_no_doubt_about_them },
       { "conduct that ran into milder figures is judged by them",
         conduct_that_ran_into_milder_figures_is_judged_by_them },
       { "conduct that ran into harder figures stays open down to the older ones",
         conduct_that_ran_into_harder_figures_stays_open_down_to_the_older_ones },
       { "a text that is not held leaves every tier open", a_text_that_is_not_held_leaves_every_tier_open },
       { "where the newer law makes it no crime the older text does not matter",
         where_the_newer_law_makes_it_no_crime_the_older_text_does_not_matter },
       { "more figures than fit leave the range open downwards", more_figures_than_fit_leave_the_range_open_downwards },
       { "unknown conduct leaves every law open", unknown_conduct_leaves_every_law_open },
       { "no figure in force leaves every tier open", no_figure_in_force_leaves_every_tier_open })
