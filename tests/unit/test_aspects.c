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

/* A vocabulary, a statute and an interpretation, each with an attribute that moves no tier, or without it. */
static Program *rules_with (const char *fact, const char *offence, const char *version, const char *article)
{
  g_autofree char *words = g_strdup_printf (
      "<vocabulary xmlns='urn:sill:rules:1' id='v'><fact id='x' kind='yes-no' zh='甲' en='first' ask-zh='?' "
      "ask-en='?' provision='t'%s/></vocabulary>",
      fact);
  g_autofree char *law = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
      "<offence id='t/1' article='1' zh='某罪' en='some offence'%s><version effective='2000-01-01' subjects='person'%s>"
      "<tier id='low' rank='1' zh='严重' en='serious'><penalty "
      "to-months='36'/></tier></version></offence></instrument>",
      offence, version);
  g_autofree char *standard = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' en='Some Interpretation' "
      "effective='2001-01-01'><standard offence='t/1'><article n='1'%s><tier reach='low' paragraph='1'><item n='1'>"
      "<yes of='x'/></item></tier></article></standard></instrument>",
      article);
  return rules_program ((const char *const[]) { words, law, standard, NULL });
}

/* All lines of a program. Returns: yours. */
static char *lines_of (const Program *program)
{
  g_autoptr (Altered) altered = altered_new (program->law, program->law);
  altered->words = TRUE;
  g_autoptr (GPtrArray) lines = aspects_of (program, altered, SILL_EN);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < lines->len; i++) {
    g_autofree char *text = aspect_text (program, SILL_EN, g_ptr_array_index (lines, i));
    g_string_append_printf (to, "%s\n", text);
  }
  return g_string_free (to, FALSE);
}

/* Whatever a file says, nothing of it is left out in silence. */
static void attributes_that_move_no_tier_are_told (void)
{
  static const char *const attributes[][4] = { { " novel='yes'", "", "", "" },
                                               { " rare='yes'", "", "", "" },
                                               { "", " first-figures='yes'", "", "" },
                                               { "", "", " penalties='2'", "" },
                                               { "", "", "", " single='yes'" } };
  g_autoptr (Program) none = rules_with ("", "", "", "");
  g_autofree char *before = lines_of (none);
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++) {
    g_autoptr (Program) with = rules_with (attributes[i][0], attributes[i][1], attributes[i][2], attributes[i][3]);
    g_autofree char *after = lines_of (with);
    CU_ASSERT_STRING_NOT_EQUAL (before, after);
  }
}

SUITE (aspects, { "each thing has one key, in either language", keys },
       { "what changes is named where it stands", changes }, { "a penalty has an effect, a name has none", effects },
       { "attributes that move no tier are told", attributes_that_move_no_tier_are_told })
