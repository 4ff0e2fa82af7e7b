/* A standard's text in, a case decided and explained under it out. */
#include "two_offences.h"
#include "test.h"

Reasons *explained_under (const char *standard, const char *inside)
{
  g_autofree char *instrument = g_strdup_printf (INSTRUMENT ("t/s", "kind='interpretation'", "%s"), standard);
  return explained_texts (LAW (""), instrument, NULL, NULL, inside);
}

void expect_range (Reasons *reasons, guint floor, guint ceiling)
{
  const ChargeReasons *charge = explained_charge (reasons);
  CU_ASSERT_EQUAL (charge->verdict.floor, floor);
  CU_ASSERT_EQUAL (charge->verdict.ceiling, ceiling);
  reasons_free (reasons);
}
