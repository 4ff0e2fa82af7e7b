/* Facts that no offence charged asks for: noted while a case is read, named in the report. */
#include "explained.h"
#include "report/words/phrases_expect.h"
#include "test.h"

#define LOW "<item n='1' when='p'><limit of='x' at-least='5'/></item>"

static void unused (const char *inside, const char *expected)
{
  g_autoptr (Reasons) reasons = explained_small (LOW, NULL, "complete", inside);
  g_autofree char *text = phrase_unused (reasons, SILL_EN);
  CU_ASSERT_STRING_EQUAL (text == NULL ? "-" : text, expected);
}

static void in_the_report (void)
{
  unused ("<fact id='x' value='5'/><fact id='p' value='yes'/>", "-");
  unused ("<fact id='x' value='5'/><fact id='y' value='5'/><fact id='q' value='no'/>",
          "Facts that no offence charged asks for, not used: y, q.");
  unused (
      "<defendant id='a'><fact id='y' value='1'/></defendant><defendant id='b'><fact id='y' value='2'/></defendant>",
      "Facts that no offence charged asks for, not used: y.");
  unused ("<charge offence='t/1'><fact id='x' value='5'/><fact id='z' value='5'/></charge>",
          "Facts that no offence charged asks for, not used: z.");
}

SUITE (case_unused, { "a fact that no offence charged asks for is named", in_the_report })
