#include "model/book/vocabulary.h"
#include "test.h"

static Vocabulary *sample (void)
{
  static const char *const texts[][3] = { { "cn-31", "上海", "Shanghai" },
                                          { "cn-45", "广西", "Guangxi" },
                                          { "cn-15", "内蒙古", "Inner Mongolia" } };
  Vocabulary *vocabulary = vocabulary_new ();
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    Region *region = g_new0 (Region, 1);
    region->id = g_strdup (texts[i][0]);
    region->name = (Words) { g_strdup (texts[i][1]), g_strdup (texts[i][2]) };
    g_ptr_array_add (vocabulary->regions, region);
  }
  return vocabulary;
}

static void finds (const char *text, const char *id)
{
  Vocabulary *vocabulary = sample ();
  const Region *region = vocabulary_region (vocabulary, text);
  CU_ASSERT_PTR_NOT_NULL (region);
  CU_ASSERT_STRING_EQUAL (region == NULL ? "" : region->id, id);
  vocabulary_free (vocabulary);
}

static void by_any_name (void)
{
  finds ("cn-31", "cn-31");
  finds ("CN-31", "cn-31");
  finds ("上海", "cn-31");
  finds ("上海市", "cn-31");
  finds ("shanghai", "cn-31");
  finds ("广西壮族自治区", "cn-45");
  finds ("内蒙古自治区", "cn-15");
  finds ("Inner Mongolia", "cn-15");
}

static void nothing_else (void)
{
  static const char *const others[] = { "", "上", "上海滩", "Shang", "cn-3", "市", "cn-311" };
  Vocabulary *vocabulary = sample ();
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    CU_ASSERT_PTR_NULL (vocabulary_region (vocabulary, others[i]));
  CU_ASSERT_PTR_NULL (vocabulary_region_bytes (vocabulary, "cn-31", 4));
  vocabulary_free (vocabulary);
}

SUITE (regions, { "a region is found by its code and by its name in either language", by_any_name },
       { "nothing else is a region", nothing_else })
