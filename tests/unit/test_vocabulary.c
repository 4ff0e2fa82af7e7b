#include "model/book/vocabulary.h"
#include "test.h"

static Fact *fact (const char *id, FactKind kind)
{
  Fact *made = fact_new ();
  made->id = g_strdup (id);
  made->kind = kind;
  return made;
}

static void facts_are_found_by_their_slot (void)
{
  Vocabulary *vocabulary = vocabulary_new ();
  for (guint i = 0; i < 500; i++) {
    g_autofree char *id = g_strdup_printf ("fact-%u", i);
    CU_ASSERT_TRUE (vocabulary_add (vocabulary, fact (id, FACT_QUANTITY)));
  }
  for (guint i = 0; i < 500; i++) {
    g_autofree char *id = g_strdup_printf ("fact-%u", i);
    CU_ASSERT_EQUAL (vocabulary_find (vocabulary, id), (gint) i);
  }
  CU_ASSERT_EQUAL (vocabulary_find (vocabulary, "fact-500"), -1);
  CU_ASSERT_EQUAL (vocabulary_find_bytes (vocabulary, "fact-12 and more", 7), 12);
  CU_ASSERT_EQUAL (vocabulary_find_bytes (vocabulary, "fact-12", 4), -1);
  vocabulary_free (vocabulary);
}

static void id_is_taken_once (void)
{
  Vocabulary *vocabulary = vocabulary_new ();
  CU_ASSERT_TRUE (vocabulary_add (vocabulary, fact ("gains", FACT_QUANTITY)));
  CU_ASSERT_FALSE (vocabulary_add (vocabulary, fact ("gains", FACT_YES_NO)));
  CU_ASSERT_EQUAL (vocabulary_size (vocabulary), 1);
  vocabulary_free (vocabulary);
}

static void names_end_with_null (void)
{
  Vocabulary *vocabulary = vocabulary_new ();
  vocabulary_add (vocabulary, fact ("a", FACT_DATE));
  g_autofree const char **names = vocabulary_names (vocabulary);
  CU_ASSERT_STRING_EQUAL (names[0], "a");
  CU_ASSERT_PTR_NULL (names[1]);
  vocabulary_free (vocabulary);
}

static void unknown_is_all_that_the_kind_allows (void)
{
  Fact *flag = fact ("f", FACT_YES_NO), *count = fact ("c", FACT_QUANTITY), *day = fact ("d", FACT_DATE);
  CU_ASSERT_EQUAL (fact_unknown (flag).hi, 1);
  CU_ASSERT_EQUAL (fact_unknown (count).hi, UNBOUNDED);
  CU_ASSERT_EQUAL (fact_unknown (day).hi, 3652059);
  CU_ASSERT_EQUAL (fact_not_found (count).hi, 0);
  fact_free (flag);
  fact_free (count);
  fact_free (day);
}

SUITE (vocabulary, { "facts are found by their slot", facts_are_found_by_their_slot },
       { "an id is taken once", id_is_taken_once }, { "the names end with NULL", names_end_with_null },
       { "unknown is all that the kind allows", unknown_is_all_that_the_kind_allows })
