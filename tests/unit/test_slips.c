/* Which mistakes are at home in the law of an offence. */
#include "shipped_school.h"
#include "teach/question/slips.h"
#include "test.h"

static void assert_fits (const char *offence, Blunder blunder, gboolean fits)
{
  const Setting *setting = shipped_setting (offence);
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

/* Six drugs of the table are not called rare; half of the cases and more are about them, and some about the others. */
static void cases_are_seldom_about_what_is_called_rare (void)
{
  const Setting *setting = shipped_setting ("cn/347");
  guint usual = 0, rare = 0;
  for (guint seed = 1; seed <= 200; seed++) {
    Chance chance = { seed };
    g_autoptr (Sketch) sketch = theme_sketch (setting, THEME_AT_LIMIT, DIFFICULTY_EASY, &chance);
    if (sketch == NULL)
      continue;
    *(vocabulary_fact (setting->program->law->vocabulary, sketch->mark->facts[0])->rare ? &rare : &usual) += 1;
  }
  CU_ASSERT_TRUE (rare > 0 && usual > rare);
}

SUITE (slips, { "what the law does not know of fits nowhere in it", what_the_law_does_not_know_of_fits_nowhere_in_it },
       { "a halved limit is forgotten, and taken without reason",
         a_halved_limit_is_forgotten_and_taken_without_reason },
       { "digits are misread anywhere", digits_are_misread_anywhere },
       { "cases are seldom about what is called rare", cases_are_seldom_about_what_is_called_rare })
