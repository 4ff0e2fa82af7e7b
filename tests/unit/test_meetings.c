/* Which law of the one program stands in the time of which law of the other. */
#include "probe/meetings.h"
#include "rules.h"
#include "test.h"

#define SPACE "xmlns='urn:sill:rules:1' "
#define FACTS                                                                                                          \
  "<vocabulary " SPACE "id='v'><unit id='records' zh='条' en='records'/>"                                             \
  "<fact id='x' kind='quantity' unit='records' zh='数' en='x' ask-zh='?' ask-en='?' provision='v'/></vocabulary>"
#define VERSION(from)                                                                                                  \
  "<version effective='" from "' subjects='person'><tier id='low' rank='1' zh='低' "                                  \
  "en='low'><penalty/></tier></version>"
#define STATUTE(versions)                                                                                              \
  "<instrument " SPACE "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"                           \
  "<offence id='t/1' article='1' zh='罪' en='o' tells='x'>" versions "</offence></instrument>"
#define STANDARD(from, until)                                                                                          \
  "<instrument " SPACE "id='t/s" from "' kind='interpretation' zh='解释' en='standard' effective='" from "' " until    \
  "><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item><limit of='x' at-least='5'/></item>"  \
  "</tier></article></standard></instrument>"

static Program *program_of (const char *statute, const char *standard, const char *other)
{
  return rules_program ((const char *const[]) { FACTS, statute, standard, other, NULL });
}

static const Meeting *at (const GArray *meetings, guint i) { return &g_array_index (meetings, Meeting, i); }

/* A new text from 2010 on parts the time; before it and after it both are met. */
static void cuts (void)
{
  g_autoptr (Program) old = program_of (STATUTE (VERSION ("2000-01-01")), STANDARD ("2001-01-01", ""), NULL);
  g_autoptr (Program) now = program_of (STATUTE (VERSION ("2000-01-01")), STANDARD ("2001-01-01", "until='2010-01-01'"),
                                        STANDARD ("2010-01-01", ""));
  g_autoptr (GArray) meetings = meetings_of (old, now, "t/1");
  CU_ASSERT_EQUAL (meetings->len, 3);
  CU_ASSERT_EQUAL (at (meetings, 0)->days.lo, civil_day ((CivilDate) { 2000, 1, 1 }));
  CU_ASSERT_EQUAL (at (meetings, 1)->days.lo, civil_day ((CivilDate) { 2001, 1, 1 }));
  CU_ASSERT_EQUAL (at (meetings, 1)->days.hi, civil_day ((CivilDate) { 2009, 12, 31 }));
  CU_ASSERT_EQUAL (at (meetings, 2)->days.lo, civil_day ((CivilDate) { 2010, 1, 1 }));
  CU_ASSERT_EQUAL (at (meetings, 2)->days.hi, DAY_MAX);
  CU_ASSERT_PTR_EQUAL (at (meetings, 1)->of[PAIR_OLD].plan, at (meetings, 2)->of[PAIR_OLD].plan);
  CU_ASSERT_PTR_NOT_EQUAL (at (meetings, 1)->of[PAIR_NOW].plan, at (meetings, 2)->of[PAIR_NOW].plan);
  for (guint i = 0; i < meetings->len; i++)
    CU_ASSERT_FALSE (at (meetings, i)->earlier);
}

/* Conduct before an amendment can be judged after it: where both have one law of that time it goes on; where the newer text is another
 * one from then on, the pair is met by itself. */
static void earlier_versions (void)
{
  g_autoptr (Program) law =
      program_of (STATUTE (VERSION ("2000-01-01") VERSION ("2015-01-01")), STANDARD ("2001-01-01", ""), NULL);
  g_autoptr (Program) other = program_of (STATUTE (VERSION ("2000-01-01") VERSION ("2015-01-01")),
                                          STANDARD ("2001-01-01", "until='2016-01-01'"), STANDARD ("2016-01-01", ""));
  g_autoptr (GArray) same = meetings_of (law, law, "t/1"), meetings = meetings_of (law, other, "t/1");
  guint n_earlier = 0;
  CU_ASSERT_EQUAL (at (same, 1)->days.lo, civil_day ((CivilDate) { 2001, 1, 1 }));
  CU_ASSERT_EQUAL (at (same, 1)->days.hi, DAY_MAX);
  for (guint i = 0; i < meetings->len; i++) {
    const Meeting *meeting = at (meetings, i);
    n_earlier += meeting->earlier;
    if (meeting->earlier) {
      CU_ASSERT_EQUAL (meeting->conduct, civil_day ((CivilDate) { 2014, 12, 31 }));
      CU_ASSERT_EQUAL (meeting->days.lo, civil_day ((CivilDate) { 2016, 1, 1 }));
    }
  }
  CU_ASSERT_EQUAL (n_earlier, 1);
}

SUITE (meetings, { "time is cut where a text begins or ends in either", cuts },
       { "conduct before an amendment is met by its own law", earlier_versions })
