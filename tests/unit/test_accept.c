/* Expectations that are not met, rewritten in their file, and nothing else of it. */
#include "suite/accept.h"
#include <string.h>
#include "explained.h"
#include "test.h"

#define LOW "<item n='1'><limit of='x' at-least='5'/></item><item n='2'><limit of='y' at-least='5'/></item>"
#define HIGH "<item n='1'><limit of='x' at-least='50'/></item>"
#define CASE "<case xmlns='urn:sill:case:1' findings='complete'>"

/* `stated` and `expect` as the case has them; `file`: around CASE … </case>, where `expect` is %s. */
static void becomes_in (const char *findings, const char *stated, const char *expect, const char *expected)
{
  g_autofree char *inside = g_strconcat (stated, expect, NULL);
  g_autofree char *before = g_strdup_printf (CASE "\n  %s<!-- <expect/> --></case>\n", expect);
  g_autofree char *after = g_strdup_printf (CASE "\n  %s<!-- <expect/> --></case>\n", expected);
  g_autoptr (Reasons) reasons = explained_small (LOW, HIGH, findings, inside);
  g_autoptr (Acceptance) acceptance = acceptance_new ();
  acceptance_add (acceptance, reasons, 0);
  g_autofree char *accepted = acceptance_write (acceptance, before, strlen (before));
  CU_ASSERT_PTR_NOT_NULL_FATAL (accepted);
  CU_ASSERT_STRING_EQUAL (accepted, after);
}

static void becomes (const char *stated, const char *expect, const char *expected)
{
  becomes_in ("complete", stated, expect, expected);
}

#define X7 "<fact id='x' value='7'/>"

static void what_is_met_stays (void)
{
  becomes (X7, "<expect  items = '1(1)(1)'\n tier='低'/>", "<expect  items = '1(1)(1)'\n tier='低'/>");
  becomes (X7, "<expect floor='1'></expect>", "<expect floor='1'></expect>");
}

static void only_the_words_change (void)
{
  becomes (X7, "<expect   tier = 'high' />", "<expect   tier = 'low' />");
  becomes ("", "<expect offence='t/1' tier=\"low\"/>", "<expect offence='t/1' tier=\"none\"/>");
  becomes (X7, "<expect tier='low'  items='1(1)(2)'/>", "<expect tier='low'  items='1(1)(1)'/>");
  becomes ("", "<expect tier='低' items='1(1)(2)' />", "<expect tier='none' />");
  becomes (X7, "<expect tier='high' items='1(1)(1)'></expect>", "<expect tier='low' items='1(1)(1)'></expect>");
}

static void documents_change_too (void)
{
  becomes (X7, "<expect instrument='t/standard' tier='high'/>", "<expect instrument='t/standard' tier='low'/>");
}

static void a_range_and_a_tier_take_turns (void)
{
  becomes_in ("partial", "<fact id='x' min='7'/>", "<expect tier='high'/>", "<expect floor=\"low\" ceiling=\"high\"/>");
  becomes (X7, "<expect floor='none' ceiling='high'/>", "<expect tier=\"low\"/>");
  becomes (X7, "<expect floor='high'/>", "<expect tier=\"low\"/>");
}

static void charges_that_differ_get_one_each (void)
{
  becomes ("<defendant id='a'>" X7 "</defendant><defendant id='b'/><charge offence='t/1'/>", "<expect tier='high'/>",
           "<expect offence=\"t/1\" defendant=\"a\" tier=\"low\"/>\n  "
           "<expect offence=\"t/1\" defendant=\"b\" tier=\"none\"/>");
}

static void counted (void)
{
  static const char file[] =
      "<cases><case><expect tier='low'/></case><case><expect tier='low'/><expect tier='high'/></case></cases>";
  g_autoptr (Reasons) reasons = explained_small (LOW, HIGH, "complete", X7 "<expect tier='low'/><expect tier='high'/>");
  g_autoptr (Acceptance) acceptance = acceptance_new ();
  acceptance_add (acceptance, reasons, 1);
  CU_ASSERT_EQUAL (acceptance_size (acceptance), 1);
  g_autofree char *accepted = acceptance_write (acceptance, file, strlen (file));
  CU_ASSERT_STRING_EQUAL (
      accepted,
      "<cases><case><expect tier='low'/></case><case><expect tier='low'/><expect tier='low'/></case></cases>");
}

static void another_file_is_refused (void)
{
  static const char *const others[] = { "<case/>", "{}", "<case><expect tier='high'/>",
                                        "<case a='\xff'><expect/></case>" };
  g_autoptr (Reasons) reasons = explained_small (LOW, HIGH, "complete", X7 "<expect tier='high'/>");
  g_autoptr (Acceptance) acceptance = acceptance_new ();
  acceptance_add (acceptance, reasons, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autofree char *accepted = acceptance_write (acceptance, others[i], strlen (others[i]));
    CU_ASSERT_PTR_NULL (accepted);
  }
}

SUITE (accept, { "what is met keeps its bytes", what_is_met_stays },
       { "order, quotes and spacing stay", only_the_words_change },
       { "a document that is applied stays", documents_change_too },
       { "a range becomes a tier, and the other way round", a_range_and_a_tier_take_turns },
       { "one that speaks of charges which differ becomes several", charges_that_differ_get_one_each },
       { "it is found by its number in the file", counted },
       { "a file that is not the one that was read is left alone", another_file_is_refused })
