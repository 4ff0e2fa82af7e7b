#include "report/document/repeat.h"
#include "many_charges.h"
#include "test.h"

#define TWO_PERSONS "<defendant id='a' name='A'/><defendant id='b' name='B'/><defendant id='c' name='C'/>"
#define EACH                                                                                                           \
  "<charge offence='t/3' defendant='a'/><charge offence='t/3' defendant='b'/><charge offence='t/3' defendant='c'/>"

static gboolean said (Repeats *repeats, const ChargeReasons *charge, const char *section, const char *digest)
{
  return repeats_note (repeats, charge->defendant, charge->verdict.offence->id, section, digest);
}

static void names_the_first_who_had_it (void)
{
  g_autoptr (Reasons) reasons = many_reasons (TWO_PERSONS "<fact id='z' value='5'/>" EACH, NULL);
  g_autoptr (Repeats) repeats = repeats_new (SILL_EN);
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 0), "Why", "one"));
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 0), "Law", "two"));
  g_autoptr (GPtrArray) none = repeats_take (repeats);
  CU_ASSERT_EQUAL (none->len, 0);
  CU_ASSERT_TRUE (said (repeats, many_charge (reasons, 1), "Why", "one"));
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 1), "Fine", "three"));
  CU_ASSERT_TRUE (said (repeats, many_charge (reasons, 1), "Law", "two"));
  g_autoptr (GPtrArray) of_second = repeats_take (repeats);
  CU_ASSERT_EQUAL_FATAL (of_second->len, 1);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (of_second, 0), "Why, Law: the same as for A.");
  CU_ASSERT_TRUE (said (repeats, many_charge (reasons, 2), "Why", "one"));
  CU_ASSERT_TRUE (said (repeats, many_charge (reasons, 2), "Fine", "three"));
  g_autoptr (GPtrArray) of_third = repeats_take (repeats);
  CU_ASSERT_EQUAL_FATAL (of_third->len, 2);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (of_third, 0), "Why: the same as for A.");
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (of_third, 1), "Fine: the same as for B.");
}

static void not_across_offences (void)
{
  g_autoptr (Reasons) reasons =
      many_reasons (TWO_PERSONS "<fact id='z' value='5'/><fact id='x' value='5'/>"
                                "<charge offence='t/3' defendant='a'/><charge offence='t/1' defendant='b'/>"
                                "<charge offence='t/1' defendant='a'/>",
                    NULL);
  g_autoptr (Repeats) repeats = repeats_new (SILL_ZH);
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 0), "理由", "one"));
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 1), "理由", "one"));
  CU_ASSERT_TRUE (said (repeats, many_charge (reasons, 2), "理由", "one")); /* of the other one's, by its offence */
  g_autoptr (GPtrArray) same = repeats_take (repeats);
  CU_ASSERT_EQUAL_FATAL (same->len, 1);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (same, 0), "理由：与B相同。");
}

static void nothing_is_no_repetition (void)
{
  g_autoptr (Reasons) reasons = many_reasons (TWO_PERSONS "<fact id='z' value='5'/>" EACH, NULL);
  g_autoptr (Repeats) repeats = repeats_new (SILL_ZH);
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 0), "理由", NULL));
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 1), "理由", NULL));
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 0), "理由", "one"));
  CU_ASSERT_FALSE (said (repeats, many_charge (reasons, 0), "理由", "one")); /* one's own words */
  repeats_free (NULL);
}

SUITE (repeat, { "the first who had it is named, sections together", names_the_first_who_had_it },
       { "another offence is another matter", not_across_offences },
       { "an empty section repeats nothing", nothing_is_no_repetition })
