/* One hash for a set of rule files. */
#include "read/rules/rule_hash.h"
#include "test.h"

static char *hash_of (const RuleFile *files, guint n)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (RuleFile));
  g_array_append_vals (list, files, n);
  return rule_hash (list);
}

/* What sha256sum says of the lines `a1  cn/x.xml` and `b2  y.xml`. */
static void lines_of_digests (void)
{
  static const RuleFile files[] = { { "/rules/y.xml", (char *) "b2" }, { "/rules/cn/x.xml", (char *) "a1" } };
  g_autofree char *hash = hash_of (files, G_N_ELEMENTS (files));
  CU_ASSERT_STRING_EQUAL (hash, "5926298dc1aac59e613d04a8b486c8fbd1dd6cb74e5b993e46b81bbf51f790b0");
}

static void one_file (void)
{
  static const RuleFile file = { "/rules/cn/x.xml", (char *) "a1" };
  g_autofree char *hash = hash_of (&file, 1);
  CU_ASSERT_STRING_EQUAL (hash, "6b5af32c0331bb1f470c93536ab5c91f9d1b6415b1918ca7d68f977f69119bf5");
}

static void elsewhere (void)
{
  static const RuleFile here[] = { { "rules/a/x.xml", (char *) "a1" }, { "rules/ab/x.xml", (char *) "b2" } };
  static const RuleFile there[] = { { "/other//ab/x.xml", (char *) "b2" }, { "/other/./a/x.xml", (char *) "a1" } };
  g_autofree char *first = hash_of (here, G_N_ELEMENTS (here)), *second = hash_of (there, G_N_ELEMENTS (there));
  CU_ASSERT_STRING_EQUAL (first, second);
}

static void each_part_counts (void)
{
  static const RuleFile sets[][2] = { { { "/r/x.xml", (char *) "a1" }, { "/r/y.xml", (char *) "b2" } },
                                      { { "/r/x.xml", (char *) "b2" }, { "/r/y.xml", (char *) "a1" } },
                                      { { "/r/x.xml", (char *) "a1" }, { "/r/z.xml", (char *) "b2" } },
                                      { { "/r/x.xml", (char *) "a1" }, { "/r/y.xml", (char *) "b3" } } };
  g_autofree char *first = hash_of (sets[0], 2);
  for (guint i = 1; i < G_N_ELEMENTS (sets); i++) {
    g_autofree char *other = hash_of (sets[i], 2);
    CU_ASSERT_STRING_NOT_EQUAL (first, other);
  }
}

SUITE (rule_hash, { "sorted lines of digest and name are hashed", lines_of_digests },
       { "a file by itself has its own name", one_file },
       { "the place of the folder and the order of files do not matter", elsewhere },
       { "every name, every content and which belongs to which counts", each_part_counts })
