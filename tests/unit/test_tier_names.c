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
  CU_ASSERT_TRUE (tier_is_none ("未达到定罪量刑标准")); /* as JSON says it */
  CU_ASSERT_TRUE (tier_is_none ("no threshold reached"));
  CU_ASSERT_TRUE (tier_is_none ("no threshold of this offence is reached"));
  CU_ASSERT_FALSE (tier_is_none ("serious"));
}

static void called (void)
{
  static char id[] = "huge", zh[] = "数额巨大或者其他严重情节", en[] = "huge amount or other circumstances";
  Tier tier = { .id = id, .rank = 2, .name = { zh, en } };
  gpointer tiers_of_it[] = { &tier };
  GPtrArray tiers = { tiers_of_it, 1 };
  Version version = { .tiers = &tiers };
  gpointer versions_of_it[] = { &version };
  GPtrArray versions = { versions_of_it, 1 };
  const Offence offence = { .versions = &versions };
  CU_ASSERT_PTR_EQUAL (offence_tier (&offence, "数额巨大"), &tier);
  CU_ASSERT_PTR_EQUAL (offence_tier (&offence, "数额巨大或者其他严重情节"), &tier);
  CU_ASSERT_PTR_EQUAL (offence_tier (&offence, "Huge Amount"), &tier);
  CU_ASSERT_PTR_NULL (offence_tier (&offence, "其他严重情节"));
  CU_ASSERT_PTR_NULL (offence_tier (&offence, "数额"));
  CU_ASSERT_PTR_NULL (offence_tier (&offence, ""));
}

static void said (void)
{
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autofree char *there = offence_tiers_there (lawbook_offence (law, "cn/266")->stated);
  CU_ASSERT_STRING_EQUAL (there, "（cn/266 的档次是 large、huge）| (those of cn/266 are large, huge)");
}

SUITE (tier_names, { "a tier is called by the first of what its name names", called },
       { "a finding says which there are", said }, { "all are listed, with none", listed },
       { "a tier is found in any version", found }, { "no tier has names too", none })
