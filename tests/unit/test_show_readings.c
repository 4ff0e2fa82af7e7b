/* What can be read in several ways is told in words, each way once. */
#include "report/show/show_readings.h"
#include <string.h>
#include "rules.h"
#include "test.h"

static char *told (const char *low, SillLanguage language)
{
  g_autoptr (Program) program = rules_small (low, "<item n='1'><limit of='x' at-least='100'/></item>");
  return show_readings (program, rules_plan (program)->offence->stated, language);
}

static void readings_are_told (void)
{
  static const char low[] = "<item n='1'><readings zh='何谓“多”' en='what \"many\" is'>"
                            "<reading id='ten' zh='十' en='ten' default='yes'><limit of='x' at-least='10'/></reading>"
                            "<reading id='two' zh='二' en='two'><limit of='x' at-least='2'/></reading>"
                            "</readings></item>";
  g_autofree char *en = told (low, SILL_EN), *zh = told (low, SILL_ZH);
  CU_ASSERT_PTR_NOT_NULL (
      strstr (en, "\"about\":\"what \\\"many\\\" is\",\"reading\":\"two\",\"words\":\"two\",\"applied\":\"ten\""
                  ",\"applied_words\":\"ten\"}]"));
  CU_ASSERT_PTR_NOT_NULL (strstr (zh, "\"words\":\"二\",\"applied\":\"ten\",\"applied_words\":\"十\""));
  CU_ASSERT_PTR_NOT_NULL (strstr (en, "\"item\":\"1(1)(1)\""));
}

static void without_readings_there_are_none (void)
{
  g_autofree char *none = told ("<item n='1'><limit of='x' at-least='10'/></item>", SILL_EN);
  CU_ASSERT_STRING_EQUAL (none, "[]");
}

SUITE (show_readings, { "each other reading is told in words, with the one applied", readings_are_told },
       { "where nothing is in dispute the list is empty", without_readings_there_are_none })
