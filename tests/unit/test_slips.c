/* Which mistakes are at home in the law of an offence. */
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

static void assert_fits (const char *offence, Blunder blunder, gboolean fits)
{
  g_autoptr (Setting) setting = shipped_setting (offence);
  CU_ASSERT_EQUAL (slip_fits (setting, blunder), fits);
}

static void what_the_law_does_not_know_of_fits_nowhere_in_it (void)
{
  assert_fits ("cn/253-1", BLUNDER_RAW_SUM, TRUE); /* shares of items add up there */
  assert_fits ("cn/264", BLUNDER_RAW_SUM, FALSE);
  assert_fits ("cn/253-1", BLUNDER_COUNTED_TWICE, TRUE); /* so do records that were obtained and sold */
  assert_fits ("cn/264", BLUNDER_COUNTED_TWICE, FALSE);
  assert_fits ("cn/264", BLUNDER_AS_PERSON, FALSE); /* no organization steals */
}

static void a_halved_limit_is_forgotten_and_taken_without_reason (void)
{
  assert_fits ("cn/264", BLUNDER_HALF_FORGOTTEN, TRUE);
  assert_fits ("cn/264", BLUNDER_HALF_ALWAYS, TRUE);
}

static void digits_are_misread_anywhere (void)
{
  assert_fits ("cn/264", BLUNDER_TENTH, TRUE);
  assert_fits ("cn/347", BLUNDER_TENFOLD_FIGURE, TRUE);
}

/* Of the drugs that cases are made near, the first four of the table come as often as all that stand behind the twelfth. */
static void cases_are_about_what_a_table_names_first (void)
{
  g_autoptr (Setting) setting = shipped_setting ("cn/347");
  const Vocabulary *vocabulary = setting->program->law->vocabulary;
  const gint opium = vocabulary_find (vocabulary, "opium");
  guint first = 0, last = 0;
  for (guint seed = 1; seed <= 200; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_AT_LIMIT, DIFFICULTY_EASY, &chance);
    const gint place = sketch == NULL ? -1 : (gint) sketch->mark->facts[0] - opium;
    first += place >= 0 && place < 4;
    last += place >= 12;
  }
  CU_ASSERT_TRUE (last > 0 && first > last);
}

SUITE (slips, { "what the law does not know of fits nowhere in it", what_the_law_does_not_know_of_fits_nowhere_in_it },
       { "a halved limit is forgotten, and taken without reason",
         a_halved_limit_is_forgotten_and_taken_without_reason },
       { "digits are misread anywhere", digits_are_misread_anywhere },
       { "cases are about what a table names first", cases_are_about_what_a_table_names_first })
