/* Which name was meant, and which was not. */
#include "base/nearest.h"
#include "test.h"

static const char *const facts[] = {
  "track", "content", "call-log", "gains", "given", "other-sensitive", "转发数", NULL
};

static void expect_nearest (const char *text, const char *expected)
{
  const char *nearest = nearest_name (text, facts);
  CU_ASSERT_STRING_EQUAL (nearest != NULL ? nearest : "none", expected);
}

static void the_nearest_name_is_found (void)
{
  expect_nearest ("trakc", "track");
  expect_nearest ("trak", "track");
  expect_nearest ("TRACK", "track");
  expect_nearest ("calllog", "call-log");
  expect_nearest ("call_log", "call-log");
  expect_nearest ("givne", "given");
  expect_nearest ("gain", "gains");
  expect_nearest ("other-sensitiv", "other-sensitive");
  expect_nearest ("转发", "转发数");
}

/* The beginning of a name, where no other one is near. */
static void the_name_that_begins_so_is_offered (void)
{
  static const char *const names[] = { "controlled-persons", "controlled", "cn/253-1", "数额巨大并且特别", NULL };
  CU_ASSERT_STRING_EQUAL (nearest_name ("control", names), "controlled");
  CU_ASSERT_STRING_EQUAL (nearest_name ("数额巨大", names), "数额巨大并且特别");
  CU_ASSERT_PTR_NULL (nearest_name ("con", names));
  CU_ASSERT_PTR_NULL (nearest_name ("cn/253", names));
}

static void what_is_too_far_is_not_offered (void)
{
  expect_nearest ("money", "none");
  expect_nearest ("", "none");
  expect_nearest ("x", "none");
  expect_nearest ("trxyz", "none");
  g_autofree char *endless = g_strnfill (100000, 't');
  expect_nearest (endless, "none");
  CU_ASSERT_PTR_NULL (nearest_name (NULL, facts));
  CU_ASSERT_PTR_NULL (nearest_name ("track", (const char *const[]) { NULL }));
}

static void the_same_letters_in_another_case_win (void)
{
  static const char *const names[] = { "trackS", "tracks", "TRACKS", NULL };
  CU_ASSERT_STRING_EQUAL (nearest_name ("trackS", names), "trackS");
  CU_ASSERT_STRING_EQUAL (nearest_name ("racks", names), "tracks");
}

/* Whatever the glance turns away would not have been chosen; what is part of a text has none but its characters. */
static void a_glance_turns_away_nothing_that_is_near (void)
{
  static const char letters[] = "abcdeABé数额12 ";
  guint turned_away = 0;
  g_autoptr (GRand) chance = g_rand_new_with_seed (17);
  for (guint i = 0; i < 20000; i++) {
    GString *a = g_string_new (NULL), *b;
    for (gint n = g_rand_int_range (chance, 0, 9); n > 0; n--)
      g_string_append_unichar (a,
                               g_utf8_get_char (g_utf8_offset_to_pointer (letters, g_rand_int_range (chance, 0, 13))));
    b = g_string_new (a->str);
    for (gint n = g_rand_int_range (chance, 0, 5); n > 0; n--)
      g_string_insert_unichar (b, g_rand_boolean (chance) ? 0 : -1,
                               g_utf8_get_char (g_utf8_offset_to_pointer (letters, g_rand_int_range (chance, 0, 13))));
    const NameShape meant = name_shape (a->str), name = name_shape (b->str);
    const char *const one[] = { b->str, NULL };
    if (!name_may_be_near (&meant, &name) && !g_str_has_prefix (b->str, a->str)) {
      CU_ASSERT_PTR_NULL (nearest_name (a->str, one));
      turned_away++;
    }
    if (strstr (b->str, a->str) != NULL)
      CU_ASSERT_TRUE (name_may_be_part (name_characters (a->str), name_characters (b->str)));
    g_string_free (a, TRUE);
    g_string_free (b, TRUE);
  }
  CU_ASSERT_TRUE (turned_away > 1000);
  CU_ASSERT_FALSE (name_may_be_part (name_characters ("ab"), name_characters ("bc")));
}

SUITE (nearest, { "the nearest name is found", the_nearest_name_is_found },
       { "the name that begins so is offered", the_name_that_begins_so_is_offered },
       { "what is too far is not offered", what_is_too_far_is_not_offered },
       { "the same letters in another case win", the_same_letters_in_another_case_win },
       { "a glance turns away nothing that is near", a_glance_turns_away_nothing_that_is_near })
