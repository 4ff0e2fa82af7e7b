#include "report/document/alike.h"
#include "test.h"

static void expect (SillLanguage language, const char *one, const char *two, const char *three, const char *joined)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_ptr_array_add (texts, (gpointer) one);
  if (two != NULL)
    g_ptr_array_add (texts, (gpointer) two);
  if (three != NULL)
    g_ptr_array_add (texts, (gpointer) three);
  g_autofree char *found = alike_join (texts, language);
  CU_ASSERT_STRING_EQUAL (found, joined);
}

static void what_is_alike_is_said_once (void)
{
  expect (SILL_ZH, "达到标准，并诈骗救灾款物的，可以从严。", "达到标准，并冒充机关的，可以从严。",
          "达到标准，并致人自杀的，可以从严。", "达到标准，并诈骗救灾款物；冒充机关；或者致人自杀的，可以从严。");
  expect (SILL_EN, "Where relief goods were taken, punishment may be stricter.",
          "Where the victim is old, punishment may be stricter.", NULL,
          "Where relief goods were taken; or the victim is old, punishment may be stricter.");
}

static void no_word_and_no_character_is_cut (void)
{
  expect (SILL_EN, "Where reaches are old, it may be.", "Where readings are cold, it may be.", NULL,
          "Where reaches are old; or readings are cold, it may be.");
  expect (SILL_ZH, "并三次，从严。", "并丁次，从严。", NULL, "并三；或者丁次，从严。"); /* 三 and 丁 share bytes */
}

static void what_differs_follows_each_other (void)
{
  expect (SILL_ZH, "甲从重。", "乙从轻！", NULL, "甲从重。乙从轻！");
  expect (SILL_EN, "First.", "Second!", NULL, "First. Second!");
  expect (SILL_ZH, "只有一句。", NULL, NULL, "只有一句。");
  expect (SILL_ZH, "同一句。", "同一句。", NULL, "同一句。");
}

SUITE (alike, { "what sentences have alike is said once", what_is_alike_is_said_once },
       { "no word and no character is cut", no_word_and_no_character_is_cut },
       { "sentences that share nothing follow each other", what_differs_follows_each_other })
