/* What rules say beside the tiers: a line for each thing, under a key that does not hang on its wording. */
#include "probe/aspects/aspects.h"
#include <string.h>
#include "probe/diff.h"
#include "rules.h"
#include "test.h"

#define LOW "<item n='1'><limit of='x' at-least='5'/></item>"

static void keys (void)
{
  g_autoptr (Program) program = rules_small (LOW, NULL);
  g_autoptr (Altered) altered = altered_new (program->law, program->law);
  altered->words = TRUE;
  g_autoptr (GPtrArray) lines = aspects_of (program, altered, SILL_EN),
                        chinese = aspects_of (program, altered, SILL_ZH);
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_items = 0;
  CU_ASSERT_EQUAL (lines->len, chinese->len);
  for (guint i = 0; i < lines->len; i++) {
    const Aspect *line = g_ptr_array_index (lines, i), *other = g_ptr_array_index (chinese, i);
    CU_ASSERT_TRUE (g_hash_table_add (keys, line->key));
    CU_ASSERT_STRING_EQUAL (line->key, other->key);
    n_items += line->kind == ASPECT_ITEM;
  }
  CU_ASSERT_EQUAL (n_items, 1);
}

/* How many lines of the kind; `ret_where`: yours, where the last of them stands. */
static guint amended (const char *old, const char *now, AspectKind kind, char **ret_where)
{
  guint n = 0;
  g_autoptr (Program) before = rules_small (old, NULL), after = rules_small (now, NULL);
  g_autoptr (Diff) diff = diff_new (before, after, 10000);
  g_clear_pointer (ret_where, g_free);
  for (guint i = 0; i < diff->amended->len; i++) {
    const Amended *line = g_ptr_array_index (diff->amended, i);
    if (line->kind != kind)
      continue;
    g_free (*ret_where);
    *ret_where = g_strdup (line->where[SILL_EN]);
    n++;
  }
  return n;
}

static void changes (void)
{
  g_autofree char *where = NULL;
  CU_ASSERT_EQUAL (amended (LOW, LOW, ASPECT_ITEM, &where), 0);
  CU_ASSERT_EQUAL (amended (LOW, "<item n='1'><limit of='x' at-least='6'/></item>", ASPECT_ITEM, &where), 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (where, "1(1)(1)"));
  CU_ASSERT_EQUAL (amended (LOW, LOW "<item n='2'><yes of='p'/></item>", ASPECT_ITEM, &where), 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (where, "1(1)(2)"));
  CU_ASSERT_EQUAL (amended (LOW, "<item n='1'><limit of='x' at-least='6'/></item>", ASPECT_PENALTY, &where), 0);
  CU_ASSERT_PTR_NULL (where);
}

static void effects (void)
{
  CU_ASSERT_TRUE (aspect_has_effect (ASPECT_PENALTY));
  CU_ASSERT_FALSE (aspect_has_effect (ASPECT_NAME));
}

SUITE (aspects, { "each thing has one key, in either language", keys },
       { "what changes is named where it stands", changes }, { "a penalty has an effect, a name has none", effects })
