/* Tiers by their ids and names. */
#include "model/names/tier_names.h"
#include "test.h"
#include "tiny_rules.h"

static void listed (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree const char **tiers = offence_tier_names (lawbook_offence (law, "cn/266")->stated);
  g_autofree char *all = g_strjoinv (" ", (char **) (gpointer) tiers);
  CU_ASSERT_STRING_EQUAL (all, "none large huge");
}

static void found (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  const Offence *offence = lawbook_offence (law, "cn/253-1")->stated;
  CU_ASSERT_EQUAL (offence_tier (offence, "especially-serious")->rank, 2);
  CU_ASSERT_PTR_NULL (offence_tier (offence, "large"));
}

static void none (void)
{
  CU_ASSERT_TRUE (tier_is_none ("none"));
  CU_ASSERT_TRUE (tier_is_none ("未达到标准"));
  CU_ASSERT_FALSE (tier_is_none ("serious"));
}

SUITE (tier_names, { "all are listed, with none", listed }, { "a tier is found in any version", found },
       { "no tier has names too", none })
