/* The list of what a result rests on without the case saying so. */
#include "model/verdict/reasons.h"
#include "test.h"

static PresumptionCode code_at (const ChargeReasons *charge, guint i)
{
  return g_array_index (charge->presumptions, Presumption, i).code;
}

static void in_order (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (ChargeReasons) charge = charge_reasons_new (arena);
  charge_presume (charge, (Presumption) { .code = PRESUMED_READING, .reading = 1 });
  charge_presume (charge, (Presumption) { .code = PRESUMED_NO_DECISION });
  charge_presume (charge, (Presumption) { .code = PRESUMED_READING, .reading = 2 });
  charge_presume (charge, (Presumption) { .code = PRESUMED_LATER_PART, .day = 7 });
  CU_ASSERT_EQUAL_FATAL (charge->presumptions->len, 4);
  CU_ASSERT_EQUAL (code_at (charge, 0), PRESUMED_NO_DECISION);
  CU_ASSERT_EQUAL (code_at (charge, 1), PRESUMED_LATER_PART);
  CU_ASSERT_EQUAL (g_array_index (charge->presumptions, Presumption, 2).reading, 1);
  CU_ASSERT_EQUAL (g_array_index (charge->presumptions, Presumption, 3).reading, 2);
}

static void once (void)
{
  g_autoptr (Arena) arena = arena_new ();
  g_autoptr (ChargeReasons) charge = charge_reasons_new (arena);
  for (guint i = 0; i < 3; i++)
    charge_presume (charge, (Presumption) { .code = PRESUMED_LATER_PART, .day = 7, .article = "3" });
  charge_presume (charge, (Presumption) { .code = PRESUMED_LATER_PART, .day = 7, .article = "4" });
  charge_presume (charge, (Presumption) { .code = PRESUMED_LATER_PART, .day = 8, .article = "3" });
  CU_ASSERT_EQUAL (charge->presumptions->len, 3);
}

static void codes (void)
{
  for (guint i = 0; i < N_PRESUMPTIONS; i++)
    for (guint j = 0; j < i; j++)
      CU_ASSERT_STRING_NOT_EQUAL (presumption_code (i), presumption_code (j));
  CU_ASSERT_STRING_EQUAL (presumption_code (PRESUMED_LATER_PART), "later-part-suffices");
}

SUITE (presumption, { "they stand in the order of their table", in_order },
       { "each is told once, but another provision or day is another one", once }, { "every code is its own", codes })
