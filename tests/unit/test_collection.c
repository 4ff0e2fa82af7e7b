/* The day to which rules are complete, and what is presumed of what lies after it. */
#include <string.h>
#include "explained.h"
#include "read/rules/read_rules.h"
#include "test.h"

#define COLLECTION(id, day)                                                                                            \
  "<collection xmlns='urn:sill:rules:1' id='" id "' zh='规则' en='rules' complete-to='" day "'/>"
#define LAW                                                                                                            \
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"           \
  "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"             \
  "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='9'/></tier></version></offence>"                      \
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item><yes of='p'/></item></tier>"           \
  "</article></standard></instrument>"

static void the_earliest_day_of_a_jurisdiction_counts (void)
{
  static const char *const texts[] = { COLLECTION ("cn", "2025-08-26"), COLLECTION ("cn", "2024-01-01"),
                                       COLLECTION ("cn-hk", "2020-05-05") };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = rulebook_new ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    CU_ASSERT_TRUE (read_rules_bytes (book, texts[i], strlen (texts[i]), "c.xml", findings, NULL));
  read_rules_finish (book, findings);
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  g_autoptr (Lawbook) law = lawbook_new (book);
  g_autofree char *cn = civil_write (lawbook_complete_to (law, "cn/253-1"));
  g_autofree char *hk = civil_write (lawbook_complete_to (law, "cn-hk/1"));
  CU_ASSERT_STRING_EQUAL (cn, "2024-01-01");
  CU_ASSERT_STRING_EQUAL (hk, "2020-05-05");
  CU_ASSERT_EQUAL (lawbook_complete_to (law, "c/1"), 0);
}

/* The cases of explained.c are of 2020-01-01. */
static gboolean presumes (const char *collection, const char *inside)
{
  Reasons *reasons = explained_texts (LAW, collection, NULL, NULL, inside);
  const GArray *list = explained_charge (reasons)->presumptions;
  gboolean found = FALSE;
  for (guint i = 0; i < list->len; i++)
    found = found || g_array_index (list, Presumption, i).code == PRESUMED_NOTHING_NEWER;
  reasons_free (reasons);
  return found;
}

static void what_lies_after_it_is_presumed_to_meet_nothing_newer (void)
{
  static const char decided[] = "<decision on='2021-01-01'/><fact id='p' value='yes'/>";
  CU_ASSERT_FALSE (presumes (COLLECTION ("t", "2020-01-01"), "<fact id='p' value='yes'/>"));
  CU_ASSERT_TRUE (presumes (COLLECTION ("t", "2019-12-31"), "<fact id='p' value='yes'/>"));
  CU_ASSERT_TRUE (presumes (COLLECTION ("t", "2020-12-31"), decided));
  CU_ASSERT_FALSE (presumes (COLLECTION ("t", "2021-01-01"), decided));
  CU_ASSERT_FALSE (presumes (COLLECTION ("u", "2019-12-31"), decided));
}

SUITE (collection, { "the earliest day of a jurisdiction counts", the_earliest_day_of_a_jurisdiction_counts },
       { "conduct and decision after it are presumed to meet nothing newer",
         what_lies_after_it_is_presumed_to_meet_nothing_newer })
